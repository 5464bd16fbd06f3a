package app.maquette.guard.planted.app;

/// Planted: a class that breaks no rule.
public final class Plain {}
