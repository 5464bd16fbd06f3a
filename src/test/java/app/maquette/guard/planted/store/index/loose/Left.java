package app.maquette.guard.planted.store.index.loose;

/// Planted: on a shelf that nothing names.
public record Left() {}
