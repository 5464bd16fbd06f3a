package app.maquette.studio.ledger;

import org.jspecify.annotations.Nullable;

/// The append-only record of all entries, numbered from 1. Calls are serialised by the [Ledger].
public interface Journal {
    /// [app.maquette.studio.base.StorageException] when what is appended now would not be found again. Nothing is
    /// written
    /// then, and once that is put right all goes on.
    default void check() {}

    /// Writes the entry durably and returns its number. [app.maquette.studio.base.StorageException] when it cannot:
    /// nothing can be appended after that until the next start.
    long append(Entry entry);

    /// Reads all entries numbered `from` and later, in order.
    void replay(long from, Reader reader);

    /// The number of the last durable entry, 0 when there is none.
    long last();

    /// The sums at the end of the last closed segment, null when there is none.
    @Nullable
    Mark lastMark();

    /// Whether the segment being written is long enough to be closed.
    boolean isSegmentFull();

    /// Ends the segment with the sums after its last entry and begins a new one.
    void closeSegment(LedgerMark state);

    /// Receives numbered entries.
    @FunctionalInterface
    interface Reader {
        void read(long number, Entry entry);
    }

    /// The state of the book after entry `number`.
    record Mark(long number, LedgerMark state) {}
}
