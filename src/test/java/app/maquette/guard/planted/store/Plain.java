package app.maquette.guard.planted.store;

/// Planted: a class that breaks no rule.
public final class Plain {}
