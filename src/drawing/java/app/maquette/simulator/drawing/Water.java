package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Canvas;
import app.maquette.simulator.drawing.canvas.Curves;
import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.GrainPaint;
import app.maquette.simulator.drawing.canvas.PaintPalette;
import app.maquette.simulator.drawing.canvas.Tone;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// Water from a horizon down, with bands of swell and the light of a sun on it.
record Water(double horizon, double bottom) {
    void paint(Canvas canvas, PaintPalette palette, Dice dice, Sky sky) {
        double w = canvas.width();
        Tone far = palette.at(sky.night() ? 0.42 : 0.66);
        Tone near = palette.at(sky.night() ? 0.06 : 0.16);
        canvas.fill(
                new Rectangle2D.Double(0, horizon, w, bottom - horizon),
                GrainPaint.linear(0, horizon, 0, bottom, 0.07, far, far.mix(near, 0.5), near));
        int bands = canvas.detail(16);
        for (int i = 0; i < bands; i++) {
            Dice own = dice.of(i * 16 / bands);
            double depth = Math.pow((i + 1.0) / (bands + 1), 1.6);
            double y = horizon + depth * (bottom - horizon);
            double thick = 0.004 + 0.03 * depth;
            Tone tone = (i % 2 == 0 ? palette.at(0.8) : palette.deep()).alpha(0.05 + 0.1 * depth);
            canvas.fill(swell(canvas, own, y, thick, depth), tone);
        }
        glitter(canvas, palette, dice.of("glitter"), sky);
    }

    private static Path2D swell(Canvas canvas, Dice dice, double y, double thick, double depth) {
        double pace = 5 - 3 * depth;
        double start = dice.between(0.0, 50.0);
        double w = canvas.width();
        int steps = canvas.isFine() ? 48 : 20;
        Path2D path = new Path2D.Double();
        path.moveTo(0, y);
        for (int i = 0; i <= steps; i++) {
            double x = w * i / steps;
            path.lineTo(x, y + thick * 0.6 * Curves.noise(start + x * pace));
        }
        for (int i = steps; i >= 0; i--) {
            double x = w * i / steps;
            path.lineTo(x, y + thick * (0.55 + 0.6 * Curves.noise(start + 9 + x * pace * 1.3)));
        }
        path.closePath();
        return path;
    }

    private void glitter(Canvas canvas, PaintPalette palette, Dice dice, Sky sky) {
        int all = 130;
        Tone tone = (sky.night() ? palette.light() : palette.light().mix(palette.accent(), 0.25));
        for (int i = 0; i < all; i++) {
            double depth = Math.pow(dice.unit(), 1.35);
            double y = horizon + 0.004 + depth * (bottom - horizon) * 0.9;
            double spread = sky.sun() * (0.55 + 1.1 * depth);
            double x = sky.sunX() + (dice.unit() + dice.unit() - 1) * spread;
            double length = (0.012 + 0.06 * depth) * dice.between(0.5, 1.3);
            double thick = 0.0018 + 0.006 * depth;
            double strength = dice.between(0.35, 0.9) * (1 - 0.55 * depth);
            if (canvas.isFine() || i % 3 == 0) {
                canvas.fill(lens(x, y, length, thick), tone.alpha(strength));
            }
        }
    }

    /// A thin flat drop of light.
    static Path2D lens(double x, double y, double length, double thick) {
        Path2D path = new Path2D.Double();
        path.moveTo(x - length / 2, y);
        path.quadTo(x, y - thick, x + length / 2, y);
        path.quadTo(x, y + thick, x - length / 2, y);
        path.closePath();
        return path;
    }

    /// A boat under sail, its water line at x, y.
    static void sail(Canvas canvas, PaintPalette palette, double x, double y, double size, boolean night) {
        Tone hull = palette.deep();
        Tone cloth = night ? palette.soft() : palette.light();
        canvas.fill(
                Curves.polygon(
                        x - size * 0.34,
                        y - size * 0.13,
                        x + size * 0.4,
                        y - size * 0.13,
                        x + size * 0.26,
                        y,
                        x - size * 0.24,
                        y),
                hull);
        Path2D main = new Path2D.Double();
        main.moveTo(x, y - size * 1.15);
        main.quadTo(x + size * 0.36, y - size * 0.55, x + size * 0.36, y - size * 0.18);
        main.lineTo(x, y - size * 0.18);
        main.closePath();
        canvas.fill(main, GrainPaint.linear(x, 0, x + size * 0.4, 0, 0.1, cloth, cloth.mix(palette.mid(), 0.35)));
        Path2D jib = new Path2D.Double();
        jib.moveTo(x - size * 0.03, y - size * 1.05);
        jib.quadTo(x - size * 0.12, y - size * 0.4, x - size * 0.32, y - size * 0.18);
        jib.lineTo(x - size * 0.03, y - size * 0.18);
        jib.closePath();
        canvas.fill(jib, palette.accent());
        for (int i = 0; i < canvas.detail(6); i++) {
            canvas.fill(
                    lens(x + size * 0.05, y + size * (0.05 + i * 0.09), size * (0.7 - i * 0.09), size * 0.022),
                    (i % 2 == 0 ? cloth : hull).alpha(0.5 - i * 0.07));
        }
    }
}
