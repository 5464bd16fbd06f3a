package app.maquette.guard.planted.simulator.loose;

/// Planted: on a shelf that nothing names.
public record Left() {}
