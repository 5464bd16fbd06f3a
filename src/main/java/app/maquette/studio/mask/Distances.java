package app.maquette.studio.mask;

import java.util.Arrays;

/// How far each pixel is from what is marked, nearly round: 3 for a step, 4 for a slanted one.
final class Distances {
    static final int ONE = 3;
    private static final int SLANT = 4;
    private static final int FAR = 1 << 24;

    private Distances() {}

    /// From the nearest marked pixel, or the nearest that is not.
    static int[] toMarked(byte[] cover, int width, boolean isMarked) {
        int height = cover.length / width;
        // A border of one pixel spares the questions at the edges.
        int wide = width + 2;
        var far = new int[wide * (height + 2)];
        Arrays.fill(far, FAR);
        for (int i = 0; i < cover.length; i++) {
            if (cover[i] < 0 == isMarked) {
                far[(i / width + 1) * wide + i % width + 1] = 0;
            }
        }
        for (int y = 1; y <= height; y++) {
            for (int x = 1, at = y * wide + 1; x <= width; x++, at++) {
                int above = Math.min(far[at - wide] + ONE, Math.min(far[at - wide - 1], far[at - wide + 1]) + SLANT);
                far[at] = Math.min(far[at], Math.min(far[at - 1] + ONE, above));
            }
        }
        for (int y = height; y >= 1; y--) {
            for (int x = width, at = y * wide + width; x >= 1; x--, at--) {
                int below = Math.min(far[at + wide] + ONE, Math.min(far[at + wide - 1], far[at + wide + 1]) + SLANT);
                far[at] = Math.min(far[at], Math.min(far[at + 1] + ONE, below));
            }
        }
        var inside = new int[cover.length];
        for (int y = 0; y < height; y++) {
            System.arraycopy(far, (y + 1) * wide + 1, inside, y * width, width);
        }
        return inside;
    }
}
