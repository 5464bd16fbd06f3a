package app.maquette.guard.planted.app.loose;

/// Planted: on a shelf that nothing names.
public record Left() {}
