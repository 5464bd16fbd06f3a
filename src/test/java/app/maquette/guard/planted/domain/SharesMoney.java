package app.maquette.guard.planted.domain;

/// Planted: a share of money as a fraction.
public record SharesMoney(Money total, double share) {}
