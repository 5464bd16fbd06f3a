package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Canvas;
import app.maquette.simulator.drawing.canvas.Curves;
import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.GrainPaint;
import app.maquette.simulator.drawing.canvas.PaintPalette;
import app.maquette.simulator.drawing.canvas.Tone;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;

/// A lighthouse on its cliff above the sea, with sails.
final class Coast implements Scene {
    @Override
    public void paint(Canvas canvas, PaintPalette palette, Dice dice) {
        double w = canvas.width();
        double h = canvas.height();
        double horizon = dice.between(0.5, 0.62) * h;
        int side = dice.sign();
        Sky drawn = Sky.of(canvas, dice.of("sky"), horizon);
        double sunX = side < 0 ? dice.between(0.5, 0.85) * w : dice.between(0.15, 0.5) * w;
        Sky sky = new Sky(drawn.night(), sunX, drawn.sunY(), drawn.sun());
        sky.paint(canvas, palette, horizon);
        sky.clouds(canvas, palette, dice.of("clouds"), horizon);
        islands(canvas, palette, dice.of("islands"), horizon, sky);
        new Water(horizon, h).paint(canvas, palette, dice.of("water"), sky);
        int boats = dice.between(1, 3);
        for (int i = 0; i < boats; i++) {
            Dice own = dice.of("boats").of(i);
            double depth = own.between(0.06, 0.42);
            double x = side < 0 ? own.between(0.48, 0.93) * w : own.between(0.07, 0.52) * w;
            Water.sail(canvas, palette, x, horizon + depth * (h - horizon), 0.05 + 0.2 * depth, sky.night());
        }
        cliff(canvas, palette, dice.of("cliff"), horizon, side, sky);
        sky.birds(canvas, palette, dice.of("birds"), horizon);
        bank(canvas, palette, dice.of("bank"), side);
    }

    private static void islands(Canvas canvas, PaintPalette palette, Dice dice, double horizon, Sky sky) {
        for (int i = 0; i < 2; i++) {
            DoubleUnaryOperator hills = Curves.hills(dice.of(i), 1.7, 0.05, 0.42);
            double lift = 0.012 - 0.03 * i;
            Tone tone = palette.at(sky.night() ? 0.34 - i * 0.14 : 0.72 - i * 0.2);
            canvas.fill(
                    Curves.under(
                            canvas,
                            canvas.isFine() ? 160 : 60,
                            x -> Math.min(horizon + 0.001, horizon - lift - hills.applyAsDouble(x))),
                    GrainPaint.linear(0, horizon - 0.08, 0, horizon, 0.1, tone, tone.mix(palette.at(0.9), 0.5)));
        }
    }

