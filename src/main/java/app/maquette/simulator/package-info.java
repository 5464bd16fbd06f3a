/// A local server that speaks the vendor's contract, draws its pictures and keeps its own bill. It shares no code with
/// the client, so that a mistake in one is caught by the other.
package app.maquette.simulator;
