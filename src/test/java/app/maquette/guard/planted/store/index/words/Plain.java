package app.maquette.guard.planted.store.index.words;

/// Planted: used from below.
public record Plain() {}
