package app.maquette.studio.port;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What the user set, money and days apart: those live in the journal.
///
/// @param freshFor how long an identical request is answered from the library at once; null for ever
/// @param connectTimeout for opening the connection
/// @param deadline for one whole exchange, body included
/// @param imagesInFlight at most so many at once
/// @param acceptsFirst whether calls go to the routes on which the vendor accepts them first, where there is one
/// @param looksForUpdates whether each start may ask for a later release
public record Settings(
        @Nullable Duration freshFor,
        Duration connectTimeout,
        Duration deadline,
        int imagesInFlight,
        Scheme scheme,
        boolean looksForUpdates,
        boolean acceptsFirst) {
    public static final Settings DEFAULT = new Settings(
            Duration.ofDays(7), Duration.ofSeconds(10), Duration.ofSeconds(180), 10, Scheme.SYSTEM, false, false);

    /// Colours of the window.
    public enum Scheme {
        SYSTEM,
        DARK,
        LIGHT
    }

    /// Null for ever.
    public Settings withFreshFor(@Nullable Duration changed) {
        return new Settings(changed, connectTimeout, deadline, imagesInFlight, scheme, looksForUpdates, acceptsFirst);
    }

    public Settings withConnectTimeout(Duration changed) {
        return new Settings(freshFor, changed, deadline, imagesInFlight, scheme, looksForUpdates, acceptsFirst);
    }

    public Settings withDeadline(Duration changed) {
        return new Settings(freshFor, connectTimeout, changed, imagesInFlight, scheme, looksForUpdates, acceptsFirst);
    }

    public Settings withImagesInFlight(int changed) {
        return new Settings(freshFor, connectTimeout, deadline, changed, scheme, looksForUpdates, acceptsFirst);
    }

    public Settings withScheme(Scheme changed) {
        return new Settings(freshFor, connectTimeout, deadline, imagesInFlight, changed, looksForUpdates, acceptsFirst);
    }

    public Settings withLooksForUpdates(boolean changed) {
        return new Settings(freshFor, connectTimeout, deadline, imagesInFlight, scheme, changed, acceptsFirst);
    }

    public Settings withAcceptsFirst(boolean changed) {
        return new Settings(freshFor, connectTimeout, deadline, imagesInFlight, scheme, looksForUpdates, changed);
    }
}
