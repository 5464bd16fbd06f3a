package app.maquette.ideogram.wire;

import app.maquette.domain.request.AccountId;
import app.maquette.studio.base.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The secret that pays. Shown as dots wherever it is printed; it leaves only in the header of a call to the API.
public final class ApiKey implements Secrets.Secret {
    /// Shorter ones are made up for a local server, and could be part of an honest answer.
    private static final int SECRET_LENGTH = 16;
    private static final String KEYED_HASH = "HmacSHA256";
    private static final int ACCOUNT_BYTES = 16;

    /// For calls that no home keeps.
    private static final byte[] NO_HOME = new byte[1];

    private final String value;
    private final AccountId account;
    private @Nullable Scrubber scrubber;

    private ApiKey(String value, byte[] home) {
        this.value = value;
        this.account = account(value, home);
        if (isSecret()) {
            Secrets.keep(this);
        }
    }

    /// The key without spaces around it; IllegalArgumentException, without the key, where it cannot be one.
    public static ApiKey of(String text) {
        var bare = text.strip();
        if (!bare.matches("[\\x21-\\x7e]{1,512}")) {
            throw new IllegalArgumentException("the API key has 1 to 512 plain characters and no spaces");
        }
        return new ApiKey(bare, NO_HOME);
    }

    /// The same in a home, whose secret makes the names of its accounts.
    public ApiKey in(byte[] home) {
        return new ApiKey(value, home);
    }

    public String header() {
        return value;
    }

    /// The account behind the key.
    public AccountId account() {
        return account;
    }

    private static AccountId account(String value, byte[] home) {
        try {
            var mac = Mac.getInstance(KEYED_HASH);
            mac.init(new SecretKeySpec(home, KEYED_HASH));
            var hash = mac.doFinal(value.getBytes(StandardCharsets.US_ASCII));
            return new AccountId(HexFormat.of().formatHex(hash, 0, ACCOUNT_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java knows " + KEYED_HASH, e);
        }
    }

    /// Whether it is worth hiding in all its forms.
    boolean isSecret() {
        return value.length() >= SECRET_LENGTH;
    }

    /// Made when it is first needed, since that takes a while.
    public synchronized Scrubber scrubber() {
        if (scrubber == null) {
            scrubber = new Scrubber(this);
        }
        return scrubber;
    }

    @Override
    public String scrub(String text) {
        return scrubber().scrub(text);
    }

    /// The text with dots where it had the key as it is.
    String redact(String text) {
        return text.replace(value, Scrubber.DOTS);
    }

    /// The bytes with asterisks where a server echoed the key, at the same length.
    byte[] redact(byte[] bytes) {
        if (!isSecret()) {
            return bytes;
        }
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains(value)
                ? text.replace(value, "*".repeat(value.length())).getBytes(StandardCharsets.ISO_8859_1)
                : bytes;
    }

    @Override
    public String toString() {
        return Scrubber.DOTS;
    }
}
