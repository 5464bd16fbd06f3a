package app.maquette.guard.planted.ui.kit;

import app.maquette.guard.planted.ui.spend.AsksStore;

/// Planted: the kit leans on a screen.
public record AsksSpend(AsksStore other) {}
