package app.maquette.guard.planted.simulator.http;

import app.maquette.guard.planted.simulator.answer.Plain;

/// Planted: an arrow between shelves that points up.
public record AsksAnswer(Plain other) {}
