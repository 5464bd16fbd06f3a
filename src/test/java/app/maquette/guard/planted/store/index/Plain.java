package app.maquette.guard.planted.store.index;

/// Planted: used from below.
public record Plain() {}
