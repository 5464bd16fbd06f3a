package app.maquette.guard.planted.store.index.table;

import app.maquette.guard.planted.store.index.words.Plain;

/// Planted: an arrow between shelves that points up.
public record AsksWords(Plain other) {}
