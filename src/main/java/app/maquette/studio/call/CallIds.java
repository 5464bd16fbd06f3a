package app.maquette.studio.call;

import app.maquette.domain.CallId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/// Makes call ids that sort by time: UTC to the millisecond and eight random digits. Thread-safe.
final class CallIds {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    CallIds(Clock clock) {
        this.clock = clock;
    }

    CallId next() {
        return new CallId(TIME.format(clock.instant()) + "-" + HexFormat.of().toHexDigits(random.nextInt()));
    }
}
