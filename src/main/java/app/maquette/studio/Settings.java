package app.maquette.studio;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What the user set, money and days apart: those live in the journal.
///
/// @param freshFor how long an identical request is answered from the library at once; null for ever
/// @param connectTimeout for opening the connection
/// @param deadline for one whole exchange, body included
/// @param imagesInFlight at most so many at once
public record Settings(
        @Nullable Duration freshFor, Duration connectTimeout, Duration deadline, int imagesInFlight, Scheme scheme) {
    public static final Settings DEFAULT =
            new Settings(Duration.ofDays(7), Duration.ofSeconds(10), Duration.ofSeconds(180), 10, Scheme.SYSTEM);

    /// Colours of the window.
    public enum Scheme {
        SYSTEM,
        DARK,
        LIGHT
    }
}
