/// What can be done: drafting, picking, finalizing, the library and the ledger; owns the ports the other rooms fill.
package app.maquette.studio;
