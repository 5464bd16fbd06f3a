package app.maquette.guard.planted.ui.shell;

import app.maquette.guard.planted.ui.spend.AsksStore;

/// Planted: the allowed half of a cycle.
public record AsksSpend(AsksStore other) {}
