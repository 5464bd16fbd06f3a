package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Canvas;
import app.maquette.simulator.drawing.canvas.Curves;
import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.GrainPaint;
import app.maquette.simulator.drawing.canvas.PaintPalette;
import app.maquette.simulator.drawing.canvas.Tone;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/// Dunes with one bright and one dark side, under a large sun.
final class Dunes implements Scene {
    @Override
    public void paint(Canvas canvas, PaintPalette palette, Dice dice) {
        double w = canvas.width();
        double h = canvas.height();
        double horizon = dice.between(0.44, 0.54) * h;
        Sky drawn = Sky.of(canvas, dice.of("sky"), horizon);
        Sky sky = new Sky(drawn.night(), drawn.sunX(), drawn.sunY(), drawn.sun() * 1.25);
        sky.paint(canvas, palette, horizon);
        sky.birds(canvas, palette, dice.of("birds"), horizon);
        Tone far = palette.at(sky.night() ? 0.34 : 0.7);
        var hills = Curves.hills(dice.of("far"), 2.4, 0.035, 0.4);
        canvas.fill(
                Curves.under(canvas, 120, x -> horizon - hills.applyAsDouble(x)),
                GrainPaint.linear(0, horizon - 0.04, 0, horizon + 0.12, 0.1, far, palette.at(0.8)));
        int dunes = 5;
        int light = sky.sunX() < w / 2 ? -1 : 1;
        for (int i = 0; i < dunes; i++) {
            double depth = (double) i / (dunes - 1);
            dune(canvas, palette, dice.of("dune").of(i), depth, horizon + 0.03 + (h - horizon) * 0.78 * depth, light);
        }
        cactus(canvas, palette, dice.of("cactus"), h);
    }

    private static void dune(Canvas canvas, PaintPalette palette, Dice dice, double depth, double base, int light) {
        double w = canvas.width();
        double h = canvas.height();
        double crest = dice.between(0.15, 0.85) * w;
        double tall = 0.05 + 0.13 * depth * dice.between(0.6, 1.1);
        List<Curves.Point> ridge = new ArrayList<>();
        ridge.add(new Curves.Point(-0.15, base + dice.between(-0.02, 0.05)));
        ridge.add(new Curves.Point(crest - 0.36, base - tall * 0.25));
        ridge.add(new Curves.Point(crest, base - tall));
        ridge.add(new Curves.Point(crest + 0.36, base - tall * dice.between(0.15, 0.4)));
        ridge.add(new Curves.Point(w + 0.15, base + dice.between(-0.02, 0.06)));
        Path2D body = Curves.through(ridge);
        body.lineTo(w + 0.15, h + 0.05);
        body.lineTo(-0.15, h + 0.05);
        body.closePath();
        Tone lit = palette.at(0.88 - 0.4 * depth).mix(palette.accent(), 0.12);
        canvas.fill(
                body,
                GrainPaint.linear(
                        0, base - tall, 0, base + 0.3, 0.13, lit, lit.mix(palette.at(0.5 - 0.3 * depth), 0.75)));
        Path2D dark = new Path2D.Double();
        dark.moveTo(crest, base - tall);
        double way = -light;
        dark.curveTo(
                crest + way * 0.1,
                base - tall * 0.2,
                crest - way * 0.14,
                base + tall * 0.3,
                crest + way * 0.02,
                base + tall * 0.9);
        dark.curveTo(
                crest + way * 0.06,
                base + tall * 1.5,
                crest - way * 0.03,
                base + tall * 2.0,
                crest + way * 0.12,
                h + 0.1);
        dark.lineTo(way > 0 ? w + 0.2 : -0.2, h + 0.1);
        dark.lineTo(way > 0 ? w + 0.2 : -0.2, base - tall * 1.3);
        dark.closePath();
        canvas.within(body);
        Tone shadow = palette.at(0.42 - 0.36 * depth);
        canvas.fill(
                dark,
                GrainPaint.linear(
                        crest,
                        0,
                        crest + way * 0.8,
                        0,
                        0.17,
                        shadow.alpha(0.95),
                        shadow.alpha(0.75),
                        shadow.alpha(0.3)));
        if (canvas.isFine()) {
            ripples(canvas, palette, dice.of("ripples"), crest, base, light);
        }
        canvas.everywhere();
    }

    private static void ripples(Canvas canvas, PaintPalette palette, Dice dice, double crest, double base, int light) {
        for (int i = 0; i < 14; i++) {
            double y = base + 0.012 * i;
            double x = crest + light * (0.06 + 0.02 * i);
            Path2D line = new Path2D.Double();
            line.moveTo(x, y);
            line.curveTo(
                    x + light * 0.12,
                    y - 0.01,
                    x + light * 0.2,
                    y + 0.02,
                    x + light * dice.between(0.25, 0.5),
                    y + 0.008);
            canvas.line(line, 0.0018, palette.light().alpha(0.22));
        }
    }

    private static void cactus(Canvas canvas, PaintPalette palette, Dice dice, double h) {
        double x = dice.chance(0.5) ? dice.between(0.06, 0.22) : canvas.width() - dice.between(0.06, 0.22);
        double base = h * 1.01;
        double tall = dice.between(0.26, 0.42);
        double thick = tall * 0.13;
        Tone tone = palette.deep();
        Path2D stem = new Path2D.Double();
        stem.moveTo(x, base);
        stem.lineTo(x, base - tall);
        canvas.line(stem, thick, tone);
        for (int way = -1; way <= 1; way += 2) {
            double from = base - tall * dice.between(0.35, 0.6);
            double out = x + way * tall * 0.24;
            Path2D arm = new Path2D.Double();
            arm.moveTo(x, from);
            arm.quadTo(out, from, out, from - tall * 0.1);
            arm.lineTo(out, from - tall * dice.between(0.16, 0.3));
            canvas.line(arm, thick * 0.72, tone);
        }
        if (canvas.isFine()) {
            for (int i = -1; i <= 1; i++) {
                Path2D rib = new Path2D.Double();
                rib.moveTo(x + i * thick * 0.28, base);
                rib.lineTo(x + i * thick * 0.28, base - tall);
                canvas.line(rib, 0.0022, palette.shade().alpha(0.6));
            }
        }
    }
}
