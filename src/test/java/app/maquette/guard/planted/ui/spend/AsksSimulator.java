package app.maquette.guard.planted.ui.spend;

import app.maquette.guard.planted.simulator.Plain;

/// Planted: a screen that reaches past studio.
public record AsksSimulator(Plain other) {}
