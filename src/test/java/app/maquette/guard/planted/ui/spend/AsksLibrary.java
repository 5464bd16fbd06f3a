package app.maquette.guard.planted.ui.spend;

import app.maquette.guard.planted.ui.library.Plain;

/// Planted: a screen that knows another.
public record AsksLibrary(Plain other) {}
