package app.maquette.guard.planted.domain.request;

/// Planted: used from below.
public record Plain() {}
