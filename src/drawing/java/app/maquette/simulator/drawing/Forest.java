package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Canvas;
import app.maquette.simulator.drawing.canvas.Curves;
import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.GrainPaint;
import app.maquette.simulator.drawing.canvas.PaintPalette;
import app.maquette.simulator.drawing.canvas.Tone;
import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;

/// Trunks in the haze, a bright clearing with a path, ferns in front.
final class Forest implements Scene {
    @Override
    public void paint(Canvas canvas, PaintPalette palette, Dice dice) {
        double w = canvas.width();
        double h = canvas.height();
        boolean night = dice.chance(0.25);
        Tone[] stops = night
                ? new Tone[] {palette.at(0.04), palette.at(0.3), palette.at(0.5), palette.at(0.3)}
                : new Tone[] {palette.at(0.55), palette.at(0.85), palette.light(), palette.at(0.75)};
        canvas.ground(stops);
        double x = dice.between(0.35, 0.65) * w;
        double y = dice.between(0.34, 0.48) * h;
        double radius = dice.between(0.08, 0.15);
        canvas.glow(x, y, 0.7, palette.light(), 0.9);
        canvas.fill(
                Canvas.disc(x, y, radius),
                GrainPaint.linear(
                        0, y - radius, 0, y + radius, 0.1, palette.light(), night ? palette.light() : palette.warm()));
        int layers = 5;
        for (int i = 0; i < layers; i++) {
            double depth = (double) i / (layers - 1);
            layer(canvas, palette, dice.of("layer").of(i), depth, x, night);
            if (i == 1) {
                rays(canvas, palette, dice.of("rays"), new Curves.Point(x, y), radius);
            }
        }
        path(canvas, palette, dice.of("path"), x);
        ferns(canvas, palette, dice.of("ferns"));
    }

    private static void layer(Canvas canvas, PaintPalette palette, Dice dice, double depth, double gap, boolean night) {
        double h = canvas.height();
        double place = (night ? 0.42 : 0.74) * (1 - depth);
        Tone tone = palette.at(place);
        double base = h * (0.66 + 0.27 * depth);
        var hills = Curves.hills(dice.of("ground"), 1.7, 0.03, 0.45);
        DoubleUnaryOperator line = x -> base - hills.applyAsDouble(x);
        canvas.fill(
                Curves.under(canvas, 80, line),
                GrainPaint.linear(0, base - 0.05, 0, base + 0.2, 0.14, tone, tone.mix(palette.at(place + 0.2), 0.5)));
        int trunks = (int) (15 - 9 * depth);
        for (int i = 0; i < trunks; i++) {
            Dice own = dice.of(i);
            double x = (i + own.between(0.1, 0.9)) / trunks * canvas.width();
            double thick = (0.011 + 0.055 * depth * depth) * own.between(0.7, 1.3);
            if (Math.abs(x - gap) < 0.1 + 0.16 * depth) {
                continue;
            }
            trunk(canvas, palette, own, x, line.applyAsDouble(x) + 0.01, thick, tone);
        }
        crowns(canvas, dice.of("crowns"), depth, tone, gap);
    }

    private static void trunk(
            Canvas canvas, PaintPalette palette, Dice dice, double x, double foot, double thick, Tone tone) {
        double lean = dice.between(-0.03, 0.03);
        Path2D path = new Path2D.Double();
        path.moveTo(x - thick * 1.1, foot);
        path.quadTo(x - thick * 0.4, foot - 0.09, x - thick * 0.42 + lean, -0.02);
        path.lineTo(x + thick * 0.42 + lean, -0.02);
        path.quadTo(x + thick * 0.4, foot - 0.09, x + thick * 1.1, foot);
        path.closePath();
        canvas.fill(
                path,
                GrainPaint.linear(
                        x - thick,
                        0,
                        x + thick,
                        0,
                        0.16,
                        tone.mix(palette.at(0.9), 0.16),
                        tone,
                        tone.mix(palette.deep(), 0.3)));
        if (thick < 0.03) {
            return;
        }
        for (int i = 0; i < canvas.detail(14); i++) {
            double y = foot - dice.between(0.03, 0.85);
            canvas.fill(
                    Water.lens(
                            x + lean * 0.5 + thick * dice.between(-0.3, 0.3),
                            y,
                            thick * dice.between(0.15, 0.5),
                            0.003),
                    palette.deep().alpha(0.35));
        }
    }

