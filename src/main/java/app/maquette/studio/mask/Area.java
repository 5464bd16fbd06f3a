package app.maquette.studio.mask;

import app.maquette.studio.port.Pixels;
import java.util.ArrayDeque;
import java.util.BitSet;

/// Pixels of a picture that belong together.
public final class Area {
    private final BitSet pixels;

    private Area(BitSet pixels) {
        this.pixels = pixels;
    }

    /// What lies around a pixel and has its colour, nearly.
    ///
    /// @param tolerance how far each channel may be from it, 0 to 255
    public static Area likeColour(Pixels picture, int x, int y, int tolerance) {
        int width = picture.width();
        var argb = picture.argb();
        int wanted = argb[y * width + x];
        var found = new BitSet(argb.length);
        var starts = new ArrayDeque<Integer>();
        starts.push(y * width + x);
        while (!starts.isEmpty()) {
            int start = starts.pop();
            if (found.get(start)) {
                continue;
            }
            int row = start / width * width;
            int left = start;
            while (left > row && isLike(argb[left - 1], wanted, tolerance)) {
                left--;
            }
            int right = start + 1;
            while (right < row + width && isLike(argb[right], wanted, tolerance)) {
                right++;
            }
            found.set(left, right);
            for (int next : new int[] {row - width, row + width}) {
                if (next >= 0 && next < argb.length) {
                    enter(argb, next + left - row, next + right - row, wanted, tolerance, found, starts);
                }
            }
        }
        return new Area(found);
    }

    /// One start for each run beside what was just found.
    private static void enter(
            int[] argb, int from, int to, int wanted, int tolerance, BitSet found, ArrayDeque<Integer> starts) {
        boolean inRun = false;
        for (int i = from; i < to; i++) {
            boolean isNew = !found.get(i) && isLike(argb[i], wanted, tolerance);
            if (isNew && !inRun) {
                starts.push(i);
            }
            inRun = isNew;
        }
    }

    private static boolean isLike(int one, int other, int tolerance) {
        for (int shift = 0; shift < 32; shift += 8) {
            if (Math.abs((one >>> shift & 0xff) - (other >>> shift & 0xff)) > tolerance) {
                return false;
            }
        }
        return true;
    }

    /// The first of them, row by row; -1 where there is none.
    int first() {
        return pixels.nextSetBit(0);
    }

    /// The one after it; -1 where it was the last.
    int next(int pixel) {
        return pixels.nextSetBit(pixel + 1);
    }
}
