package app.maquette.ideogram.wire;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// A Retry-After header: seconds or a date, from nothing to a day.
public final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /// The pause it asks for, null when it is missing or says nothing. A date counts from the vendor's own clock.
    public static @Nullable Duration parse(@Nullable String header, @Nullable Instant vendorDate, Clock clock) {
        if (header == null) {
            return null;
        }
        var text = header.strip();
        if (text.matches("\\d{1,9}")) {
            return within(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            var until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            return within(Duration.between(vendorDate == null ? clock.instant() : vendorDate, until));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static Duration within(Duration pause) {
        if (pause.isNegative()) {
            return Duration.ZERO;
        }
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
