package app.maquette.store.index.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Which rows of a table changed since they were written, and the sum of the hashes of all that are written.
/// A row that is not there has the hash 0. Not thread-safe.
public final class Changes<K> {
    private final Map<K, Long> before = new LinkedHashMap<>();
    private long hash;

    public Changes(long hash) {
        this.hash = hash;
    }

    /// Must be told before the row changes, with its hash then.
    public void touch(K row, long hashNow) {
        before.putIfAbsent(row, hashNow);
    }

    public Set<K> rows() {
        return before.keySet();
    }

    /// The row was put into the table with this hash, or taken out with 0.
    public void written(K row, long hashNow) {
        hash += hashNow - before.getOrDefault(row, 0L);
    }

    public void done() {
        before.clear();
    }

    public long hash() {
        return hash;
    }
}
