package app.maquette.store.index.table;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The sums per day, model, collection and purpose, in memory. Not thread-safe.
public final class Sums {
    private static final Comparator<SumKey> ORDER = Comparator.comparingInt(SumKey::day)
            .thenComparing(SumKey::model)
            .thenComparingInt(SumKey::collection)
            .thenComparing(SumKey::purpose);
    private final NavigableMap<SumKey, SumRow> sums = new TreeMap<>(ORDER);
    private final Changes<SumKey> changes;

    public Sums(Map<SumKey, SumRow> sums, long hash) {
        this.sums.putAll(sums);
        this.changes = new Changes<>(hash);
    }

    public void change(SumKey key, SumRow before, SumRow after) {
        if (before.equals(after)) {
            return;
        }
        var sum = sums.get(key);
        changes.touch(key, sum == null ? 0 : sum.hash(key));
        sums.put(key, (sum == null ? SumRow.NOTHING : sum).minus(before).plus(after));
    }

    public SumRow of(SumKey key) {
        return sums.getOrDefault(key, SumRow.NOTHING);
    }

    public int size() {
        return sums.size();
    }

    /// The sums of these days, both included.
    public Map<SumKey, SumRow> between(int from, int to) {
        return sums.entrySet().stream()
                .dropWhile(sum -> sum.getKey().day() < from)
                .takeWhile(sum -> sum.getKey().day() <= to)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }

    public Changes<SumKey> changes() {
        return changes;
    }
}
