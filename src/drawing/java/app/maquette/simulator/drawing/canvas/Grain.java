package app.maquette.simulator.drawing.canvas;

/// A tile of noise, the same for all pictures; each picture looks at it from a place of its own.
final class Grain {
    static final int SIDE = 512;
    private static final byte[] TILE = tile();

    private Grain() {}

    /// From -128 to 127, mostly near 0.
    static int at(int x, int y) {
        return TILE[(y & (SIDE - 1)) * SIDE + (x & (SIDE - 1))];
    }

    private static byte[] tile() {
        Dice dice = new Dice(20261122);
        byte[] tile = new byte[SIDE * SIDE];
        for (int i = 0; i < tile.length; i++) {
            double sum = dice.unit() + dice.unit() + dice.unit() - 1.5;
            tile[i] = (byte) Math.clamp(Math.round(sum * 85), -128, 127);
        }
        return tile;
    }
}
