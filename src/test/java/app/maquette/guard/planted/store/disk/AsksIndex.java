package app.maquette.guard.planted.store.disk;

import app.maquette.guard.planted.store.index.Plain;

/// Planted: an arrow between shelves that points up.
public record AsksIndex(Plain other) {}
