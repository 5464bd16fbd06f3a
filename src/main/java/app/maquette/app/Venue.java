package app.maquette.app;

import app.maquette.domain.MoneyKind;
import app.maquette.ideogram.ApiAddress;
import app.maquette.ideogram.ApiKey;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.SimulatorOptions;
import app.maquette.store.Home;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is paid, from which home: the built-in simulator with play money in a home of its own, or a server with a key.
record Venue(
        ApiAddress address, ApiKey key, Home home, @Nullable Simulator simulator) implements AutoCloseable {
    /// A made-up key for the simulator, which takes any.
    private static final String PLAY = "simulated";

    /// Starts the simulator; its book lies in the simulator's home.
    static Venue builtIn(Home home, SimulatorOptions options) throws IOException {
        var simulator = Simulator.start(options);
        return new Venue(ApiAddress.parse(simulator.url().toString()), ApiKey.of(PLAY), home, simulator);
    }

    static Venue server(Home home, ApiAddress address, ApiKey key) {
        return new Venue(address, key, home, null);
    }

    boolean isRealMoney() {
        return simulator == null;
    }

    MoneyKind money() {
        return isRealMoney() ? MoneyKind.REAL : MoneyKind.SIMULATED;
    }

    Optional<Simulator> builtIn() {
        return Optional.ofNullable(simulator);
    }

    @Override
    public void close() throws IOException {
        if (simulator != null) {
            simulator.close();
        }
    }
}
