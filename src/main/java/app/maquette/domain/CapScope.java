package app.maquette.domain;

/// What a cap bounds.
public sealed interface CapScope {
    /// The one form that all spellings of a scope share.
    default CapScope same() {
        return this instanceof OneCollection(var name) ? new OneCollection(SameText.collection(name)) : this;
    }

    /// One day only, over the daily cap.
    record OneDay(LedgerDay day) implements CapScope {}

    /// Each day that has no cap of its own.
    record EveryDay() implements CapScope {}

    /// Each calendar month of ledger days.
    record EveryMonth() implements CapScope {}

    /// One collection, for ever.
    record OneCollection(String name) implements CapScope {}
}
