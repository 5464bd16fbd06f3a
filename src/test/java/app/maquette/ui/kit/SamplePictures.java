package app.maquette.ui.kit;

import app.maquette.domain.ImageKey;
import app.maquette.studio.port.Pixels;
import java.util.Locale;

/// Drawn stand-ins for stored pictures: soft discs on a ground, different for every key.
public final class SamplePictures {
    private SamplePictures() {}

    public static ImageKey key(int number) {
        return new ImageKey(String.format(Locale.ROOT, "%064x", number + 1));
    }

    public static Pixels load(ImageKey key, int asked) {
        var side = Math.min(asked, 256);
        var seed = Integer.parseUnsignedInt(key.sha256().substring(56), 16);
        var ratio = ratio(seed - 1);
        var width = ratio >= 1 ? side : (int) (side * ratio);
        var height = ratio >= 1 ? (int) (side / ratio) : side;
        var pixels = new int[width * height];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                pixels[y * width + x] = colour(seed, x / (double) side, y / (double) side);
            }
        }
        return new Pixels(width, height, pixels);
    }

    public static double ratio(int number) {
        return new double[] {1, 0.75, 4 / 3.0, 16 / 9.0, 1, 9 / 16.0, 1.5}[number % 7];
    }

    private static int colour(int seed, double x, double y) {
        var red = 0.3 + 0.2 * Math.sin(seed * 1.7 + x * 2);
        var green = 0.3 + 0.2 * Math.sin(seed * 2.3 + y * 2);
        var blue = 0.45 + 0.2 * Math.cos(seed * 0.9 + x + y);
        for (var i = 1; i <= 4; i++) {
            var dx = x - 0.5 - 0.5 * Math.sin(seed * i * 3.1);
            var dy = y - 0.5 - 0.5 * Math.cos(seed * i * 2.2);
            var in = Math.clamp((0.1 + 0.05 * i - Math.sqrt(dx * dx + dy * dy)) * 12, 0, 1);
            red += in * (0.5 + 0.5 * Math.sin(seed + i * 2.0) - red);
            green += in * (0.5 + 0.5 * Math.sin(seed * 1.3 + i) - green);
            blue += in * (0.5 + 0.5 * Math.sin(seed * 0.7 + i * 3.0) - blue);
        }
        return 0xff000000 | (channel(red) << 16) | (channel(green) << 8) | channel(blue);
    }

    private static int channel(double value) {
        return (int) (255 * Math.clamp(value, 0, 1));
    }
}
