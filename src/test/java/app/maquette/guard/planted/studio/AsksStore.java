package app.maquette.guard.planted.studio;

import app.maquette.guard.planted.store.Plain;

/// Planted: an arrow that points up.
public record AsksStore(Plain other) {}
