/// Holds a vendor's usage statement against the ledger. Pure, but for the reading of its rows.
package app.maquette.studio.statement;
