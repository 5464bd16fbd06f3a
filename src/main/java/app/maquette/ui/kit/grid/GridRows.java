package app.maquette.ui.kit.grid;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// Which item stands where: rows of one height, filled from edge to edge, each section starting a new row. Made by one
/// pass over the ratios; every question after that is arithmetic or one bisection. Immutable.
final class GridRows {
    private final Frame frame;
    private final IntToDoubleFunction ratios;
    private final int size;
    private final int[] rowFirst;
    private final int[] sectionRow;

    /// @param heading height of a section's heading, its gaps included
    record Frame(double width, double rowHeight, double gap, double heading) {}

    /// From one x to another.
    record Span(double left, double right) {
        double middle() {
            return (left + right) / 2;
        }

        double width() {
            return right - left;
        }
    }

    private GridRows(Frame frame, IntToDoubleFunction ratios, int size, int[] rowFirst, int[] sectionRow) {
        this.frame = frame;
        this.ratios = ratios;
        this.size = size;
        this.rowFirst = rowFirst;
        this.sectionRow = sectionRow;
    }

    /// @param sectionFirst the first item of each section, rising
    static GridRows of(Frame frame, int size, IntToDoubleFunction ratios, int[] sectionFirst) {
        var starts = new int[Math.max(16, size / 4)];
        var sectionRow = new int[sectionFirst.length];
        var rows = 0;
        var section = 0;
        for (var index = 0; index < size; ) {
            while (section < sectionFirst.length && sectionFirst[section] <= index) {
                sectionRow[section++] = rows;
            }
            var end = section < sectionFirst.length ? Math.min(size, sectionFirst[section]) : size;
            if (rows == starts.length) {
                starts = Arrays.copyOf(starts, rows * 2);
            }
            starts[rows++] = index;
            index = endOfRow(frame, ratios, index, end);
        }
        return new GridRows(frame, ratios, size, Arrays.copyOf(starts, rows), Arrays.copyOf(sectionRow, section));
    }

    int rows() {
        return rowFirst.length;
    }

    int first(int row) {
        return rowFirst[row];
    }

    /// The item after the row's last.
    int end(int row) {
        return row + 1 < rowFirst.length ? rowFirst[row + 1] : size;
    }

    int rowOf(int index) {
        var found = Arrays.binarySearch(rowFirst, index);
        return found >= 0 ? found : -found - 2;
    }

    double height() {
        var last = rows() - 1;
        return last < 0 ? 0 : top(last) + frame.rowHeight;
    }

    double top(int row) {
        return row * (frame.rowHeight + frame.gap) + headingsUpTo(row) * frame.heading;
    }

    /// The section whose heading stands above the row, or -1.
    int sectionAt(int row) {
        return Arrays.binarySearch(sectionRow, row) < 0 ? -1 : headingsUpTo(row) - 1;
    }

    /// The row at a height, or the one below a heading there.
    int rowAt(double y) {
        var low = 0;
        var high = rows() - 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (top(middle) + frame.rowHeight >= y) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// Where the row's items begin and end, on whole pixels.
    Span[] spans(int row) {
        var first = first(row);
        var spans = new Span[end(row) - first];
        var scale = scale(row);
        var x = 0.0;
        for (var i = 0; i < spans.length; i++) {
            var right = x + ratios.applyAsDouble(first + i) * frame.rowHeight * scale;
            spans[i] = new Span(Math.rint(x), Math.rint(right));
            x = right + frame.gap;
        }
        return spans;
    }

    /// The item of a row whose middle is nearest.
    int nearest(int row, double x) {
        var spans = spans(row);
        var best = 0;
        for (var i = 1; i < spans.length; i++) {
            if (Math.abs(spans[i].middle() - x) < Math.abs(spans[best].middle() - x)) {
                best = i;
            }
        }
        return first(row) + best;
    }

    double middle(int index) {
        var row = rowOf(index);
        return spans(row)[index - first(row)].middle();
    }

    boolean isFor(Frame other) {
        return frame.equals(other);
    }

    private int headingsUpTo(int row) {
        var found = Arrays.binarySearch(sectionRow, row);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// A row that fills the width does so exactly; the last of a section is no larger than a full row would be.
    private double scale(int row) {
        var first = first(row);
        var count = end(row) - first;
        var sum = 0.0;
        for (var i = 0; i < count; i++) {
            sum += ratios.applyAsDouble(first + i);
        }
        return Math.min(fill(frame, sum, count), fullRow(sum / count));
    }

    private double fullRow(double ratio) {
        var count = (int) Math.max(1, (frame.width + frame.gap) / (frame.rowHeight * ratio + frame.gap));
        var loose = fill(frame, ratio * count, count);
        var tight = fill(frame, ratio * (count + 1), count + 1);
        return isBetter(tight, loose) ? tight : loose;
    }

    private static int endOfRow(Frame frame, IntToDoubleFunction ratios, int from, int end) {
        var sum = ratios.applyAsDouble(from);
        for (var index = from + 1; index < end; index++) {
            var count = index - from;
            var with = sum + ratios.applyAsDouble(index);
            var tight = fill(frame, with, count + 1);
            if (tight < 1) {
                return isBetter(tight, fill(frame, sum, count)) ? index + 1 : index;
            }
            sum = with;
        }
        return end;
    }

    /// By what the widths must grow so that the row is full.
    private static double fill(Frame frame, double sum, int count) {
        return Math.max(0.01, frame.width - (count - 1) * frame.gap) / (sum * frame.rowHeight);
    }

    private static boolean isBetter(double tight, double loose) {
        return 1 / tight <= loose;
    }
}
