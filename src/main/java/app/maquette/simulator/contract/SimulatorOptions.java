package app.maquette.simulator.contract;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// How a simulator behaves. The book is the file of its bill; what it needs besides lies in a folder next to it.
/// Port 0 takes the port that the book had last, if it is free, so that links stay good over a restart.
public record SimulatorOptions(int port, Path book, Account account, Manner manner, Sheets sheets) {
    /// The customer: the balance from this start on, the keys accepted (any if none is named) and the images in
    /// progress at most.
    public record Account(long balanceMicros, Set<String> keys, int places) {
        public Account {
            keys = Set.copyOf(keys);
            if (balanceMicros < 0 || places < 1) {
                throw new IllegalArgumentException("a balance is not negative, places are at least 1");
            }
        }

        public boolean knows(String key) {
            return keys.isEmpty() ? !key.isBlank() : keys.contains(key);
        }

        @Override
        public String toString() {
            return "Account[balanceMicros=" + balanceMicros + ", keys=" + keys.size() + ", places=" + places + "]";
        }
    }

    /// How calls are treated: their time, the faults armed at the start, whether a field that the model does not take
    /// is refused, and how seeds are chosen.
    public record Manner(Latency latency, Map<Fault, Integer> faults, boolean strictFields, Seeds seeds) {
        public Manner {
            faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
        }
    }

    /// What pictures are like: the longer side in pixels (0 = the vendor's sizes), and whether a turbo model and its
    /// full one compose a seed alike.
    public record Sheets(int side, boolean compositionKept) {
        public Sheets {
            if (side != 0 && (side < 16 || side > 2048)) {
                throw new IllegalArgumentException("a side is 0 or 16 to 2048 pixels");
            }
        }
    }

    public SimulatorOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535");
        }
    }

    /// Any free port, any key, a balance of $1000, no latency, no faults, the vendor's sizes.
    public static SimulatorOptions at(Path book) {
        return new SimulatorOptions(
                0,
                book,
                new Account(1_000_000_000, Set.of(), 10),
                new Manner(Latency.NONE, Map.of(), true, Seeds.RANDOM),
                new Sheets(0, true));
    }

    public SimulatorOptions withPort(int value) {
        return new SimulatorOptions(value, book, account, manner, sheets);
    }

    public SimulatorOptions withBalance(long micros) {
        return with(new Account(micros, account.keys, account.places));
    }

    public SimulatorOptions withKeys(Set<String> keys) {
        return with(new Account(account.balanceMicros, keys, account.places));
    }

    public SimulatorOptions withPlaces(int places) {
        return with(new Account(account.balanceMicros, account.keys, places));
    }

    public SimulatorOptions withLatency(Latency latency) {
        return with(new Manner(latency, manner.faults, manner.strictFields, manner.seeds));
    }

    public SimulatorOptions withFaults(Map<Fault, Integer> faults) {
        return with(new Manner(manner.latency, faults, manner.strictFields, manner.seeds));
    }

    public SimulatorOptions withStrictFields(boolean strict) {
        return with(new Manner(manner.latency, manner.faults, strict, manner.seeds));
    }

    public SimulatorOptions withSeeds(Seeds seeds) {
        return with(new Manner(manner.latency, manner.faults, manner.strictFields, seeds));
    }

    public SimulatorOptions withSide(int side) {
        return new SimulatorOptions(port, book, account, manner, new Sheets(side, sheets.compositionKept));
    }

    public SimulatorOptions withCompositionKept(boolean kept) {
        return new SimulatorOptions(port, book, account, manner, new Sheets(sheets.side, kept));
    }

    private SimulatorOptions with(Account other) {
        return new SimulatorOptions(port, book, other, manner, sheets);
    }

    private SimulatorOptions with(Manner other) {
        return new SimulatorOptions(port, book, account, other, sheets);
    }
}
