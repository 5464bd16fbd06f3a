package app.maquette.pictures.likeness;

import app.maquette.studio.port.Pixels;
import java.util.Arrays;

/// A picture in few bytes: which way edges run in each cell of a grid, and the mean colours of a coarser one. Edges are
/// taken from whichever channel shows them best and weighed against those around them, so that another palette, finer
/// detail, grain or a smaller picture change little, and a mirrored or moved composition much.
public final class Likeness {
    /// Goes up when the bytes of a picture would be others; the first of them. Only those of one version are compared.
    public static final byte VERSION = 1;

    private static final int GRID = 16;
    private static final int WAYS = 3;
    private static final int EDGES = GRID * GRID * WAYS;
    private static final int COLOUR_GRID = 4;
    private static final int COLOURS_FROM = 1 + EDGES / 2;
    private static final int BYTES = COLOURS_FROM + COLOUR_GRID * COLOUR_GRID * 3;
    private static final int MOST = 15;

    private Likeness() {}

    public static byte[] of(Pixels pixels) {
        var bytes = new byte[BYTES];
        bytes[0] = VERSION;
        var colours = new Planes(pixels, COLOUR_GRID);
        for (int i = 0; i < COLOUR_GRID * COLOUR_GRID * 3; i++) {
            bytes[COLOURS_FROM + i] = (byte) Math.round(colours.at(i % 3, i / 3));
        }
        var edges = new Edges(new Planes(pixels, Edges.SIDE)).histograms(GRID, WAYS);
        double most = Math.max(1e-9, Arrays.stream(edges).max().orElse(0));
        for (int i = 0; i < EDGES; i++) {
            bytes[1 + i / 2] |= (byte) (Math.round(edges[i] / most * MOST) << (i % 2 * 4));
        }
        return bytes;
    }

    /// Whether these are bytes of this version.
    public static boolean isCurrent(byte[] bytes) {
        return bytes.length == BYTES && bytes[0] == VERSION;
    }

    /// How far two compositions are apart: from 0, the same, to 1.
    public static double distance(byte[] one, byte[] other) {
        double both = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < EDGES; i++) {
            int a = edge(one, i);
            int b = edge(other, i);
            both += a * b;
            first += a * a;
            second += b * b;
        }
        return first == 0 || second == 0
                ? (first == second ? 0 : 1)
                : Math.max(0, 1 - both / Math.sqrt(first * second));
    }

    /// How far their colours are apart where they lie: from 0, the same, to 1.
    public static double colourDistance(byte[] one, byte[] other) {
        double sum = 0;
        for (int i = COLOURS_FROM; i < BYTES; i++) {
            sum += Math.abs((one[i] & 0xff) - (other[i] & 0xff));
        }
        return sum / 0xff / (BYTES - COLOURS_FROM);
    }

    private static int edge(byte[] bytes, int i) {
        return bytes[1 + i / 2] >> (i % 2 * 4) & 0xf;
    }
}
