package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Canvas;
import app.maquette.simulator.drawing.canvas.Curves;
import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.GrainPaint;
import app.maquette.simulator.drawing.canvas.PaintPalette;
import app.maquette.simulator.drawing.canvas.Tone;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// A great planet with its rings and moons, above a strange horizon.
final class Space implements Scene {
    @Override
    public void paint(Canvas canvas, PaintPalette palette, Dice dice) {
        double w = canvas.width();
        double h = canvas.height();
        canvas.ground(palette.at(0), palette.at(0.1), palette.at(0.26), palette.at(0.46));
        for (int i = 0; i < 4; i++) {
            Dice own = dice.of("clouds").of(i);
            Tone tone = own.chance(0.5) ? palette.accent() : palette.second();
            canvas.glow(
                    own.between(0, w),
                    own.between(0.05, 0.7) * h,
                    own.between(0.3, 0.6),
                    tone,
                    own.between(0.14, 0.34));
        }
        stars(canvas, palette, dice.of("stars"));
        double x = dice.between(0.3, 0.7) * w;
        double y = dice.between(0.32, 0.48) * h;
        double radius = dice.between(0.2, 0.29);
        planet(canvas, palette, dice.of("planet"), x, y, radius);
        int moons = dice.between(1, 3);
        for (int i = 0; i < moons; i++) {
            Dice own = dice.of("moons").of(i);
            double angle = own.between(0, 2 * Math.PI);
            double away = radius * own.between(1.55, 2.2);
            Tone tone = i == 0 ? palette.light() : palette.at(own.between(0.55, 0.9));
            ball(
                    canvas,
                    palette,
                    x + Math.cos(angle) * away,
                    y + Math.sin(angle) * away * 0.7,
                    own.between(0.025, 0.06),
                    tone);
        }
        ground(canvas, palette, dice.of("ground"), h);
        if (dice.chance(0.6)) {
            rocket(canvas, palette, dice.of("rocket"), w, h);
        }
    }

    private static void stars(Canvas canvas, PaintPalette palette, Dice dice) {
        for (int i = 0; i < canvas.detail(320); i++) {
            Dice own = dice.of(i);
            double size = own.chance(0.06) ? own.between(0.0025, 0.0042) : own.between(0.0006, 0.0018);
            double x = own.between(0, canvas.width());
            double y = own.between(0, canvas.height() * 0.9);
            Tone tone = own.chance(0.2) ? palette.accent() : palette.light();
            canvas.fill(Canvas.disc(x, y, size), tone.alpha(own.between(0.35, 1.0)));
            if (size > 0.003) {
                canvas.fill(Water.lens(x, y, size * 9, size * 0.35), tone.alpha(0.8));
                canvas.fill(Curves.moved(Water.lens(0, 0, size * 9, size * 0.35), x, y, 1, 90), tone.alpha(0.8));
            }
        }
    }

    private static void planet(Canvas canvas, PaintPalette palette, Dice dice, double x, double y, double radius) {
        canvas.glow(x, y, radius * 2.1, palette.soft(), 0.4);
        Shape disc = Canvas.disc(x, y, radius);
        Tone base = palette.accent();
        canvas.fill(disc, base);
        canvas.within(disc);
        double tilt = dice.between(-24.0, 24.0);
        int bands = 9;
        for (int i = 0; i < bands; i++) {
            Dice own = dice.of(i);
            double top = -1.1 + 2.2 * i / bands;
            Path2D band = new Path2D.Double();
            band.moveTo(-1.2, top);
            band.curveTo(-0.5, top + own.between(-0.07, 0.07), 0.4, top + own.between(-0.07, 0.07), 1.2, top);
            band.lineTo(1.2, top + 0.3);
            band.curveTo(0.4, top + 0.25 + own.between(-0.06, 0.06), -0.5, top + 0.25, -1.2, top + 0.3);
            band.closePath();
            Tone tone = own.chance(0.4) ? palette.light() : own.chance(0.5) ? palette.second() : palette.mid();
            canvas.fill(Curves.moved(band, x, y, radius, tilt), tone.alpha(own.between(0.2, 0.65)));
        }
        canvas.fill(
                disc,
                GrainPaint.radial(
                        x - radius * 0.45,
                        y - radius * 0.5,
                        radius * 2,
                        0.16,
                        palette.light().alpha(0.3),
                        palette.deep().alpha(0.0),
                        palette.deep().alpha(0.5),
                        palette.deep().alpha(0.93),
                        palette.deep().alpha(0.97)));
        canvas.everywhere();
        if (dice.chance(0.75)) {
            rings(canvas, palette, x, y, radius, tilt - 8);
        }
    }

