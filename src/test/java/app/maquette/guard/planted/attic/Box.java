package app.maquette.guard.planted.attic;

/// Planted: a room that is not on the map.
public final class Box {}
