package app.maquette.simulator.bill;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The generations by their ids, and those of them that are not made yet. Not thread-safe: the [BillStore] guards it.
final class GenerationTable {
    private final Map<String, Generation> all = new HashMap<>();
    private final Map<Long, Generation> pending = new TreeMap<>();

    /// What is pending, all together.
    record Load(int images, long micros) {}

    void add(Generation generation) {
        all.put(generation.id(), generation);
        pending.put(generation.call(), generation);
    }

    void end(long call) {
        pending.remove(call);
    }

    Optional<Generation> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    Generation.State state(Generation generation) {
        if (pending.containsKey(generation.call())) {
            return Generation.State.PENDING;
        }
        return generation.result().failure() == null ? Generation.State.COMPLETED : Generation.State.FAILED;
    }

    List<Generation> due(Instant now) {
        return pending.values().stream()
                .filter(generation -> generation.isDue(now))
                .toList();
    }

    Load load() {
        int images = 0;
        long micros = 0;
        for (Generation generation : pending.values()) {
            images += generation.result().plates().size();
            micros += generation.result().micros();
        }
        return new Load(images, micros);
    }
}
