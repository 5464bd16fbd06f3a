package app.maquette.guard.planted.ui.kit.task;

import app.maquette.guard.planted.ui.kit.money.Plain;

/// Planted: an arrow between shelves that points up.
public record AsksMoney(Plain other) {}
