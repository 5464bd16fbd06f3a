package app.maquette.domain;

/// What a cap bounds.
public sealed interface CapScope {
    /// One day only, over the daily cap.
    record OneDay(LedgerDay day) implements CapScope {}

    /// Each day that has no cap of its own.
    record EveryDay() implements CapScope {}

    /// Each calendar month of ledger days.
    record EveryMonth() implements CapScope {}

    /// One collection and what lies in it, for ever.
    record OneCollection(CollectionId collection) implements CapScope {}
}
