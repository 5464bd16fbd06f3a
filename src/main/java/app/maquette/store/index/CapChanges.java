package app.maquette.store.index;

import app.maquette.store.format.JournalJson;
import app.maquette.store.index.table.Changes;
import app.maquette.store.index.table.RowHash;
import app.maquette.studio.ledger.Entry;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Every change of a cap by its number in the journal, in memory: they are few. Not thread-safe.
final class CapChanges {
    private final NavigableMap<Long, Entry.Cap> caps = new TreeMap<>();
    private final Changes<Long> changes;

    CapChanges(Map<Long, Entry.Cap> caps, long hash) {
        this.caps.putAll(caps);
        this.changes = new Changes<>(hash);
    }

    void put(long number, Entry.Cap cap) {
        changes.touch(number, 0);
        caps.put(number, cap);
    }

    /// As the journal writes it.
    String body(long number) {
        return JournalJson.MAPPER.writeValueAsString(caps.get(number));
    }

    int size() {
        return caps.size();
    }

    /// Oldest first.
    List<Entry.Cap> all() {
        return List.copyOf(caps.values());
    }

    Changes<Long> changes() {
        return changes;
    }

    static long hash(long number, String body) {
        return new RowHash().add(number).add(body).value();
    }
}
