package app.maquette.guard.planted.ui.kit.money;

/// Planted: used from below.
public record Plain() {}
