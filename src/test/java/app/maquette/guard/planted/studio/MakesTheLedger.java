package app.maquette.guard.planted.studio;

import app.maquette.studio.ledger.JournalLedger;

/// Planted: a name that only app may use.
public record MakesTheLedger(JournalLedger ledger) {}
