package app.maquette.guard.planted.domain;

/// Planted: a class that breaks no rule.
public final class Plain {}
