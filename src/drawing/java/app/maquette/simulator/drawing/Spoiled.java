package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.Png;
import java.util.Arrays;
import java.util.Base64;

/// Files that a careful reader must refuse.
public final class Spoiled {
    private static final int GIANT = 60_000;

    private Spoiled() {}

    /// One pixel in another format.
    public static byte[] gif() {
        return Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    }

    /// A small file that claims to be of 60000 × 60000 pixels.
    public static byte[] giant() {
        return Png.file(GIANT, GIANT, Png.deflate(new byte[1024]));
    }

    /// The head of a good picture, then bytes that mean nothing.
    public static byte[] corrupt(byte[] png) {
        byte[] spoiled = png.clone();
        int from = Math.min(spoiled.length, 41);
        Dice dice = new Dice(spoiled.length);
        for (int i = from; i < spoiled.length; i++) {
            spoiled[i] = (byte) dice.between(0, 255);
        }
        return Arrays.copyOf(spoiled, spoiled.length);
    }
}
