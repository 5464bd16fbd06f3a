package app.maquette.guard.planted.domain;

/// Planted: what must not meet floating point.
public record Money(long micros) {}
