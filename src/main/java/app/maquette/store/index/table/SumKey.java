package app.maquette.store.index.table;

/// What spending is summed by.
///
/// @param day days since 1970
public record SumKey(int day, String model, String collection, String purpose) {}
