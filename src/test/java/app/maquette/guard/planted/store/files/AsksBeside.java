package app.maquette.guard.planted.store.files;

import app.maquette.guard.planted.store.index.Plain;

/// Planted: an arrow to the shelf beside.
public record AsksBeside(Plain other) {}
