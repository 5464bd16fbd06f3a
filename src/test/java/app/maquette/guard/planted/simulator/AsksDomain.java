package app.maquette.guard.planted.simulator;

import app.maquette.guard.planted.domain.Plain;

/// Planted: code shared between simulator and client.
public record AsksDomain(Plain other) {}
