package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Canvas;
import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.PaintPalette;

/// A family of pictures. The dice give the composition; on a coarse canvas the small things are left out and nothing
/// moves.
interface Scene {
    void paint(Canvas canvas, PaintPalette palette, Dice dice);
}
