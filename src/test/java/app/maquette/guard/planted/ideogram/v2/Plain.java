package app.maquette.guard.planted.ideogram.v2;

/// Planted: used from beside and from below.
public record Plain() {}
