package app.maquette.guard.planted.ideogram.answer;

import app.maquette.guard.planted.ideogram.v2.Plain;

/// Planted: an arrow between shelves that points up.
public record AsksLater(Plain other) {}
