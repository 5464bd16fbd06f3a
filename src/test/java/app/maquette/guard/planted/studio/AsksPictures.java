package app.maquette.guard.planted.studio;

import app.maquette.guard.planted.pictures.Plain;

/// Planted: an arrow that points up.
public record AsksPictures(Plain other) {}
