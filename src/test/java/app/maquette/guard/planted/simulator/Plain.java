package app.maquette.guard.planted.simulator;

/// Planted: a class that breaks no rule.
public final class Plain {}
