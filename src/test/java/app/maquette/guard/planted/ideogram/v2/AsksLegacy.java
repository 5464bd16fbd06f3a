package app.maquette.guard.planted.ideogram.v2;

import app.maquette.guard.planted.ideogram.legacy.Plain;

/// Planted: an arrow between shelves that stand beside each other.
public record AsksLegacy(Plain other) {}
