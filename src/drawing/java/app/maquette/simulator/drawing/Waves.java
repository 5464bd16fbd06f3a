package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Canvas;
import app.maquette.simulator.drawing.canvas.Curves;
import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.GrainPaint;
import app.maquette.simulator.drawing.canvas.PaintPalette;
import app.maquette.simulator.drawing.canvas.Tone;
import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;

/// Ribbons that flow across the sheet, one over the other, with a sun between them.
final class Waves implements Scene {
    @Override
    public void paint(Canvas canvas, PaintPalette palette, Dice dice) {
        double w = canvas.width();
        double h = canvas.height();
        boolean dark = dice.chance(0.4);
        canvas.ground(palette.at(dark ? 0.02 : 0.98), palette.at(dark ? 0.22 : 0.86), palette.at(dark ? 0.4 : 0.7));
        double x = dice.between(0.25, 0.75) * w;
        double y = dice.between(0.2, 0.36) * h;
        double radius = dice.between(0.12, 0.22);
        Tone sun = dark ? palette.light() : palette.warm();
        canvas.glow(x, y, 0.7, dark ? palette.soft() : palette.light(), 0.6);
        canvas.fill(
                Canvas.disc(x, y, radius),
                GrainPaint.linear(
                        0, y - radius, 0, y + radius, 0.16, sun.lighter(0.06), sun, sun.mix(palette.mid(), 0.4)));
        int ribbons = 11;
        double pace = dice.between(1.1, 1.9);
        double drift = dice.between(0.16, 0.5) * dice.sign();
        double start = dice.between(0.0, 100.0);
        for (int i = 0; i < ribbons; i++) {
            if (!canvas.isFine() && i % 2 == 1) {
                continue;
            }
            double part = (double) i / (ribbons - 1);
            double base = h * (0.36 + 0.62 * part);
            double swing = 0.1 + 0.05 * part;
            double from = start + drift * i;
            DoubleUnaryOperator line = at -> base
                    - swing * Curves.noise(from + at * pace)
                    - swing * 0.35 * Curves.noise(from * 2 + 40 + at * pace * 2.3);
            ribbon(canvas, palette, dice.of(i), line, part, dark);
        }
    }

    private static void ribbon(
            Canvas canvas, PaintPalette palette, Dice dice, DoubleUnaryOperator line, double part, boolean dark) {
        double w = canvas.width();
        double place = dark ? 0.35 + 0.6 * Math.sin(part * 5.2 + 0.4) * 0.5 + 0.15 : 0.92 - 0.86 * part;
        Tone tone = dice.chance(0.2) ? palette.accent() : dice.chance(0.15) ? palette.second() : palette.at(place);
        double top = line.applyAsDouble(w / 2);
        canvas.fill(
                Curves.under(canvas, canvas.isFine() ? 160 : 60, line),
                GrainPaint.linear(
                        w * 0.2,
                        top - 0.12,
                        w * 0.45,
                        top + 0.26,
                        0.24,
                        tone.lighter(0.06),
                        tone,
                        tone.mix(palette.deep(), 0.32),
                        tone.mix(palette.deep(), 0.5)));
        if (!canvas.isFine()) {
            return;
        }
        for (int i = 0; i < 3; i++) {
            double down = 0.006 + i * 0.011;
            Path2D crest = new Path2D.Double();
            crest.moveTo(-0.02, line.applyAsDouble(-0.02) + down);
            for (int k = 1; k <= 90; k++) {
                double x = -0.02 + (w + 0.04) * k / 90;
                crest.lineTo(x, line.applyAsDouble(x) + down + 0.004 * Curves.noise(k * 0.2 + i * 30));
            }
            canvas.line(crest, 0.0022, palette.light().alpha(0.34 - 0.09 * i));
        }
    }
}
