package app.maquette.guard.planted.ideogram.wire;

import app.maquette.guard.planted.ideogram.legacy.Plain;

/// Planted: an arrow between shelves that points up.
public record AsksLegacy(Plain other) {}
