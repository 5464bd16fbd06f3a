package app.maquette.pictures;

import app.maquette.domain.ImageKey;
import app.maquette.studio.Decoder;
import app.maquette.studio.Likeness;
import app.maquette.studio.Pixels;

/// Likeness as people see it at a glance: structural similarity of both pictures at 32 pixels, over small windows and
/// all three colours. Composition and colour count, fine detail does not. Blocking; thread-safe.
public final class Resemblance implements Likeness {
    private static final int SIDE = 32;
    private static final int WINDOW = 8;
    private static final int STEP = 2;
    // The usual constants of structural similarity for 8-bit samples: (0.01 * 255)^2 and (0.03 * 255)^2.
    private static final double LUMA = 6.5025;
    private static final double CONTRAST = 58.5225;
    private final Decoder decoder;

    public Resemblance(Decoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public int percent(ImageKey one, ImageKey other) {
        return one.equals(other) ? 100 : percent(small(one), small(other));
    }

    private int[] small(ImageKey key) {
        return square(decoder.decode(key, 8 * SIDE));
    }

    static int[] square(Pixels pixels) {
        var across = pixels.width() < SIDE || pixels.height() < SIDE ? enlarged(pixels) : pixels;
        return Shrink.to(across, SIDE, SIDE).argb();
    }

    static int percent(int[] one, int[] other) {
        double sum = 0;
        int windows = 0;
        for (int y = 0; y + WINDOW <= SIDE; y += STEP) {
            for (int x = 0; x + WINDOW <= SIDE; x += STEP) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += window(one, other, y * SIDE + x, shift);
                    windows++;
                }
            }
        }
        return (int) Math.round(100 * Math.max(0, sum / windows));
    }

    private static double window(int[] one, int[] other, int from, int shift) {
        double a = 0;
        double b = 0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int y = 0; y < WINDOW; y++) {
            for (int x = 0; x < WINDOW; x++) {
                int at = from + y * SIDE + x;
                double p = one[at] >> shift & 0xff;
                double q = other[at] >> shift & 0xff;
                a += p;
                b += q;
                aa += p * p;
                bb += q * q;
                ab += p * q;
            }
        }
        int n = WINDOW * WINDOW;
        a /= n;
        b /= n;
        double spread = aa / n - a * a + bb / n - b * b;
        double together = ab / n - a * b;
        return (2 * a * b + LUMA) * (2 * together + CONTRAST) / ((a * a + b * b + LUMA) * (spread + CONTRAST));
    }

    private static Pixels enlarged(Pixels pixels) {
        int width = Math.max(SIDE, pixels.width());
        int height = Math.max(SIDE, pixels.height());
        var argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int y = i / width * pixels.height() / height;
            argb[i] = pixels.argb()[y * pixels.width() + i % width * pixels.width() / width];
        }
        return new Pixels(width, height, argb);
    }
}
