package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Canvas;
import app.maquette.simulator.drawing.canvas.Curves;
import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.GrainPaint;
import app.maquette.simulator.drawing.canvas.PaintPalette;
import app.maquette.simulator.drawing.canvas.Tone;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// Houses climbing a hill behind a harbour, mirrored in its water.
final class Town implements Scene {
    @Override
    public void paint(Canvas canvas, PaintPalette palette, Dice dice) {
        double w = canvas.width();
        double h = canvas.height();
        double quay = dice.between(0.64, 0.72) * h;
        Sky sky = Sky.of(canvas, dice.of("sky"), quay * 0.55);
        sky.paint(canvas, palette, quay);
        sky.clouds(canvas, palette, dice.of("clouds"), quay * 0.6);
        Tone far = palette.at(sky.night() ? 0.3 : 0.68);
        var hills = Curves.hills(dice.of("hills"), 1.5, 0.12, 0.4);
        double ridge = quay - 0.2;
        canvas.fill(
                Curves.under(canvas, 120, x -> ridge - hills.applyAsDouble(x)),
                GrainPaint.linear(0, ridge - 0.1, 0, quay, 0.12, far, far.mix(palette.at(0.9), 0.5)));
        sky.birds(canvas, palette, dice.of("birds"), quay * 0.6);
        rows(canvas, palette, dice.of("rows"), quay, sky);
        new Water(quay, h).paint(canvas, palette, dice.of("water"), sky);
        mirror(canvas, palette, dice.of("mirror"), quay, sky);
        canvas.fill(new Rectangle2D.Double(0, quay - 0.012, w, 0.026), palette.at(0.08));
        canvas.fill(new Rectangle2D.Double(0, quay - 0.014, w, 0.005), palette.at(sky.night() ? 0.4 : 0.85));
        int boats = dice.between(3, 5);
        for (int i = 0; i < boats; i++) {
            Dice own = dice.of("boats").of(i);
            double depth = (i + own.between(0.3, 0.7)) / boats;
            double x = own.between(0.08, 0.92) * w;
            boat(canvas, palette, own, x, quay + 0.035 + depth * (h - quay) * 0.75, 0.06 + 0.13 * depth);
        }
    }

    private static void rows(Canvas canvas, PaintPalette palette, Dice dice, double quay, Sky sky) {
        double w = canvas.width();
        double summit = dice.between(0.25, 0.75) * w;
        int rows = 4;
        for (int row = rows - 1; row >= 0; row--) {
            Dice own = dice.of(row);
            double base = quay - row * 0.075;
            double x = row == 0 ? -0.02 : summit - (0.62 - row * 0.1) * own.between(0.85, 1.1);
            double end = row == 0 ? w + 0.02 : summit + (0.62 - row * 0.1) * own.between(0.85, 1.1);
            while (x < end) {
                double wide = own.between(0.055, 0.1);
                double tall = own.between(0.1, 0.19) * (1 - row * 0.1);
                house(canvas, palette, own, new Rectangle2D.Double(x, base - tall, wide, tall + 0.08), sky, row);
                x += wide * 0.985;
            }
            if (row == 2) {
                tower(canvas, palette, summit, base - 0.06, sky);
            }
        }
    }

    private static void house(Canvas canvas, PaintPalette palette, Dice dice, Rectangle2D walls, Sky sky, int row) {
        double pick = dice.unit();
        Tone tone = pick < 0.22
                ? palette.accent().mix(palette.light(), 0.3)
                : pick < 0.4 ? palette.second() : palette.at(dice.between(0.5, 1.0));
        Tone veil = palette.at(sky.night() ? 0.22 : 0.85);
        Tone wall = tone.mix(veil, 0.12 * row).mix(palette.deep(), sky.night() ? 0.45 : 0.04);
        double x = walls.getX();
        double y = walls.getY();
        double wide = walls.getWidth();
        canvas.fill(walls, GrainPaint.linear(x, 0, x + wide, 0, 0.1, wall, wall, wall.mix(palette.deep(), 0.28)));
        Tone roof =
                (dice.chance(0.6) ? palette.accent().mix(palette.deep(), 0.35) : palette.at(0.22)).mix(veil, 0.1 * row);
        double pitch = dice.between(0.16, 0.34) * wide;
        boolean gable = dice.chance(0.45);
        canvas.fill(
                gable
                        ? Curves.polygon(x - 0.004, y, x + wide / 2, y - pitch * 1.4, x + wide + 0.004, y)
                        : Curves.polygon(
                                x - 0.005,
                                y,
                                x + wide * 0.1,
                                y - pitch,
                                x + wide * 0.9,
                                y - pitch,
                                x + wide + 0.005,
                                y),
                roof);
        if (dice.chance(0.5)) {
            canvas.fill(new Rectangle2D.Double(x + wide * 0.68, y - pitch * 1.25, wide * 0.12, pitch * 1.2), roof);
        }
        windows(canvas, palette, dice.of("windows"), walls, wall, sky);
    }

