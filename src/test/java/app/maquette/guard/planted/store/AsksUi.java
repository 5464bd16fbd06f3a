package app.maquette.guard.planted.store;

import app.maquette.guard.planted.ui.library.Plain;

/// Planted: an arrow that points up.
public record AsksUi(Plain other) {}
