package app.maquette.guard.planted.domain;

import app.maquette.guard.planted.domain.request.Plain;

/// Planted: an arrow between shelves that points up.
public record AsksRequest(Plain other) {}
