package app.maquette.guard.planted.pictures.plain;

import app.maquette.guard.planted.pictures.Plain;

/// Planted: an arrow between shelves that points up.
public record AsksRoom(Plain other) {}
