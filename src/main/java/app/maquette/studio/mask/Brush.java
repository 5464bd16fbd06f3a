package app.maquette.studio.mask;

import app.maquette.studio.mask.Shape.Point;

/// A round brush.
///
/// @param size its width in pixels of the picture
/// @param hardness how far out it covers whole, 0 to 1; from there to its rim it fades
public record Brush(double size, double hardness) {
    public static final double LEAST = 1;
    public static final double MOST = 1000;

    public Brush {
        size = Math.clamp(size, LEAST, MOST);
        hardness = Math.clamp(hardness, 0, 1);
    }

    double radius() {
        return size / 2;
    }

    /// How much it covers of the pixel there when it is drawn along a line, 0 to 255.
    int cover(double x, double y, Point from, Point to) {
        double away = away(x, y, from, to);
        double radius = radius();
        double whole = radius * hardness;
        if (away <= whole) {
            return 255;
        }
        return away >= radius ? 0 : (int) Math.round(255 * (radius - away) / (radius - whole));
    }

    private static double away(double x, double y, Point from, Point to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = dx * dx + dy * dy;
        double part = length == 0 ? 0 : Math.clamp(((x - from.x()) * dx + (y - from.y()) * dy) / length, 0, 1);
        return Math.hypot(x - from.x() - part * dx, y - from.y() - part * dy);
    }
}