    private static void crowns(Canvas canvas, Dice dice, double depth, Tone tone, double gap) {
        double size = 0.045 + 0.05 * depth;
        int leaves = canvas.isFine() ? 70 : 34;
        for (int i = 0; i < leaves; i++) {
            Dice own = dice.of(canvas.isFine() ? i : i * 2);
            double x = own.between(-0.05, canvas.width() + 0.05);
            double open = Math.exp(-Math.pow((x - gap) / 0.35, 2));
            double reach = (0.36 - 0.2 * depth) * (1 - 0.75 * open) * canvas.height();
            double y = own.between(-0.05, Math.max(0.02, reach));
            canvas.fill(
                    Curves.moved(Curves.leaf(0.34), x, y, size * own.between(0.6, 1.5), own.between(0.0, 360.0)),
                    tone.lighter(own.between(-0.035, 0.035)).alpha(0.92));
        }
    }

    private static void rays(Canvas canvas, PaintPalette palette, Dice dice, Curves.Point sun, double radius) {
        double x = sun.x();
        double y = sun.y();
        for (int i = 0; i < 6; i++) {
            double angle = Math.toRadians(dice.between(30.0, 150.0));
            double far = 1.3;
            double half = dice.between(0.025, 0.07);
            double endX = x + Math.cos(angle) * far;
            double endY = y + Math.sin(angle) * far;
            canvas.fill(
                    Curves.polygon(
                            x + Math.cos(angle) * radius * 1.04 - half * 0.16,
                            y + Math.sin(angle) * radius * 1.04,
                            x + Math.cos(angle) * radius * 1.04 + half * 0.16,
                            y + Math.sin(angle) * radius * 1.04,
                            endX + half * 2.4,
                            endY,
                            endX - half * 2.4,
                            endY),
                    GrainPaint.radial(
                            x,
                            y,
                            far,
                            0.04,
                            palette.light().alpha(0.34),
                            palette.light().alpha(0.12),
                            palette.light().alpha(0)));
        }
    }

    private static void path(Canvas canvas, PaintPalette palette, Dice dice, double x) {
        double h = canvas.height();
        double bend = dice.between(-0.16, 0.16);
        Path2D way = new Path2D.Double();
        way.moveTo(x - 0.01, h * 0.72);
        way.curveTo(x + bend - 0.02, h * 0.79, x - bend * 1.6 - 0.1, h * 0.86, x - 0.17 + bend, h * 1.02);
        way.lineTo(x + 0.21 + bend, h * 1.02);
        way.curveTo(x - bend * 1.6 + 0.1, h * 0.86, x + bend + 0.03, h * 0.79, x + 0.01, h * 0.72);
        way.closePath();
        canvas.fill(
                way,
                GrainPaint.linear(
                        0,
                        h * 0.72,
                        0,
                        h,
                        0.15,
                        palette.light().alpha(0.85),
                        palette.soft().alpha(0.6),
                        palette.mid().alpha(0.35)));
    }

    private static void ferns(Canvas canvas, PaintPalette palette, Dice dice) {
        int all = canvas.isFine() ? 26 : 12;
        for (int i = 0; i < all; i++) {
            Dice own = dice.of(canvas.isFine() ? i : i * 2);
            double x = own.chance(0.5)
                    ? own.between(-0.02, 0.36) * canvas.width()
                    : own.between(0.64, 1.02) * canvas.width();
            double length = own.between(0.1, 0.24);
            double lean = own.between(-60.0, 60.0);
            Tone tone =
                    own.chance(0.15) ? palette.accent().mix(palette.deep(), 0.3) : palette.at(own.between(0.0, 0.24));
            int leaflets = 9;
            for (int k = 0; k < leaflets; k++) {
                double part = (k + 1.0) / leaflets;
                double bend = Math.toRadians(lean * (0.5 + part * 0.6));
                double lx = x + Math.sin(bend) * length * part;
                double ly = canvas.height() + 0.01 - Math.cos(bend) * length * part;
                for (int way = -1; way <= 1; way += 2) {
                    canvas.fill(
                            Curves.moved(
                                    Curves.leaf(0.2),
                                    lx,
                                    ly,
                                    length * 0.36 * (1.15 - part),
                                    Math.toDegrees(bend) + way * 62),
                            tone);
                }
            }
        }
    }
}
