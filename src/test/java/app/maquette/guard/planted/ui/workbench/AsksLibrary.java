package app.maquette.guard.planted.ui.workbench;

import app.maquette.guard.planted.ui.library.Plain;

/// Planted: a screen beside.
public record AsksLibrary(Plain other) {}
