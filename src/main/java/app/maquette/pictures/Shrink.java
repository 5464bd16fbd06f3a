package app.maquette.pictures;

import app.maquette.studio.port.Pixels;

/// Scales down by averaging areas, the way a picture looks right from afar: each pixel of the result is the mean of all
/// it covers.
final class Shrink {
    private static final int FINE = 64;
    private final Pixels source;
    private final int width;
    private final int height;
    private final int[] row;
    private final int[] sums;

    private Shrink(Pixels source, int width, int height) {
        this.source = source;
        this.width = width;
        this.height = height;
        this.row = new int[4 * width];
        this.sums = new int[4 * width];
    }

    /// So that no side is longer than `side`; the same pixels when none is, or when `side` is 0.
    static Pixels to(Pixels source, int side) {
        int longest = Math.max(source.width(), source.height());
        return side <= 0 || longest <= side
                ? source
                : to(source, scaled(source.width(), side, longest), scaled(source.height(), side, longest));
    }

    /// To exactly this size, which is not larger than the source's in either direction.
    static Pixels to(Pixels source, int width, int height) {
        return new Shrink(source, width, height).pixels();
    }

    private static int scaled(int length, int side, int longest) {
        return (int) Math.max(1, ((long) length * side + longest / 2) / longest);
    }

    private Pixels pixels() {
        var argb = new int[width * height];
        int y = 0;
        long free = source.height();
        for (int from = 0; from < source.height(); from++) {
            average(from);
            long weight = height;
            while (weight >= free && free > 0) {
                add((int) free);
                write(argb, y++);
                weight -= free;
                free = source.height();
            }
            add((int) weight);
            free -= weight;
        }
        return new Pixels(width, height, argb);
    }

    /// One source row averaged across, each channel times FINE. A source pixel weighs `width`, a target `source.width`.
    private void average(int y) {
        int across = source.width();
        int from = y * across;
        int x = 0;
        long free = across;
        int a = 0;
        int r = 0;
        int g = 0;
        int b = 0;
        for (int i = 0; i < across; i++) {
            int pixel = source.argb()[from + i];
            long weight = width;
            while (weight > 0) {
                int part = (int) Math.min(weight, free);
                a += part * (pixel >>> 24);
                r += part * (pixel >> 16 & 0xff);
                g += part * (pixel >> 8 & 0xff);
                b += part * (pixel & 0xff);
                weight -= part;
                free -= part;
                if (free == 0) {
                    row[x++] = fine(a);
                    row[x++] = fine(r);
                    row[x++] = fine(g);
                    row[x++] = fine(b);
                    a = r = g = b = 0;
                    free = across;
                }
            }
        }
    }

    private int fine(int sum) {
        return (int) ((long) sum * FINE / source.width());
    }

    private void add(int weight) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * row[i];
        }
    }

    private void write(int[] argb, int y) {
        int total = source.height() * FINE;
        for (int x = 0; x < width; x++) {
            int pixel = 0;
            for (int channel = 0; channel < 4; channel++) {
                int value = (sums[4 * x + channel] + total / 2) / total;
                pixel = pixel << 8 | Math.min(value, 0xff);
                sums[4 * x + channel] = 0;
            }
            argb[y * width + x] = pixel;
        }
    }
}