    private static void cliff(Canvas canvas, PaintPalette palette, Dice dice, double horizon, int side, Sky sky) {
        double w = canvas.width();
        double h = canvas.height();
        double reach = dice.between(0.34, 0.46) * Math.min(w, 1.3);
        double top = horizon - dice.between(0.05, 0.14);
        DoubleUnaryOperator edge = Curves.hills(dice.of("edge"), 9, 0.012, 0.55);
        Path2D rock = new Path2D.Double();
        Path2D shadow = new Path2D.Double();
        rock.moveTo(place(-0.02, w, side), top - 0.03);
        int steps = 26;
        for (int i = 0; i <= steps; i++) {
            double along = (double) i / steps;
            rock.lineTo(place(reach * along, w, side), top - 0.03 + 0.035 * along + edge.applyAsDouble(along));
        }
        double foot = horizon + dice.between(0.1, 0.17);
        shadow.moveTo(place(reach * 0.985, w, side), top + 0.012);
        for (int i = 0; i <= steps; i++) {
            double down = (double) i / steps;
            double out = reach + 0.05 * down + 0.022 * Curves.noise(down * 6 + reach * 50) * (0.4 + down);
            double y = top + (foot - top) * down;
            rock.lineTo(place(out, w, side), y);
            shadow.lineTo(place(out, w, side), y);
        }
        rock.curveTo(
                place(reach * 0.98, w, side),
                foot + 0.075,
                place(reach * 0.55, w, side),
                foot + 0.15,
                place(-0.02, w, side),
                foot + 0.13);
        rock.closePath();
        shadow.lineTo(place(reach * 0.9, w, side), foot + 0.3);
        shadow.lineTo(place(reach * 0.5, w, side), foot + 0.3);
        shadow.lineTo(place(reach * 0.62, w, side), top + 0.12);
        shadow.lineTo(place(reach * 0.8, w, side), top + 0.05);
        shadow.closePath();
        Tone lit = palette.at(sky.night() ? 0.24 : 0.42);
        canvas.fill(rock, GrainPaint.linear(0, top - 0.05, 0, h * 0.9, 0.14, lit, palette.at(0.2), palette.at(0.06)));
        canvas.within(rock);
        canvas.fill(
                shadow,
                GrainPaint.linear(
                        0,
                        top,
                        0,
                        foot + 0.1,
                        0.16,
                        palette.at(0.14).alpha(0.75),
                        palette.at(0.02).alpha(0.9)));
        canvas.everywhere();
        foam(canvas, palette, dice.of("foam"), place(reach, w, side), foot, side);
        tower(
                canvas,
                palette,
                dice.of("tower"),
                place(reach * dice.between(0.5, 0.68), w, side),
                top + 0.012,
                sky,
                side);
    }

    private static double place(double fromSide, double width, int side) {
        return side < 0 ? fromSide : width - fromSide;
    }

    private static void foam(Canvas canvas, PaintPalette palette, Dice dice, double x, double y, int side) {
        for (int i = 0; i < canvas.detail(26); i++) {
            Dice own = dice.of(i);
            double fx = x - side * own.between(-0.03, 0.16);
            canvas.fill(
                    Water.lens(fx, y + own.between(-0.005, 0.055), own.between(0.03, 0.12), own.between(0.002, 0.005)),
                    palette.light().alpha(own.between(0.25, 0.75)));
        }
    }

    private static void tower(
            Canvas canvas, PaintPalette palette, Dice dice, double x, double base, Sky sky, int side) {
        double tall = dice.between(0.25, 0.33);
        double wide = tall * 0.125;
        double narrow = wide * 0.66;
        double head = base - tall;
        Tone wall = sky.night() ? palette.soft() : palette.light();
        Tone stripe = palette.accent();
        if (sky.night()) {
            beam(canvas, palette, x, head, side);
            beam(canvas, palette, x, head, -side);
        }
        double shade = 0.34 * side;
        int bands = 6;
        for (int i = 0; i < bands; i++) {
            double up = (double) i / bands;
            double next = (i + 1.0) / bands;
            double a = wide + (narrow - wide) * up;
            double b = wide + (narrow - wide) * next;
            double y0 = base - tall * 0.82 * up;
            double y1 = base - tall * 0.82 * next;
            Tone tone = i % 2 == 0 ? wall : stripe;
            canvas.fill(
                    Curves.polygon(x - a, y0, x + a, y0, x + b, y1, x - b, y1),
                    GrainPaint.linear(
                            x - a * Math.signum(shade),
                            0,
                            x + a * Math.signum(shade),
                            0,
                            0.12,
                            tone,
                            tone.lighter(-0.03),
                            tone.mix(palette.deep(), 0.5)));
        }
        double deck = base - tall * 0.82;
        Tone iron = palette.deep();
        canvas.fill(new Rectangle2D.Double(x - narrow * 1.5, deck - tall * 0.02, narrow * 3, tall * 0.025), iron);
        canvas.fill(
                new Rectangle2D.Double(x - narrow * 0.72, deck - tall * 0.12, narrow * 1.44, tall * 0.1),
                palette.accent().mix(palette.light(), 0.6));
        canvas.fill(new Rectangle2D.Double(x - narrow * 0.08, deck - tall * 0.12, narrow * 0.16, tall * 0.1), iron);
        Path2D dome = new Path2D.Double();
        dome.moveTo(x - narrow, deck - tall * 0.115);
        dome.quadTo(x, deck - tall * 0.24, x + narrow, deck - tall * 0.115);
        dome.closePath();
        canvas.fill(dome, stripe.mix(iron, 0.35));
        canvas.glow(x, deck - tall * 0.07, tall * 0.4, palette.light(), sky.night() ? 0.95 : 0.35);
        if (canvas.isFine()) {
            canvas.fill(new Rectangle2D.Double(x - narrow * 0.2, base - tall * 0.42, narrow * 0.4, tall * 0.045), iron);
            canvas.fill(new Rectangle2D.Double(x - narrow * 0.2, base - tall * 0.64, narrow * 0.4, tall * 0.04), iron);
        }
        house(canvas, palette, x + side * wide * 2.6, base, tall * 0.17, sky);
    }

