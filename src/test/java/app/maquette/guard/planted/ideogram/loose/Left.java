package app.maquette.guard.planted.ideogram.loose;

/// Planted: on a shelf that nothing names.
public record Left() {}
