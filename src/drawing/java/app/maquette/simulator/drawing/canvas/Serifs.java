package app.maquette.simulator.drawing.canvas;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/// Slabs at the ends of upright strokes.
final class Serifs {
    private static final double EDGE = 0.01;

    private Serifs() {}

    static void add(Area letters, Path2D line, double weight) {
        double[] at = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        for (PathIterator steps = line.getPathIterator(null); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(at);
            if (kind == PathIterator.SEG_CLOSE) {
                x = startX;
                y = startY;
                continue;
            }
            int last = kind == PathIterator.SEG_CUBICTO ? 4 : 0;
            if (kind == PathIterator.SEG_MOVETO) {
                startX = at[0];
                startY = at[1];
            } else if (kind == PathIterator.SEG_LINETO && Math.abs(at[1] - y) > 2 * Math.abs(at[0] - x)) {
                slab(letters, x, y, weight);
                slab(letters, at[0], at[1], weight);
            }
            x = at[last];
            y = at[last + 1];
        }
    }

    private static void slab(Area letters, double x, double y, double weight) {
        double thick = weight * 0.5;
        double half = weight * 0.5 + 0.95;
        if (Math.abs(y) < EDGE) {
            letters.add(new Area(new Rectangle2D.Double(x - half, y, half * 2, thick)));
        } else if (Math.abs(y - Letters.HEIGHT) < EDGE) {
            letters.add(new Area(new Rectangle2D.Double(x - half, y - thick, half * 2, thick)));
        }
    }
}
