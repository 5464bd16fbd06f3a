package app.maquette.studio.ledger;

import app.maquette.studio.base.StorageException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A journal in memory; can be told to fail and to close segments of a given length.
public final class MemoryJournal implements Journal {
    private final List<Entry> entries = Collections.synchronizedList(new ArrayList<>());
    private long forgotten;
    private boolean forgets;
    private int segment = Integer.MAX_VALUE;
    private int sinceMark;
    private int failAt = Integer.MAX_VALUE;
    private volatile boolean isAway;
    private @Nullable Mark mark;

    /// Begins with these.
    public MemoryJournal holding(List<Entry> before) {
        entries.addAll(before);
        return this;
    }

    public MemoryJournal closingEach(int entries) {
        segment = entries;
        return this;
    }

    /// Keeps no entries before the last closed segment, for long runs.
    public MemoryJournal forgetting() {
        forgets = true;
        return this;
    }

    /// The append with this number (from 1) fails.
    public MemoryJournal failingAt(int number) {
        failAt = number;
        return this;
    }

    /// Its folder leaves, or is back.
    public void away(boolean away) {
        isAway = away;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void check() {
        if (isAway) {
            throw new StorageException("away");
        }
    }

    @Override
    public long append(Entry entry) {
        if (last() + 1 >= failAt) {
            throw new StorageException("no space left");
        }
        entries.add(entry);
        sinceMark++;
        return last();
    }

    @Override
    public void replay(long from, Reader reader) {
        for (long number = from; number <= last(); number++) {
            reader.read(number, entries.get((int) (number - forgotten) - 1));
        }
    }

    @Override
    public long last() {
        return forgotten + entries.size();
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
    public void closeSegment(LedgerMark state) {
        mark = new Mark(last(), state);
        sinceMark = 0;
        if (forgets) {
            forgotten = last();
            entries.clear();
        }
    }
}
