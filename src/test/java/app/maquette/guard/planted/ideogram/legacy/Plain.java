package app.maquette.guard.planted.ideogram.legacy;

/// Planted: used from below.
public record Plain() {}
