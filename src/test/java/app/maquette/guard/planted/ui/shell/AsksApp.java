package app.maquette.guard.planted.ui.shell;

import app.maquette.guard.planted.app.Plain;

/// Planted: an arrow to the composition root.
public record AsksApp(Plain other) {}
