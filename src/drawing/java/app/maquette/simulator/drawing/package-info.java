/// Draws the simulator's pictures: the same sheet gives the same bytes on the same machine.
package app.maquette.simulator.drawing;
