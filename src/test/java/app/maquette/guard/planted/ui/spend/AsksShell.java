package app.maquette.guard.planted.ui.spend;

import app.maquette.guard.planted.ui.shell.AsksApp;

/// Planted: a screen that knows the shell.
public record AsksShell(AsksApp other) {}
