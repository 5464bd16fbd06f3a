package app.maquette.studio.mask;

import java.util.Arrays;
import java.util.List;

/// An area of a picture, in its pixels. Immutable.
public sealed interface Shape {
    /// A corner or a place of the pointer, in pixels from the picture's top left.
    record Point(double x, double y) {}

    /// Between two opposite corners.
    record Box(Point from, Point to) implements Shape {}

    /// The ellipse that touches the sides of a box.
    record Oval(Point from, Point to) implements Shape {}

    /// What a closed line goes around: a lasso, a polygon.
    record Outline(List<Point> corners) implements Shape {
        public Outline {
            corners = List.copyOf(corners);
        }
    }

    /// Where a level line through it enters and leaves it, in turn and in order.
    default double[] crossings(double y) {
        return switch (this) {
            case Box(var from, var to) ->
                y >= Math.min(from.y(), to.y()) && y < Math.max(from.y(), to.y())
                        ? new double[] {Math.min(from.x(), to.x()), Math.max(from.x(), to.x())}
                        : new double[0];
            case Oval(var from, var to) -> oval(from, to, y);
            case Outline(var corners) -> outline(corners, y);
        };
    }

    /// Its highest place.
    default double top() {
        return switch (this) {
            case Box(var from, var to) -> Math.min(from.y(), to.y());
            case Oval(var from, var to) -> Math.min(from.y(), to.y());
            case Outline(var corners) ->
                corners.stream().mapToDouble(Point::y).min().orElse(0);
        };
    }

    default double bottom() {
        return switch (this) {
            case Box(var from, var to) -> Math.max(from.y(), to.y());
            case Oval(var from, var to) -> Math.max(from.y(), to.y());
            case Outline(var corners) ->
                corners.stream().mapToDouble(Point::y).max().orElse(0);
        };
    }

    private static double[] oval(Point from, Point to, double y) {
        double tall = Math.abs(to.y() - from.y()) / 2;
        double wide = Math.abs(to.x() - from.x()) / 2;
        double away = tall == 0 ? 1 : (y - (from.y() + to.y()) / 2) / tall;
        if (Math.abs(away) >= 1) {
            return new double[0];
        }
        double middle = (from.x() + to.x()) / 2;
        double half = wide * Math.sqrt(1 - away * away);
        return new double[] {middle - half, middle + half};
    }

    private static double[] outline(List<Point> corners, double y) {
        var found = new double[corners.size()];
        int count = 0;
        for (int i = 0; i < corners.size(); i++) {
            var a = corners.get(i);
            var b = corners.get((i + 1) % corners.size());
            if (a.y() <= y != b.y() <= y) {
                found[count++] = a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x());
            }
        }
        var all = Arrays.copyOf(found, count);
        Arrays.sort(all);
        return all;
    }
}
