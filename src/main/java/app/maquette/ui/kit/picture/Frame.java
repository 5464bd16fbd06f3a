package app.maquette.ui.kit.picture;

import app.maquette.domain.ImageKey;
import app.maquette.studio.port.Pixels;

/// The place a picture is shown in, in device pixels. What is made for it is drawn as it is: in its size, cut to its
/// ratio, with round corners, since scaling and clipping at each drawing cost many times as much.
///
/// @param covers whether the picture fills it and is cut, or lies in it whole
record Frame(int width, int height, int corner, boolean covers) {
    /// How much a place may shrink or grow before another picture is made for it.
    private static final double SMALLER = 0.9;

    private static final double LARGER = 1.02;

    int side() {
        return Math.max(width, height);
    }

    /// Whether a picture made for this is good enough for the other one.
    boolean isGoodFor(Frame other) {
        return isGood(width, other.width) && isGood(height, other.height) && corner == other.corner;
    }

    private static boolean isGood(int made, int shown) {
        return shown <= made * LARGER && shown >= made * SMALLER;
    }

    /// A smaller picture than the place is not enlarged.
    Pixels of(PixelLoader loader, ImageKey key) {
        var pixels = loader.load(key, side());
        double missing = Math.max((double) width / pixels.width(), (double) height / pixels.height());
        if (covers && missing > 1) {
            pixels = loader.load(key, (int) Math.ceil(side() * missing));
        }
        return rounded(covers ? cut(pixels) : pixels);
    }

    private Pixels cut(Pixels pixels) {
        double fits = Math.min((double) pixels.width() / width, (double) pixels.height() / height);
        int across = (int) Math.min(pixels.width(), Math.round(width * fits));
        int down = (int) Math.min(pixels.height(), Math.round(height * fits));
        if (across == pixels.width() && down == pixels.height()) {
            return pixels;
        }
        var argb = new int[across * down];
        int from = (pixels.height() - down) / 2 * pixels.width() + (pixels.width() - across) / 2;
        for (int y = 0; y < down; y++) {
            System.arraycopy(pixels.argb(), from + y * pixels.width(), argb, y * across, across);
        }
        return new Pixels(across, down, argb);
    }

    /// In a copy: what was loaded may be shown elsewhere.
    private Pixels rounded(Pixels pixels) {
        int across = pixels.width();
        int down = pixels.height();
        int radius = Math.min(corner, Math.min(across, down) / 2);
        var argb = pixels.argb().clone();
        for (int y = 0; y < radius; y++) {
            for (int x = 0; x < radius; x++) {
                double outside = Math.hypot(radius - x - 0.5, radius - y - 0.5) - radius + 0.5;
                if (outside > 0) {
                    int part = (int) Math.round(256 * (1 - Math.min(1, outside)));
                    fade(argb, y * across + x, part);
                    fade(argb, y * across + across - 1 - x, part);
                    fade(argb, (down - 1 - y) * across + x, part);
                    fade(argb, (down - 1 - y) * across + across - 1 - x, part);
                }
            }
        }
        return new Pixels(across, down, argb);
    }

    private static void fade(int[] argb, int at, int part) {
        int pixel = argb[at];
        int redBlue = ((pixel & 0xff00ff) * part) >>> 8 & 0xff00ff;
        int alphaGreen = ((pixel >>> 8 & 0xff00ff) * part) & 0xff00ff00;
        argb[at] = redBlue | alphaGreen;
    }
}
