package app.maquette.pictures.pixel;

import app.maquette.studio.port.Pixels;

/// Scales down by averaging areas, the way a picture looks right from afar: each pixel of the result is the mean of all
/// it covers. Takes the rows one by one, so that the whole picture need not be held; two channels share a `long`.
public final class Shrink {
    /// What the weights of one pixel of the result add up to.
    private static final int ONE_BITS = 14;
    /// Bits of a channel between the two directions that go beyond its eight.
    private static final int FINE_BITS = 6;

    /// As many pixels are added up in lanes of sixteen bits.
    private static final int MOST_ADDED = 256;

    private static final long ROUND = (1L << 32 | 1) << (ONE_BITS - FINE_BITS - 1);

    private final int width;
    private final int[] argb;
    private final int height;
    private final Cover across;
    private final Cover down;
    private final long[] redBlue;
    private final long[] alphaGreen;
    private final long[] redBlueSums;
    private final long[] alphaGreenSums;
    private int nextRow;
    private int y;
    private int weightAt;

    private Shrink(int fromWidth, int fromHeight, int width, int height) {
        this.width = width;
        this.height = height;
        this.argb = new int[width * height];
        this.across = new Cover(fromWidth, width);
        this.down = new Cover(fromHeight, height);
        this.redBlue = new long[width];
        this.alphaGreen = new long[width];
        this.redBlueSums = new long[width];
        this.alphaGreenSums = new long[width];
    }

    /// For the rows of a picture of this size, so that no side of the result is longer than `side`; 0 for its own size.
    public static Shrink of(int width, int height, int side) {
        int longest = Math.max(width, height);
        return side <= 0 || longest <= side
                ? new Shrink(width, height, width, height)
                : new Shrink(width, height, scaled(width, side, longest), scaled(height, side, longest));
    }

    /// So that no side is longer than `side`; the same pixels when none is, or when `side` is 0.
    public static Pixels to(Pixels source, int side) {
        int longest = Math.max(source.width(), source.height());
        return side <= 0 || longest <= side
                ? source
                : of(source.width(), source.height(), side).all(source);
    }

    /// To exactly this size, which is not larger than the source's in either direction.
    public static Pixels to(Pixels source, int width, int height) {
        return new Shrink(source.width(), source.height(), width, height).all(source);
    }

    private static int scaled(int length, int side, int longest) {
        return (int) Math.max(1, ((long) length * side + longest / 2) / longest);
    }

    private Pixels all(Pixels source) {
        for (int row = 0; row < source.height(); row++) {
            add(source.argb(), row * source.width());
        }
        return pixels();
    }

    /// The next row, premultiplied ARGB.
    public void add(int[] row, int from) {
        if (across.isWhole() && down.isWhole()) {
            System.arraycopy(row, from, argb, nextRow++ * width, width);
            return;
        }
        average(row, from);
        while (y < height && down.first[y] <= nextRow) {
            sum(down.weights[weightAt++]);
            if (down.last[y] > nextRow) {
                break;
            }
            write(y++ * width);
        }
        nextRow++;
    }

    /// When all rows are in.
    public Pixels pixels() {
        return new Pixels(width, height, argb);
    }

    private void average(int[] row, int from) {
        if (across.halves >= 0) {
            halve(row, from);
            return;
        }
        var first = across.first;
        var last = across.last;
        var weights = across.weights;
        int at = 0;
        for (int x = 0; x < width; x++) {
            long rb = ROUND;
            long ag = ROUND;
            int end = from + last[x];
            for (int i = from + first[x]; i <= end; i++) {
                int pixel = row[i];
                long weight = weights[at++];
                rb += ((long) (pixel & 0xff0000) << 16 | (pixel & 0xff)) * weight;
                ag += ((long) (pixel >>> 24) << 32 | (pixel >>> 8 & 0xff)) * weight;
            }
            redBlue[x] = fine(rb);
            alphaGreen[x] = fine(ag);
        }
    }

    /// Where each pixel covers 2, 4, 8 or more whole ones, which are then only added up.
    private void halve(int[] row, int from) {
        int each = 1 << across.halves;
        int weightBits = ONE_BITS - across.halves;
        for (int x = 0, i = from; x < width; x++) {
            int rb = 0;
            int ag = 0;
            for (int end = i + each; i < end; i++) {
                rb += row[i] & 0xff00ff;
                ag += row[i] >>> 8 & 0xff00ff;
            }
            redBlue[x] = fine((spread(rb) << weightBits) + ROUND);
            alphaGreen[x] = fine((spread(ag) << weightBits) + ROUND);
        }
    }

    private static long spread(int lanes) {
        return (long) (lanes >>> 16) << 32 | (lanes & 0xffff);
    }

    /// Both lanes shifted at once; what falls out of the upper one is cut from the lower one's top.
    private static long fine(long lanes) {
        return lanes >>> (ONE_BITS - FINE_BITS) & 0x00ff_ffff_00ff_ffffL;
    }

    private void sum(int weight) {
        for (int x = 0; x < width; x++) {
            redBlueSums[x] += redBlue[x] * weight;
            alphaGreenSums[x] += alphaGreen[x] * weight;
        }
    }

    private void write(int at) {
        for (int x = 0; x < width; x++) {
            long rb = redBlueSums[x];
            long ag = alphaGreenSums[x];
            argb[at + x] = upper(ag) << 24 | upper(rb) << 16 | lower(ag) << 8 | lower(rb);
            redBlueSums[x] = 0;
            alphaGreenSums[x] = 0;
        }
    }

    private static int upper(long lanes) {
        return lower(lanes >>> 32);
    }

    private static int lower(long lanes) {
        int bits = ONE_BITS + FINE_BITS;
        return (int) (((lanes & 0xffff_ffffL) + (1 << (bits - 1))) >>> bits);
    }

    /// Which pixels of a line each pixel of a shorter line covers, and how much of it each of them is.
    private static final class Cover {
        private final int length;
        /// How often the line is halved; -1 when it becomes something else.
        private final int halves;
        private final int[] first;
        private final int[] last;
        private final int[] weights;

        Cover(int from, int to) {
            this.length = from;
            int each = from / to;
            halves = from % to == 0 && Integer.bitCount(each) == 1 && each <= MOST_ADDED
                    ? Integer.numberOfTrailingZeros(each)
                    : -1;
            first = new int[to];
            last = new int[to];
            weights = new int[from + to];
            int at = 0;
            for (int i = 0; i < to; i++) {
                long start = (long) i * from;
                long end = start + from;
                first[i] = (int) (start / to);
                last[i] = (int) ((end - 1) / to);
                int before = 0;
                for (int pixel = first[i]; pixel <= last[i]; pixel++) {
                    long covered = Math.min((pixel + 1L) * to, end) - start;
                    int upTo = (int) (((covered << ONE_BITS) + from / 2) / from);
                    weights[at++] = upTo - before;
                    before = upTo;
                }
            }
        }

        boolean isWhole() {
            return first.length == length;
        }
    }
}
