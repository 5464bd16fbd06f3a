package app.maquette.guard.planted.pictures;

/// Planted: a class that breaks no rule.
public final class Plain {}
