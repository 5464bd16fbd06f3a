package app.maquette.guard.planted.app.system;

import app.maquette.guard.planted.app.tour.Plain;

/// Planted: an arrow between shelves that points up.
public record AsksTour(Plain other) {}
