package app.maquette.simulator.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The armed faults in the order they were armed. Thread-safe.
public final class Faults {
    private final Map<Fault, Integer> left = new LinkedHashMap<>();

    public Faults(Map<Fault, Integer> armed) {
        armed.forEach(this::set);
    }

    /// Strikes so many times from now on; below zero until cleared, zero clears.
    public synchronized void set(Fault fault, int times) {
        left.remove(fault);
        if (times != 0) {
            left.put(fault, times);
        }
    }

    public synchronized boolean take(Fault fault) {
        Integer times = left.get(fault);
        if (times == null) {
            return false;
        }
        if (times == 1) {
            left.remove(fault);
        } else if (times > 0) {
            left.put(fault, times - 1);
        }
        return true;
    }

    /// The first armed fault of a stage strikes. Resetting has been decided before.
    public synchronized Optional<Fault> take(Fault.Stage stage) {
        Optional<Fault> first = left.keySet().stream()
                .filter(fault -> fault.stage() == stage && fault != Fault.RESET)
                .findFirst();
        first.ifPresent(this::take);
        return first;
    }

    public synchronized Map<Fault, Integer> armed() {
        return new LinkedHashMap<>(left);
    }
}
