package app.maquette.guard.planted.studio.base;

import app.maquette.guard.planted.studio.call.Plain;

/// Planted: an arrow between shelves that points up.
public record AsksCall(Plain other) {}
