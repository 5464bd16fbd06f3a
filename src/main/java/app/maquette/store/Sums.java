package app.maquette.store;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The sums per day, model, collection and purpose, in memory. Not thread-safe.
final class Sums {
    private static final Comparator<SumKey> ORDER = Comparator.comparingInt(SumKey::day)
            .thenComparing(SumKey::model)
            .thenComparingInt(SumKey::collection)
            .thenComparing(SumKey::purpose);
    private final NavigableMap<SumKey, SumLine> sums = new TreeMap<>(ORDER);
    private final Changes<SumKey> changes;

    Sums(Map<SumKey, SumLine> sums, long hash) {
        this.sums.putAll(sums);
        this.changes = new Changes<>(hash);
    }

    void change(SumKey key, SumLine before, SumLine after) {
        if (before.equals(after)) {
            return;
        }
        var sum = sums.get(key);
        changes.touch(key, sum == null ? 0 : sum.hash(key));
        sums.put(key, (sum == null ? SumLine.NOTHING : sum).minus(before).plus(after));
    }

    SumLine of(SumKey key) {
        return sums.getOrDefault(key, SumLine.NOTHING);
    }

    int size() {
        return sums.size();
    }

    /// The sums of these days, both included.
    Map<SumKey, SumLine> between(int from, int to) {
        return sums.entrySet().stream()
                .dropWhile(sum -> sum.getKey().day() < from)
                .takeWhile(sum -> sum.getKey().day() <= to)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }

    Changes<SumKey> changes() {
        return changes;
    }
}
