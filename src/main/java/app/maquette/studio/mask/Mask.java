package app.maquette.studio.mask;

import app.maquette.domain.Size;
import app.maquette.studio.mask.Shape.Point;
import java.util.Arrays;

/// What shall change of a picture: how much of each of its pixels is painted, 0 to 255. What is half painted or more is
/// sent as marked; the rest shapes only the blend made here. One byte a pixel, and what [MaskHistory] keeps of it. For
/// one thread.
public final class Mask {
    static final int HALF = 128;
    static final int FULL = 255;

    private final int width;
    private final int height;
    private final byte[] cover;
    private final MaskHistory history;

    /// Nothing is painted.
    public Mask(Size size) {
        width = size.width();
        height = size.height();
        cover = new byte[Math.multiplyExact(width, height)];
        history = new MaskHistory(width, height, cover);
    }

    public Size size() {
        return new Size(width, height);
    }

    public MaskHistory history() {
        return history;
    }

    /// 0 to 255.
    public int at(int x, int y) {
        return cover[y * width + x] & 0xff;
    }

    /// Whether it is sent as marked.
    public boolean isMarked(int x, int y) {
        return at(x, y) >= HALF;
    }

    /// Pixels that are sent as marked.
    public long marked() {
        long sum = 0;
        for (byte one : cover) {
            // Half or more: the sign bit.
            sum += one < 0 ? 1 : 0;
        }
        return sum;
    }

    /// Draws a brush along a line; what it touched.
    ///
    /// @param adds whether it paints or takes away
    public Dirty stroke(Brush brush, Point from, Point to, boolean adds) {
        double radius = brush.radius();
        var dirty = within(
                Math.min(from.x(), to.x()) - radius,
                Math.min(from.y(), to.y()) - radius,
                Math.max(from.x(), to.x()) + radius,
                Math.max(from.y(), to.y()) + radius);
        history.keep(dirty);
        for (int y = dirty.top(); y < dirty.bottom(); y++) {
            for (int x = dirty.left(); x < dirty.right(); x++) {
                put(y * width + x, brush.cover(x + 0.5, y + 0.5, from, to), adds);
            }
        }
        return dirty;
    }

    /// Fills a shape, hard: each pixel whose middle lies inside; what it touched.
    public Dirty fill(Shape shape, boolean adds) {
        var dirty = within(0, shape.top(), width, shape.bottom());
        history.keep(dirty);
        for (int y = dirty.top(); y < dirty.bottom(); y++) {
            var ends = shape.crossings(y + 0.5);
            for (int i = 0; i + 1 < ends.length; i += 2) {
                int last = column(ends[i + 1]);
                for (int x = column(ends[i]); x < last; x++) {
                    put(y * width + x, FULL, adds);
                }
            }
        }
        return dirty;
    }

    /// Fills what was found of the picture, as by colour.
    public Dirty fill(Area area, boolean adds) {
        history.keep(whole());
        for (int i = area.first(); i >= 0; i = area.next(i)) {
            put(i, FULL, adds);
        }
        return whole();
    }

    public Dirty invert() {
        history.keep(whole());
        for (int i = 0; i < cover.length; i++) {
            cover[i] = (byte) ~cover[i];
        }
        return whole();
    }

    public Dirty clear() {
        history.keep(whole());
        Arrays.fill(cover, (byte) 0);
        return whole();
    }

    /// Larger on every side by so many pixels, or smaller where it is below nought; its edge is hard then.
    public Dirty grow(int pixels) {
        history.keep(whole());
        boolean grows = pixels >= 0;
        var far = Distances.toMarked(cover, width, grows);
        int reach = Math.abs(pixels) * Distances.ONE;
        for (int i = 0; i < cover.length; i++) {
            cover[i] = (byte) (far[i] <= reach == grows ? FULL : 0);
        }
        return whole();
    }

    /// A copy of all that is painted, row by row.
    public byte[] covers() {
        return cover.clone();
    }

    /// Paints as a copy was.
    ///
    /// @param covers row by row, of the same size
    public Dirty restore(byte[] covers) {
        history.keep(whole());
        System.arraycopy(covers, 0, cover, 0, cover.length);
        return whole();
    }

    private void put(int at, int painted, boolean adds) {
        int now = cover[at] & 0xff;
        cover[at] = (byte) (adds ? Math.max(now, painted) : Math.min(now, FULL - painted));
    }

    private Dirty whole() {
        return new Dirty(0, 0, width, height);
    }

    private Dirty within(double left, double top, double right, double bottom) {
        return new Dirty(
                (int) Math.clamp(Math.floor(left), 0, width),
                (int) Math.clamp(Math.floor(top), 0, height),
                (int) Math.clamp(Math.ceil(right), 0, width),
                (int) Math.clamp(Math.ceil(bottom), 0, height));
    }

    /// The first pixel whose middle is not left of there.
    private int column(double x) {
        return (int) Math.clamp(Math.ceil(x - 0.5), 0, width);
    }
}
