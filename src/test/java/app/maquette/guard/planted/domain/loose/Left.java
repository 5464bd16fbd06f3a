package app.maquette.guard.planted.domain.loose;

/// Planted: on a shelf that nothing names.
public record Left() {}