    private static void beam(Canvas canvas, PaintPalette palette, double x, double y, int way) {
        double far = x + way * 1.6;
        canvas.fill(
                Curves.polygon(x, y, far, y - 0.2, far, y + 0.06),
                GrainPaint.linear(
                        x,
                        0,
                        far,
                        0,
                        0.05,
                        palette.light().alpha(0.5),
                        palette.light().alpha(0.12),
                        palette.light().alpha(0)));
    }

    private static void house(Canvas canvas, PaintPalette palette, double x, double base, double size, Sky sky) {
        Tone wall = sky.night() ? palette.at(0.55) : palette.light();
        canvas.fill(new Rectangle2D.Double(x - size, base - size * 0.75, size * 2, size * 0.8), wall);
        canvas.fill(
                Curves.polygon(
                        x - size * 1.15,
                        base - size * 0.72,
                        x + size * 1.15,
                        base - size * 0.72,
                        x + size * 0.8,
                        base - size * 1.3,
                        x - size * 0.8,
                        base - size * 1.3),
                palette.accent().mix(palette.deep(), 0.3));
        if (canvas.isFine()) {
            for (int i = -1; i <= 1; i += 2) {
                canvas.fill(
                        new Rectangle2D.Double(
                                x + i * size * 0.5 - size * 0.12, base - size * 0.5, size * 0.24, size * 0.28),
                        sky.night() ? palette.accent() : palette.shade());
            }
        }
    }

    private static void bank(Canvas canvas, PaintPalette palette, Dice dice, int side) {
        double w = canvas.width();
        double h = canvas.height();
        DoubleUnaryOperator hills = Curves.hills(dice, 1.6, 0.035, 0.4);
        DoubleUnaryOperator line = x -> h - 0.05 - 0.09 * (side < 0 ? 1 - x / w : x / w) + hills.applyAsDouble(x);
        canvas.fill(
                Curves.under(canvas, 90, line),
                GrainPaint.linear(
                        0,
                        h - 0.18,
                        0,
                        h,
                        0.14,
                        palette.at(0.2),
                        palette.at(0.0),
                        palette.at(0.0).lighter(-0.04)));
        if (!canvas.isFine()) {
            return;
        }
        for (int i = 0; i < 260; i++) {
            double x = dice.between(0, w);
            double y = line.applyAsDouble(x) + dice.between(-0.002, 0.05);
            double tall = dice.between(0.012, 0.042);
            Path2D blade = new Path2D.Double();
            blade.moveTo(x, y);
            blade.quadTo(x, y - tall * 0.6, x + dice.between(-0.012, 0.02), y - tall);
            Tone tone = dice.chance(0.12) ? palette.accent() : palette.at(dice.between(0.02, 0.34));
            canvas.line(blade, 0.0022, tone.alpha(0.85));
        }
    }
}
