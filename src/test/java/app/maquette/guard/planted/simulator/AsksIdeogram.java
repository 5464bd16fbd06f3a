package app.maquette.guard.planted.simulator;

import app.maquette.guard.planted.ideogram.Plain;

/// Planted: code shared between simulator and client.
public record AsksIdeogram(Plain other) {}
