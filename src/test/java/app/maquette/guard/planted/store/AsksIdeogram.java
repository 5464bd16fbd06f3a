package app.maquette.guard.planted.store;

import app.maquette.guard.planted.ideogram.Plain;

/// Planted: an arrow to a neighbour.
public record AsksIdeogram(Plain other) {}
