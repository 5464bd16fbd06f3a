package app.maquette.store;

import app.maquette.studio.ledger.Entry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// Every change of a cap: those of the journal, read once when first asked for, and those published since. The index
/// has none of them: they are few, and no list or sum needs them. Thread-safe.
final class CapChanges {
    private final Map<Long, Entry.Cap> changes = new ConcurrentSkipListMap<>();
    private final JournalReader journal;
    private boolean isRead;

    CapChanges(JournalReader journal) {
        this.journal = journal;
    }

    /// Returns at once, also while the journal is read.
    void apply(long number, Entry entry) {
        if (entry instanceof Entry.Cap cap) {
            changes.put(number, cap);
        }
    }

    /// Oldest first. Blocking.
    synchronized List<Entry.Cap> all() {
        if (!isRead) {
            journal.replayOnly("CAP", this::apply);
            isRead = true;
        }
        return List.copyOf(changes.values());
    }
}
