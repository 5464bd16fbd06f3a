package app.maquette.simulator.drawing.canvas;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Shapes made of lines that run as a hand would draw them.
public final class Curves {
    public record Point(double x, double y) {}

    private Curves() {}

    /// A closed polygon.
    public static Path2D polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    /// A smooth line through points.
    public static Path2D through(List<Point> points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.getFirst().x, points.getFirst().y);
        for (int i = 0; i + 1 < points.size(); i++) {
            Point before = points.get(Math.max(0, i - 1));
            Point from = points.get(i);
            Point to = points.get(i + 1);
            Point after = points.get(Math.min(points.size() - 1, i + 2));
            path.curveTo(
                    from.x + (to.x - before.x) / 6,
                    from.y + (to.y - before.y) / 6,
                    to.x - (after.x - from.x) / 6,
                    to.y - (after.y - from.y) / 6,
                    to.x,
                    to.y);
        }
        return path;
    }

    /// All that lies under a line, from the left edge to the right one.
    public static Path2D under(Canvas canvas, int steps, DoubleUnaryOperator line) {
        double margin = 0.02;
        double width = canvas.width() + 2 * margin;
        Path2D path = new Path2D.Double();
        path.moveTo(-margin, canvas.height() + margin);
        for (int i = 0; i <= steps; i++) {
            double x = width * i / steps - margin;
            path.lineTo(x, line.applyAsDouble(x));
        }
        path.lineTo(canvas.width() + margin, canvas.height() + margin);
        path.closePath();
        return path;
    }

    /// A line of hills: smooth for a roughness of 0.3, jagged for 0.6.
    public static DoubleUnaryOperator hills(Dice dice, double pace, double swing, double roughness) {
        double[] start = new double[7];
        for (int i = 0; i < start.length; i++) {
            start[i] = dice.between(0.0, 1000.0);
        }
        return x -> {
            double y = 0;
            double part = swing;
            double speed = pace;
            for (double from : start) {
                y += part * noise(from + x * speed);
                part *= roughness;
                speed *= 2.07;
            }
            return y;
        };
    }

    /// Smooth noise from -1 to 1.
    public static double noise(double place) {
        int cell = (int) Math.floor(place);
        double within = place - cell;
        double eased = within * within * (3 - 2 * within);
        double from = Grain.at(cell * 7, cell * 13 + 5);
        double to = Grain.at((cell + 1) * 7, (cell + 1) * 13 + 5);
        return Math.clamp((from + (to - from) * eased) / 70, -1, 1);
    }

    public static Shape moved(Shape shape, double x, double y, double scale, double degrees) {
        AffineTransform transform = AffineTransform.getTranslateInstance(x, y);
        transform.rotate(Math.toRadians(degrees));
        transform.scale(scale, scale);
        return transform.createTransformedShape(shape);
    }

    /// A leaf or a drop of length 1 from its stem at 0,0 upwards.
    public static Path2D leaf(double width) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, 0);
        path.curveTo(-width, -0.25, -width * 0.7, -0.75, 0, -1);
        path.curveTo(width * 0.7, -0.75, width, -0.25, 0, 0);
        path.closePath();
        return path;
    }
}
