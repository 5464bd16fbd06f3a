package app.maquette.guard.planted.pictures.loose;

/// Planted: on a shelf that nothing names.
public record Left() {}
