package app.maquette.app.workspace;

import app.maquette.app.system.Environment;
import app.maquette.app.system.WrongUseException;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.simulator.contract.Latency;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.store.home.Home;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Where the home is and whom to pay.
public final class HomeOptions {
    public static final String NO_KEY = "An API address needs a key: set the environment variable IDEOGRAM_API_KEY.";

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder of journal, pictures and settings (or MAQUETTE_HOME).")
    public @Nullable Path home;

    @Option(
            names = "--api-url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "Server that speaks the vendor's contract (or MAQUETTE_API_URL); needs IDEOGRAM_API_KEY.")
    public @Nullable String apiUrl;

    public Home home(Environment environment) {
        if (home != null) {
            return new Home(home);
        }
        return environment.variable(Environment.HOME).map(HomeOptions::named).orElseGet(Environment::defaultHome);
    }

    /// The same, in another home.
    HomeOptions at(Path chosen) {
        var other = new HomeOptions();
        other.home = chosen;
        other.apiUrl = apiUrl;
        return other;
    }

    private static Home named(String text) {
        try {
            return new Home(Path.of(text));
        } catch (InvalidPathException e) {
            throw new WrongUseException(Environment.HOME + " names no folder: " + e.getMessage());
        }
    }

    /// The home in use: the simulator's own unless a key or an address says otherwise.
    Home used(Environment environment) {
        var home = home(environment);
        boolean isPlay = address(environment).isEmpty() && key(environment).isEmpty();
        return isPlay ? home.simulator() : home;
    }

    /// The built-in simulator unless a key is set; an address without a key is wrong use.
    Venue venue(Environment environment, SimulatorOptions simulator) throws IOException {
        var home = home(environment);
        var address = address(environment);
        var key = key(environment);
        if (address.isEmpty() && key.isEmpty()) {
            return Venue.builtIn(home.simulator().prepare(), simulator);
        }
        return Venue.server(
                home, address.orElse(ApiAddress.IDEOGRAM), key.orElseThrow(() -> new WrongUseException(NO_KEY)));
    }

    /// The simulator as a person meets it: with the time that real pictures take.
    SimulatorOptions demonstration(Environment environment) {
        var book = home(environment).simulator().root().resolve("vendor").resolve("book");
        return SimulatorOptions.at(book).withLatency(Latency.DEMO);
    }

    /// Wrong use when an address is named and no key.
    public void check(Environment environment) {
        if (address(environment).isPresent() && key(environment).isEmpty()) {
            throw new WrongUseException(NO_KEY);
        }
    }

    /// The address of the command line, or else of the environment.
    Optional<ApiAddress> address(Environment environment) {
        var text = apiUrl != null ? Optional.of(apiUrl) : environment.variable(Environment.API_URL);
        try {
            return text.map(ApiAddress::parse);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
    }

    public static Optional<ApiKey> key(Environment environment) {
        try {
            return environment.variable(Environment.KEY).map(ApiKey::of);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
    }
}
