package app.maquette.ideogram.wire;

import app.maquette.domain.request.AccountId;
import app.maquette.studio.base.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
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
    private final Kind kind;
    private @Nullable Scrubber scrubber;

    private enum Kind {
        OWN,
        MADE_UP,
        /// Its account is known, and the value says why the key is not.
        MISSING
    }

    private ApiKey(String value, AccountId account, Kind kind) {
        this.value = value;
        this.account = account;
        this.kind = kind;
        if (kind == Kind.OWN) {
            Secrets.keep(this);
        }
    }

    /// The key without spaces around it; IllegalArgumentException, without the key, where it cannot be one.
    public static ApiKey of(String text) {
        var bare = text.strip();
        if (!bare.matches("[\\x21-\\x7e]{1,512}")) {
            throw new IllegalArgumentException("the API key has 1 to 512 plain characters and no spaces");
        }
        return new ApiKey(bare, account(bare, NO_HOME), Kind.OWN);
    }

    /// For the built-in simulator, which takes any: nobody's secret.
    public static ApiKey madeUp(String word) {
        return new ApiKey(word, account(word, NO_HOME), Kind.MADE_UP);
    }

    /// In place of a key that cannot be had: nothing is sent with it.
    ///
    /// @param why in words
    public static ApiKey missing(AccountId account, String why) {
        return new ApiKey(why, account, Kind.MISSING);
    }

    /// The same in a home, whose secret makes the names of its accounts.
    public ApiKey in(byte[] home) {
        return kind == Kind.MISSING ? this : new ApiKey(value, account(value, home), kind);
    }

    /// Why there is no key; empty when there is one.
    public Optional<String> lack() {
        return kind == Kind.MISSING ? Optional.of(value) : Optional.empty();
    }

    public String header() {
        if (kind == Kind.MISSING) {
            throw new IllegalStateException("there is no key to send");
        }
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
        return kind != Kind.MISSING && value.length() >= SECRET_LENGTH;
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
        return isSecret() ? scrubber().scrub(text) : Secrets.without(value, text);
    }

    /// The text with dots where it had the key as it is.
    String redact(String text) {
        return kind == Kind.MISSING ? text : text.replace(value, Scrubber.DOTS);
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
