package app.maquette.simulator.answer;

import app.maquette.simulator.bill.BillStore;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signed addresses of pictures that are good for a day. Thread-safe.
public final class Links {
    private static final Duration LIFE = Duration.ofHours(24);
    private static final Pattern PATH = Pattern.compile("/api/images/ephemeral/([A-Za-z0-9_-]{22})\\.png");

    private final BillStore book;
    private final Clock clock;

    public Links(BillStore book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    public static Matcher path(String path) {
        return PATH.matcher(path);
    }

    /// What follows the server's address.
    String to(String id, Instant made) {
        long exp = made.plus(LIFE).getEpochSecond();
        return "/api/images/ephemeral/" + id + ".png?exp=" + exp + "&sig=" + sign(id, exp);
    }

    boolean isGood(String id, String exp, String sig) {
        long expires;
        try {
            expires = Long.parseLong(exp);
        } catch (NumberFormatException _) {
            return false;
        }
        return MessageDigest.isEqual(
                        sign(id, expires).getBytes(StandardCharsets.UTF_8), sig.getBytes(StandardCharsets.UTF_8))
                && clock.instant().getEpochSecond() < expires;
    }

    private String sign(String id, long exp) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(book.secret(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((id + "?" + exp).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
