package app.maquette.ui;

import app.maquette.studio.ledger.BookState;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Journal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A journal that forgets at the end.
public final class MemoryJournal implements Journal {
    private final List<Entry> entries = new ArrayList<>();

    public MemoryJournal(List<Entry> before) {
        entries.addAll(before);
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public long append(Entry entry) {
        entries.add(entry);
        return entries.size();
    }

    @Override
    public void replay(long from, Reader reader) {
        for (long number = from; number <= entries.size(); number++) {
            reader.read(number, entries.get((int) number - 1));
        }
    }

    @Override
    public long last() {
        return entries.size();
    }

    @Override
    public @Nullable Mark lastMark() {
        return null;
    }

    @Override
    public boolean isSegmentFull() {
        return false;
    }

    @Override
    public void closeSegment(BookState state) {
        throw new IllegalStateException("never full");
    }
}
