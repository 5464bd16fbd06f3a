package app.maquette.studio.port;

import app.maquette.domain.Money;
import app.maquette.domain.request.EngineId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the user set, money and days apart: those live in the journal.
///
/// @param freshFor how long an identical request is answered from the library at once; null for ever
/// @param connectTimeout for opening the connection
/// @param deadline for one whole exchange, body included
/// @param imagesInFlight at most so many at once
/// @param acceptsFirst whether calls go to the routes on which the vendor accepts them first, where there is one
/// @param looksForUpdates whether each start may ask for a later release
/// @param buying how engines are offered and dear calls asked about
public record Settings(
        @Nullable Duration freshFor,
        Duration connectTimeout,
        Duration deadline,
        int imagesInFlight,
        Scheme scheme,
        boolean looksForUpdates,
        boolean acceptsFirst,
        Buying buying) {
    public static final Settings DEFAULT = new Settings(
            Duration.ofDays(7),
            Duration.ofSeconds(10),
            Duration.ofSeconds(180),
            10,
            Scheme.SYSTEM,
            false,
            false,
            Buying.FIRST);

    /// Colours of the window.
    public enum Scheme {
        SYSTEM,
        DARK,
        LIGHT
    }

    /// Null for ever.
    public Settings withFreshFor(@Nullable Duration changed) {
        return new Settings(
                changed, connectTimeout, deadline, imagesInFlight, scheme, looksForUpdates, acceptsFirst, buying);
    }

    public Settings withConnectTimeout(Duration changed) {
        return new Settings(freshFor, changed, deadline, imagesInFlight, scheme, looksForUpdates, acceptsFirst, buying);
    }

    public Settings withDeadline(Duration changed) {
        return new Settings(
                freshFor, connectTimeout, changed, imagesInFlight, scheme, looksForUpdates, acceptsFirst, buying);
    }

    public Settings withImagesInFlight(int changed) {
        return new Settings(freshFor, connectTimeout, deadline, changed, scheme, looksForUpdates, acceptsFirst, buying);
    }

    public Settings withScheme(Scheme changed) {
        return new Settings(
                freshFor, connectTimeout, deadline, imagesInFlight, changed, looksForUpdates, acceptsFirst, buying);
    }

    public Settings withLooksForUpdates(boolean changed) {
        return new Settings(freshFor, connectTimeout, deadline, imagesInFlight, scheme, changed, acceptsFirst, buying);
    }

    public Settings withAcceptsFirst(boolean changed) {
        return new Settings(
                freshFor, connectTimeout, deadline, imagesInFlight, scheme, looksForUpdates, changed, buying);
    }

    public Settings withBuying(Buying changed) {
        return new Settings(
                freshFor, connectTimeout, deadline, imagesInFlight, scheme, looksForUpdates, acceptsFirst, changed);
    }

    /// What the user says of engines and prices.
    ///
    /// @param askAbove a call that costs more is asked about once more
    /// @param shown engines that are offered although the catalogue lists them apart or off
    /// @param pairs of the user's own, by name
    /// @param models of the user's own, by name
    public record Buying(Money askAbove, Set<EngineId> shown, List<OwnPair> pairs, List<OwnModel> models) {
        public static final Buying FIRST = new Buying(Money.ofMicros(500_000), Set.of(), List.of(), List.of());

        public Buying {
            shown = Set.copyOf(shown);
            pairs = List.copyOf(pairs);
            models = List.copyOf(models);
        }

        public Buying withAskAbove(Money changed) {
            return new Buying(changed, shown, pairs, models);
        }

        public Buying withShown(Set<EngineId> changed) {
            return new Buying(askAbove, changed, pairs, models);
        }

        public Buying withPairs(List<OwnPair> changed) {
            return new Buying(askAbove, shown, changed, models);
        }

        public Buying withModels(List<OwnModel> changed) {
            return new Buying(askAbove, shown, pairs, changed);
        }
    }

    /// A draft engine and the final engine that goes with it, as the user calls them.
    public record OwnPair(String name, EngineId draft, EngineId last) {}

    /// A model that was trained for the user.
    ///
    /// @param address `model/name/version/number`
    public record OwnModel(String name, String address) {}
}
