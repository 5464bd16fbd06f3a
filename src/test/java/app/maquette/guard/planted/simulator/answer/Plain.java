package app.maquette.guard.planted.simulator.answer;

/// Planted: used from below.
public record Plain() {}
