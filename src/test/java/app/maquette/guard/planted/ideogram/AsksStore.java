package app.maquette.guard.planted.ideogram;

import app.maquette.guard.planted.store.Plain;

/// Planted: an arrow to a neighbour.
public record AsksStore(Plain other) {}
