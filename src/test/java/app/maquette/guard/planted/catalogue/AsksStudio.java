package app.maquette.guard.planted.catalogue;

import app.maquette.guard.planted.studio.Plain;

/// Planted: catalogue that looks up.
public record AsksStudio(Plain plain) {}
