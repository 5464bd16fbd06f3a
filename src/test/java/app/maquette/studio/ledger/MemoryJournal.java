package app.maquette.studio.ledger;

import app.maquette.studio.StorageException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A journal in memory; can be told to fail and to close segments of a given length.
public final class MemoryJournal implements Journal {
    private final List<Entry> entries = new ArrayList<>();
    private int segment = Integer.MAX_VALUE;
    private int sinceMark;
    private int failAt = Integer.MAX_VALUE;
    private @Nullable Mark mark;

    public MemoryJournal closingEach(int entries) {
        segment = entries;
        return this;
    }

    /// The append with this number (from 1) fails.
    public MemoryJournal failingAt(int number) {
        failAt = number;
        return this;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public long append(Entry entry) {
        if (entries.size() + 1 >= failAt) {
            throw new StorageException("no space left");
        }
        entries.add(entry);
        sinceMark++;
        return entries.size();
    }

    @Override
    public void replay(long from, Reader reader) {
        for (int i = (int) from; i <= entries.size(); i++) {
            reader.read(i, entries.get(i - 1));
        }
    }

    @Override
    public long last() {
        return entries.size();
    }

    @Override
    public @Nullable Mark lastMark() {
        return mark;
    }

    @Override
    public boolean isSegmentFull() {
        return sinceMark >= segment;
    }

    @Override
    public void closeSegment(BookState state) {
        mark = new Mark(entries.size(), state);
        sinceMark = 0;
    }
}
