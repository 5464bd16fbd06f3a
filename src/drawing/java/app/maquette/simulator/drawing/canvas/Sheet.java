package app.maquette.simulator.drawing.canvas;

/// What to draw: the seed gives the composition, the prompt the palette, the subject and the type; a sheet that is not
/// fine is drawn coarser.
public record Sheet(String prompt, long seed, int width, int height, boolean fine) {}
