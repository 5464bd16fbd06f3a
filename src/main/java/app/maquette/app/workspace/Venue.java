package app.maquette.app.workspace;

import app.maquette.domain.MoneyKind;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.store.home.Home;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is paid, from which home: the built-in simulator with play money in a home of its own, or a server with a key.
public record Venue(
        ApiAddress address, ApiKey key, Home home, @Nullable Simulator simulator) implements AutoCloseable {
    /// A made-up key for the simulator, which takes any.
    private static final String PLAY = "simulated";

    /// Starts the simulator; its book lies in the simulator's home.
    public static Venue builtIn(Home home, SimulatorOptions options) throws IOException {
        var simulator = Simulator.start(options);
        return new Venue(ApiAddress.parse(simulator.url().toString()), ApiKey.madeUp(PLAY), home, simulator);
    }

    public static Venue server(Home home, ApiAddress address, ApiKey key) {
        return new Venue(address, key, home, null);
    }

    public boolean isRealMoney() {
        return simulator == null;
    }

    MoneyKind money() {
        return isRealMoney() ? MoneyKind.REAL : MoneyKind.SIMULATED;
    }

    public Optional<Simulator> builtIn() {
        return Optional.ofNullable(simulator);
    }

    @Override
    public void close() throws IOException {
        if (simulator != null) {
            simulator.close();
        }
    }
}
