package app.maquette.guard.planted.ui.library;

/// Planted: a class that breaks no rule.
public final class Plain {}
