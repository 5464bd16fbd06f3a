package app.maquette.guard.planted.studio;

/// Planted: a class that breaks no rule.
public final class Plain {}
