package app.maquette.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Which rows of a table changed since they were written, and the sum of the hashes of all that are written.
/// A row that is not there has the hash 0. Not thread-safe.
final class Changes<K> {
    private final Map<K, Long> before = new LinkedHashMap<>();
    private long hash;

    Changes(long hash) {
        this.hash = hash;
    }

    /// Must be told before the row changes, with its hash then.
    void touch(K row, long hashNow) {
        before.putIfAbsent(row, hashNow);
    }

    Set<K> rows() {
        return before.keySet();
    }

    /// The row was put into the table with this hash, or taken out with 0.
    void written(K row, long hashNow) {
        hash += hashNow - before.getOrDefault(row, 0L);
    }

    void done() {
        before.clear();
    }

    long hash() {
        return hash;
    }
}
