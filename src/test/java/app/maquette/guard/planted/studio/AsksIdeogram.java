package app.maquette.guard.planted.studio;

import app.maquette.guard.planted.ideogram.Plain;

/// Planted: an arrow that points up.
public record AsksIdeogram(Plain other) {}
