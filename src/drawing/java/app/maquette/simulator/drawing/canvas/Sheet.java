package app.maquette.simulator.drawing.canvas;

/// What to draw: the seed gives the composition, the prompt the palette, the subject and the type; a sheet that is not
/// fine is drawn coarser.
public record Sheet(String prompt, long seed, int width, int height, boolean fine, Dress dress) {
    public Sheet(String prompt, long seed, int width, int height, boolean fine) {
        this(prompt, seed, width, height, fine, Dress.NONE);
    }

    /// The same shape with no side longer than so many pixels.
    public Sheet within(int side) {
        int longer = Math.max(width, height);
        return longer <= side
                ? this
                : new Sheet(
                        prompt,
                        seed,
                        (int) Math.max(1, (long) width * side / longer),
                        (int) Math.max(1, (long) height * side / longer),
                        fine,
                        dress);
    }

    public Sheet with(Dress other) {
        return new Sheet(prompt, seed, width, height, fine, other);
    }
}
