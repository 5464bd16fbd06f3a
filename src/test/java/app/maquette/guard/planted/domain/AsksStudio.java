package app.maquette.guard.planted.domain;

import app.maquette.guard.planted.studio.Plain;

/// Planted: an arrow that points up.
public record AsksStudio(Plain other) {}
