package app.maquette.ui;

import app.maquette.domain.ImageKey;
import app.maquette.studio.port.Pixels;
import java.util.Random;

/// Draws a stand-in for a picture of [SampleCalls]: soft and hard discs on a sloping ground, the size told by the key.
public final class SampleArt {
    private static final int DISCS = 5;

    private SampleArt() {}

    public static Pixels load(ImageKey key, int side) {
        var text = key.sha256();
        double across = Integer.parseInt(text.substring(0, 4), 16);
        double down = Integer.parseInt(text.substring(4, 8), 16);
        double scale = Math.min(1, Math.min(side, 256) / Math.max(across, down));
        int width = (int) Math.max(1, across * scale);
        int height = (int) Math.max(1, down * scale);
        var painter = new Painter(new Random(Long.parseUnsignedLong(text.substring(40, 55), 16)));
        var argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = painter.at((double) x / width, (double) y / height, across / down);
            }
        }
        return new Pixels(width, height, argb);
    }

    private static final class Painter {
        private final double[][] discs = new double[DISCS][];
        private final double[] from;
        private final double[] to;
        private final double slope;

        Painter(Random random) {
            double hue = random.nextDouble() * 360;
            for (int i = 0; i < DISCS; i++) {
                var rgb = rgb(
                        hue + random.nextDouble() * 140,
                        0.40 + 0.45 * random.nextDouble(),
                        0.35 + 0.40 * random.nextDouble());
                discs[i] = new double[] {
                    random.nextDouble(),
                    random.nextDouble(),
                    0.08 + random.nextDouble() * 0.25,
                    0.02 + random.nextDouble() * 0.4,
                    rgb[0],
                    rgb[1],
                    rgb[2]
                };
            }
            from = rgb(hue, 0.45, 0.22);
            to = rgb(hue + 60, 0.5, 0.48);
            slope = random.nextDouble();
        }

        int at(double x, double y, double ratio) {
            double along = x * slope + y * (1 - slope);
            var colour = new double[] {
                from[0] + along * (to[0] - from[0]),
                from[1] + along * (to[1] - from[1]),
                from[2] + along * (to[2] - from[2])
            };
            for (var disc : discs) {
                double distance = Math.hypot((x - disc[0]) * ratio, y - disc[1]);
                double in = Math.clamp((disc[2] + disc[3] - distance) / disc[3], 0, 1);
                for (int i = 0; i < 3; i++) {
                    colour[i] += in * (disc[4 + i] - colour[i]);
                }
            }
            return 0xff000000 | channel(colour[0]) << 16 | channel(colour[1]) << 8 | channel(colour[2]);
        }

        private static int channel(double value) {
            return (int) Math.round(Math.clamp(value, 0, 1) * 255);
        }

        private static double[] rgb(double hue, double saturation, double lightness) {
            double chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
            var rgb = new double[3];
            for (int i = 0; i < 3; i++) {
                double k = (((i == 0 ? 0 : i == 1 ? 8 : 4) + hue / 30) % 12 + 12) % 12;
                rgb[i] = lightness - chroma / 2 * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
            }
            return rgb;
        }
    }
}
