package app.maquette.guard.planted.ui.spend;

import app.maquette.guard.planted.store.Plain;

/// Planted: a screen that reaches past studio.
public record AsksStore(Plain other) {}