    private static void windows(Canvas canvas, PaintPalette palette, Dice dice, Rectangle2D walls, Tone wall, Sky sky) {
        int columns = walls.getWidth() > 0.075 ? 3 : 2;
        double step = walls.getWidth() / columns;
        double size = step * 0.36;
        int floors = canvas.isFine() ? (int) ((walls.getHeight() - 0.08) / 0.042) : 1;
        for (int floor = 0; floor < floors; floor++) {
            for (int column = 0; column < columns; column++) {
                double x = walls.getX() + step * (column + 0.5) - size / 2;
                double y = walls.getY() + 0.018 + floor * 0.042;
                boolean lit = dice.chance(sky.night() ? 0.6 : 0.12);
                Tone glass = lit ? palette.accent().mix(palette.light(), 0.45) : wall.mix(palette.deep(), 0.62);
                canvas.fill(new Rectangle2D.Double(x, y, size, size * 1.35), glass);
                if (!sky.night() && dice.chance(0.5)) {
                    Tone shutter = palette.at(0.25).mix(palette.second(), 0.5);
                    canvas.fill(new Rectangle2D.Double(x - size * 0.42, y, size * 0.36, size * 1.35), shutter);
                    canvas.fill(new Rectangle2D.Double(x + size * 1.06, y, size * 0.36, size * 1.35), shutter);
                }
            }
        }
    }

    private static void tower(Canvas canvas, PaintPalette palette, double x, double base, Sky sky) {
        Tone wall = palette.at(sky.night() ? 0.45 : 0.9);
        double half = 0.026;
        double top = base - 0.24;
        canvas.fill(
                new Rectangle2D.Double(x - half, top, half * 2, base - top + 0.08),
                GrainPaint.linear(x - half, 0, x + half, 0, 0.1, wall, wall, wall.mix(palette.deep(), 0.4)));
        Path2D dome = new Path2D.Double();
        dome.moveTo(x - half * 1.2, top);
        dome.curveTo(x - half * 1.2, top - half * 2, x + half * 1.2, top - half * 2, x + half * 1.2, top);
        dome.closePath();
        canvas.fill(dome, palette.accent().mix(palette.deep(), 0.25));
        canvas.fill(new Rectangle2D.Double(x - 0.0015, top - half * 2.6, 0.003, half * 1.2), palette.deep());
        canvas.fill(Canvas.disc(x, top + half * 1.3, half * 0.5), palette.deep());
    }

    private static void mirror(Canvas canvas, PaintPalette palette, Dice dice, double quay, Sky sky) {
        for (int i = 0; i < canvas.detail(130); i++) {
            Dice own = dice.of(i);
            double depth = own.unit() * own.unit();
            double x = own.between(0, canvas.width());
            double y = quay + 0.016 + depth * 0.16;
            Tone tone = own.chance(0.25)
                    ? palette.accent().mix(palette.light(), 0.3)
                    : palette.at(own.between(0.4, sky.night() ? 0.7 : 1.0));
            canvas.fill(
                    Water.lens(x, y, own.between(0.03, 0.09), 0.0045 * (1 - depth * 0.5)),
                    tone.alpha((1 - depth) * (sky.night() ? 0.3 : 0.5)));
        }
    }

    private static void boat(Canvas canvas, PaintPalette palette, Dice dice, double x, double y, double size) {
        Tone hull = dice.chance(0.5) ? palette.accent() : dice.chance(0.5) ? palette.light() : palette.second();
        Path2D body = new Path2D.Double();
        body.moveTo(x - size * 0.62, y - size * 0.26);
        body.quadTo(x, y - size * 0.12, x + size * 0.66, y - size * 0.32);
        body.quadTo(x + size * 0.5, y, x + size * 0.34, y);
        body.lineTo(x - size * 0.44, y);
        body.closePath();
        canvas.fill(body, GrainPaint.linear(0, y - size * 0.3, 0, y, 0.15, hull, hull.mix(palette.deep(), 0.55)));
        canvas.fill(
                Curves.polygon(
                        x - size * 0.3,
                        y - size * 0.21,
                        x - size * 0.26,
                        y - size * 0.46,
                        x + size * 0.08,
                        y - size * 0.46,
                        x + size * 0.12,
                        y - size * 0.21),
                palette.light().mix(palette.mid(), 0.12));
        if (canvas.isFine()) {
            for (int i = 0; i < 2; i++) {
                canvas.fill(
                        new Rectangle2D.Double(x - size * (0.2 - i * 0.14), y - size * 0.4, size * 0.09, size * 0.1),
                        palette.shade());
            }
        }
        canvas.fill(new Rectangle2D.Double(x + size * 0.2, y - size * 1.2, size * 0.026, size), palette.deep());
        canvas.line(
                new Line2D.Double(x + size * 0.21, y - size * 1.18, x + size * 0.62, y - size * 0.32),
                0.0016,
                palette.deep());
        canvas.line(
                new Line2D.Double(x + size * 0.21, y - size * 1.18, x - size * 0.55, y - size * 0.28),
                0.0016,
                palette.deep());
        canvas.fill(
                Curves.polygon(
                        x + size * 0.22,
                        y - size * 1.2,
                        x + size * 0.42,
                        y - size * 1.14,
                        x + size * 0.22,
                        y - size * 1.07),
                palette.accent());
        for (int i = 0; i < canvas.detail(5); i++) {
            canvas.fill(
                    Water.lens(x, y + size * (0.04 + i * 0.07), size * (1.05 - i * 0.16), size * 0.025),
                    (i % 2 == 0 ? palette.deep() : hull).alpha(0.55 - i * 0.09));
        }
    }
}