    private static void rings(Canvas canvas, PaintPalette palette, double x, double y, double radius, double tilt) {
        AffineTransform turn = AffineTransform.getTranslateInstance(x, y);
        turn.rotate(Math.toRadians(tilt));
        Area behind = new Area(new Rectangle2D.Double(-3, -3, 6, 3));
        behind.intersect(new Area(new Ellipse2D.Double(-radius, -radius, radius * 2, radius * 2)));
        for (int i = 0; i < 4; i++) {
            double outer = radius * (2.05 - i * 0.17);
            double inner = outer - radius * (i == 1 ? 0.06 : 0.12);
            Area ring = new Area(new Ellipse2D.Double(-outer, -outer * 0.24, outer * 2, outer * 0.48));
            ring.subtract(new Area(new Ellipse2D.Double(-inner, -inner * 0.24, inner * 2, inner * 0.48)));
            ring.subtract(behind);
            Tone tone = i % 2 == 0 ? palette.light() : palette.soft();
            canvas.fill(
                    turn.createTransformedShape(ring),
                    GrainPaint.linear(
                            x - outer, 0, x + outer, 0, 0.12, tone.alpha(0.85), tone.alpha(0.6), tone.alpha(0.2)));
        }
    }

    private static void ball(Canvas canvas, PaintPalette palette, double x, double y, double radius, Tone tone) {
        canvas.fill(
                Canvas.disc(x, y, radius),
                GrainPaint.radial(
                        x - radius * 0.5,
                        y - radius * 0.5,
                        radius * 1.9,
                        0.15,
                        tone,
                        tone,
                        tone.mix(palette.deep(), 0.5),
                        palette.deep()));
    }

    private static void ground(Canvas canvas, PaintPalette palette, Dice dice, double h) {
        for (int i = 0; i < 3; i++) {
            double base = h * (0.8 + 0.07 * i);
            var hills = Curves.hills(dice.of(i), 2.0, 0.05, 0.5);
            Tone tone = palette.at(0.36 - 0.17 * i);
            canvas.fill(
                    Curves.under(canvas, canvas.isFine() ? 160 : 50, x -> base - hills.applyAsDouble(x)),
                    GrainPaint.linear(
                            0,
                            base - 0.06,
                            0,
                            base + 0.14,
                            0.14,
                            tone.mix(palette.accent(), 0.18),
                            tone,
                            tone.mix(palette.deep(), 0.6)));
        }
        for (int i = 0; i < canvas.detail(8); i++) {
            Dice own = dice.of("craters").of(i);
            double size = own.between(0.015, 0.05);
            double x = own.between(0, canvas.width());
            double y = h - own.between(0.01, 0.07);
            canvas.fill(
                    new Ellipse2D.Double(x - size, y - size * 0.2, size * 2, size * 0.4),
                    palette.deep().alpha(0.7));
            canvas.fill(
                    new Ellipse2D.Double(x - size, y - size * 0.12, size * 2, size * 0.36),
                    palette.at(0.3).alpha(0.5));
        }
    }

    private static void rocket(Canvas canvas, PaintPalette palette, Dice dice, double w, double h) {
        double x = dice.between(0.14, 0.86) * w;
        double y = dice.between(0.5, 0.66) * h;
        double size = dice.between(0.06, 0.1);
        double lean = dice.between(14.0, 38.0) * dice.sign();
        Path2D trail = Curves.polygon(-0.16, 0.55, 0.16, 0.55, 0.05, 3.2, -0.05, 3.2);
        double away = Math.toRadians(lean);
        canvas.fill(
                Curves.moved(trail, x, y, size, lean),
                GrainPaint.linear(
                        x,
                        y,
                        x - Math.sin(away) * size * 3.2,
                        y + Math.cos(away) * size * 3.2,
                        0.2,
                        palette.warm().lighter(0.1).alpha(0.95),
                        palette.warm().alpha(0.4),
                        palette.light().alpha(0)));
        Path2D fins = Curves.polygon(-0.2, 0.1, -0.48, 0.7, -0.15, 0.52, 0.15, 0.52, 0.48, 0.7, 0.2, 0.1);
        canvas.fill(Curves.moved(fins, x, y, size, lean), palette.accent());
        Path2D hull = new Path2D.Double();
        hull.moveTo(0, -1);
        hull.curveTo(0.34, -0.6, 0.32, 0.1, 0.18, 0.55);
        hull.lineTo(-0.18, 0.55);
        hull.curveTo(-0.32, 0.1, -0.34, -0.6, 0, -1);
        hull.closePath();
        canvas.fill(
                Curves.moved(hull, x, y, size, lean),
                GrainPaint.linear(
                        x - size * 0.25, 0, x + size * 0.3, 0, 0.14, palette.light(), palette.light(), palette.mid()));
        canvas.fill(Curves.moved(Canvas.disc(0, -0.28, 0.13), x, y, size, lean), palette.accent());
        canvas.fill(Curves.moved(Canvas.disc(0, -0.28, 0.085), x, y, size, lean), palette.deep());
    }
}
