package app.maquette.guard.planted.pictures;

import app.maquette.guard.planted.ideogram.Plain;

/// Planted: an arrow to a neighbour.
public record AsksIdeogram(Plain other) {}
