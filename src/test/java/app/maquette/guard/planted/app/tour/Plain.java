package app.maquette.guard.planted.app.tour;

/// Planted: used from below.
public record Plain() {}
