package app.maquette.ui.workbench;

import app.maquette.domain.ImageKey;
import app.maquette.studio.port.Pixels;
import app.maquette.ui.kit.picture.PixelLoader;
import java.util.Random;

/// Draws a picture for each key: a slope of two colours with three discs.
public final class Painter implements PixelLoader {
    @Override
    public Pixels load(ImageKey key, int side) {
        var random = new Random(key.sha256().hashCode() * 31L);
        int size = side == 0 ? 1024 : Math.min(side, 1024);
        int[] from = colour(random);
        int[] to = colour(random);
        int[][] discs = {disc(random, size), disc(random, size), disc(random, size)};
        var argb = new int[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                argb[y * size + x] = pixel(x, y, size, from, to, discs);
            }
        }
        return new Pixels(size, size, argb);
    }

    private static int pixel(int x, int y, int size, int[] from, int[] to, int[][] discs) {
        for (int[] disc : discs) {
            long across = (long) x - disc[0];
            long down = (long) y - disc[1];
            if (across * across + down * down < (long) disc[2] * disc[2]) {
                return argb(disc[3], disc[4], disc[5]);
            }
        }
        int share = (x + y) * 128 / size;
        return argb(mix(from[0], to[0], share), mix(from[1], to[1], share), mix(from[2], to[2], share));
    }

    private static int mix(int from, int to, int share) {
        return (from * (256 - share) + to * share) / 256;
    }

    private static int argb(int red, int green, int blue) {
        return 0xff000000 | red << 16 | green << 8 | blue;
    }

    private static int[] colour(Random random) {
        return new int[] {random.nextInt(30, 220), random.nextInt(30, 180), random.nextInt(60, 230)};
    }

    private static int[] disc(Random random, int size) {
        var colour = colour(random);
        return new int[] {
            random.nextInt(size),
            random.nextInt(size),
            random.nextInt(size / 8, size / 3),
            colour[0],
            colour[1],
            colour[2]
        };
    }
}
