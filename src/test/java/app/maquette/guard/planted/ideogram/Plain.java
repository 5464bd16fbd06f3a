package app.maquette.guard.planted.ideogram;

/// Planted: a class that breaks no rule.
public final class Plain {}
