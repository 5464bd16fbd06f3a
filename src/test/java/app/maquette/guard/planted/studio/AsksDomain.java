package app.maquette.guard.planted.studio;

import app.maquette.guard.planted.domain.Plain;

/// Planted: the allowed half of a cycle.
public record AsksDomain(Plain other) {}
