package app.maquette.store.index.table;

/// One call or cache hit.
///
/// @param number of the entry that began it
/// @param parent key of the picture it comes from, 0 for none
/// @param check checksum of its facts as they were last written
public record CallRow(long number, LedgerRecord record, long parent, int check) {
    public CallRow with(LedgerRecord other) {
        return new CallRow(number, other, parent, check);
    }

    public CallRow checkedBy(int other) {
        return new CallRow(number, record, parent, other);
    }
}
