package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Canvas;
import app.maquette.simulator.drawing.canvas.Curves;
import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.GrainPaint;
import app.maquette.simulator.drawing.canvas.PaintPalette;
import app.maquette.simulator.drawing.canvas.Tone;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Cut paper: large leaves, flowers and pebbles laid on coloured sheets.
final class Leaves implements Scene {
    @Override
    public void paint(Canvas canvas, PaintPalette palette, Dice dice) {
        double w = canvas.width();
        double h = canvas.height();
        boolean dark = dice.chance(0.35);
        Tone ground = palette.at(dark ? 0.1 : 0.97);
        canvas.ground(ground, ground.mix(palette.soft(), dark ? 0.04 : 0.2));
        sheets(canvas, palette, dice.of("sheets"), dark);
        for (int i = 0; i < 4; i++) {
            Dice own = dice.of("pebbles").of(i);
            paper(
                    canvas,
                    palette,
                    pebble(own, own.between(0, w), own.between(0, h), own.between(0.07, 0.16)),
                    ink(palette, own, dark));
        }
        int stems = (int) Math.round(7 * w * h);
        for (int i = 0; i < stems; i++) {
            Dice own = dice.of("stems").of(i);
            double x = (i + own.between(0.2, 0.8)) / stems * w;
            double y = own.between(0.45, 1.12) * h;
            spray(canvas, palette, own, new Curves.Point(x, y), dark);
        }
        int blooms = dice.between(3, 5);
        for (int i = 0; i < blooms; i++) {
            Dice own = dice.of("blooms").of(i);
            bloom(
                    canvas,
                    palette,
                    own,
                    own.between(0.1, 0.9) * w,
                    own.between(0.12, 0.85) * h,
                    own.between(0.07, 0.13));
        }
    }

    private static Tone ink(PaintPalette palette, Dice dice, boolean dark) {
        double pick = dice.unit();
        if (pick < 0.24) {
            return palette.accent();
        }
        return pick < 0.42 ? palette.second() : palette.at(dark ? dice.between(0.3, 0.95) : dice.between(0.05, 0.7));
    }

    /// A shape with the shadow it throws on what lies below.
    private static void paper(Canvas canvas, PaintPalette palette, Shape shape, Tone tone) {
        if (canvas.isFine()) {
            canvas.fill(Curves.moved(shape, 0.006, 0.009, 1, 0), palette.deep().alpha(0.22));
        }
        Rectangle2D bounds = shape.getBounds2D();
        canvas.fill(
                shape,
                GrainPaint.linear(
                        bounds.getX(),
                        bounds.getY(),
                        bounds.getMaxX(),
                        bounds.getMaxY() + 0.001,
                        0.14,
                        tone.lighter(0.03),
                        tone,
                        tone.mix(palette.deep(), 0.16)));
    }

    private static void sheets(Canvas canvas, PaintPalette palette, Dice dice, boolean dark) {
        for (int i = 0; i < 3; i++) {
            Dice own = dice.of(i);
            double x = own.between(-0.1, 0.7) * canvas.width();
            double y = own.between(-0.1, 0.7) * canvas.height();
            Path2D sheet = Curves.polygon(
                    x,
                    y,
                    x + own.between(0.3, 0.6),
                    y + own.between(-0.03, 0.03),
                    x + own.between(0.3, 0.6),
                    y + own.between(0.35, 0.7),
                    x + own.between(-0.04, 0.04),
                    y + own.between(0.35, 0.7));
            paper(canvas, palette, sheet, palette.at(dark ? own.between(0.16, 0.4) : own.between(0.7, 0.92)));
        }
    }

    private static Shape pebble(Dice dice, double x, double y, double size) {
        List<Curves.Point> points = new ArrayList<>();
        int corners = 7;
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double reach = size * dice.between(0.7, 1.15);
            points.add(new Curves.Point(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.85));
        }
        points.add(points.getFirst());
        Path2D path = Curves.through(points);
        path.closePath();
        return path;
    }

    private static void spray(Canvas canvas, PaintPalette palette, Dice dice, Curves.Point foot, boolean dark) {
        double length = dice.between(0.35, 0.62);
        double lean = dice.between(-38.0, 38.0);
        double bend = dice.between(-30.0, 30.0);
        Tone tone = ink(palette, dice, dark);
        int leaves = dice.between(7, 12);
        boolean round = dice.chance(0.4);
        Shape leaf = Curves.leaf(round ? 0.46 : 0.26);
        double x = foot.x();
        double y = foot.y();
        Path2D stem = new Path2D.Double();
        stem.moveTo(x, y);
        for (int i = 0; i < leaves; i++) {
            double part = (i + 1.0) / leaves;
            double angle = Math.toRadians(lean + bend * part);
            x += Math.sin(angle) * length / leaves;
            y -= Math.cos(angle) * length / leaves;
            stem.lineTo(x, y);
            double size = length * (round ? 0.24 : 0.36) * (1.15 - 0.65 * part);
            for (int way = -1; way <= 1; way += 2) {
                paper(
                        canvas,
                        palette,
                        Curves.moved(leaf, x, y, size, Math.toDegrees(angle) + way * (62 - 25 * part)),
                        tone);
            }
        }
        canvas.line(stem, 0.006, tone.mix(palette.deep(), 0.2));
        paper(canvas, palette, Curves.moved(leaf, x, y, length * 0.16, lean + bend), tone);
    }

    private static void bloom(Canvas canvas, PaintPalette palette, Dice dice, double x, double y, double size) {
        int petals = dice.between(7, 13);
        Tone tone = dice.chance(0.5) ? palette.accent() : dice.chance(0.5) ? palette.second() : palette.light();
        double turn = dice.between(0.0, 60.0);
        for (int i = 0; i < petals; i++) {
            paper(
                    canvas,
                    palette,
                    Curves.moved(Curves.leaf(0.36), x, y, size, turn + 360.0 * i / petals),
                    i % 2 == 0 ? tone : tone.mix(palette.deep(), 0.1));
        }
        paper(
                canvas,
                palette,
                Canvas.disc(x, y, size * 0.27),
                palette.warm().equals(tone) ? palette.deep() : palette.warm());
        if (canvas.isFine()) {
            for (int i = 0; i < 12; i++) {
                double angle = 2 * Math.PI * i / 12;
                canvas.fill(
                        Canvas.disc(x + Math.cos(angle) * size * 0.17, y + Math.sin(angle) * size * 0.17, size * 0.025),
                        palette.deep().alpha(0.7));
            }
        }
    }
}
