package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Canvas;
import app.maquette.simulator.drawing.canvas.Curves;
import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.GrainPaint;
import app.maquette.simulator.drawing.canvas.PaintPalette;
import app.maquette.simulator.drawing.canvas.Tone;
import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;

/// Mountain behind mountain in the haze, one great peak with snow, dark firs in front.
final class Peaks implements Scene {
    @Override
    public void paint(Canvas canvas, PaintPalette palette, Dice dice) {
        double w = canvas.width();
        double h = canvas.height();
        double horizon = 0.62 * h;
        Sky sky = Sky.of(canvas, dice.of("sky"), horizon * 0.7);
        sky.paint(canvas, palette, horizon);
        sky.clouds(canvas, palette, dice.of("clouds"), horizon * 0.75);
        double lift = sky.night() ? -0.25 : 0;
        for (int i = 0; i < 2; i++) {
            range(canvas, palette, dice.of("far").of(i), horizon - 0.1 + 0.06 * i, 0.13, 0.8 - 0.12 * i + lift, 0.5);
        }
        double top = dice.between(0.26, 0.38) * h;
        double x = dice.between(0.3, 0.7) * w;
        massif(canvas, palette, dice.of("massif"), new Curves.Point(x, top), horizon + 0.1, sky);
        sky.birds(canvas, palette, dice.of("birds"), horizon * 0.8);
        int near = 4;
        for (int i = 0; i < near; i++) {
            double depth = (double) i / (near - 1);
            double base = horizon + 0.02 + (h - horizon) * 0.62 * depth;
            DoubleUnaryOperator line =
                    range(canvas, palette, dice.of("near").of(i), base, 0.09, 0.48 - 0.42 * depth + lift * 0.6, 0.42);
            firs(canvas, palette, dice.of("firs").of(i), line, depth, 0.44 - 0.44 * depth + lift * 0.6);
        }
    }

    /// One line of hills with mist at its foot.
    private static DoubleUnaryOperator range(
            Canvas canvas, PaintPalette palette, Dice dice, double base, double swing, double place, double rough) {
        DoubleUnaryOperator hills = Curves.hills(dice, 1.9, swing, rough);
        DoubleUnaryOperator line = x -> base - hills.applyAsDouble(x);
        Tone tone = palette.at(place);
        canvas.fill(
                Curves.under(canvas, canvas.isFine() ? 200 : 70, line),
                GrainPaint.linear(
                        0, base - swing, 0, base + 0.2, 0.11, tone, tone.mix(palette.at(place + 0.35), 0.55)));
        return line;
    }

    private static void massif(
            Canvas canvas, PaintPalette palette, Dice dice, Curves.Point summit, double foot, Sky sky) {
        double tall = foot - summit.y();
        int light = sky.sunX() < summit.x() ? -1 : 1;
        Path2D left = flank(dice.of("left"), summit, tall, -1.05);
        Path2D right = flank(dice.of("right"), summit, tall, 1.0);
        Tone rock = palette.at(sky.night() ? 0.3 : 0.52);
        Tone dark = palette.at(sky.night() ? 0.12 : 0.27);
        Tone mist = palette.at(sky.night() ? 0.45 : 0.85);
        side(canvas, light < 0 ? left : right, summit, foot, rock, mist);
        side(canvas, light < 0 ? right : left, summit, foot, dark, mist);
        for (int way = -1; way <= 1; way += 2) {
            boolean lit = way == light;
            Tone snow = lit ? palette.light() : palette.at(sky.night() ? 0.5 : 0.74);
            canvas.within(way < 0 ? left : right);
            canvas.fill(snow(dice.of("snow"), summit, tall, way), snow);
            if (canvas.isFine()) {
                gullies(canvas, palette, dice.of("gullies").of(way + 1), summit, tall, way);
            }
            canvas.everywhere();
        }
    }

    private static void side(Canvas canvas, Path2D flank, Curves.Point summit, double foot, Tone tone, Tone mist) {
        canvas.fill(
                flank,
                GrainPaint.linear(0, summit.y(), 0, foot, 0.15, tone, tone, tone.mix(mist, 0.45), tone.mix(mist, 0.8)));
    }

    /// From the summit down one side; the ridge towards us leans a little.
    private static Path2D flank(Dice dice, Curves.Point summit, double tall, double way) {
        Path2D path = new Path2D.Double();
        path.moveTo(summit.x(), summit.y());
        double x = summit.x();
        double y = summit.y();
        int steps = 9;
        for (int i = 0; i < steps; i++) {
            double steep = dice.between(0.55, 1.45);
            x += way * tall / steps * 0.98 * steep;
            y += tall / steps * (2 - steep) * 0.9 + 0.004;
            path.lineTo(x, Math.min(y, summit.y() + tall));
        }
        path.lineTo(x, summit.y() + tall);
        double ridge = summit.x();
        path.lineTo(ridge + 0.06, summit.y() + tall);
        for (int i = 6; i > 0; i--) {
            double zig = (i % 2 == 0 ? 0.028 : -0.022) * i / 3.5;
            path.lineTo(ridge + zig + 0.035 * i / 6, summit.y() + tall * i / 7);
        }
        path.closePath();
        return path;
    }

    private static Path2D snow(Dice dice, Curves.Point summit, double tall, int way) {
        Path2D path = new Path2D.Double();
        double line = summit.y() + tall * 0.36;
        path.moveTo(summit.x() - way * 0.2, summit.y() - 0.05);
        path.lineTo(summit.x() + way * 0.75, summit.y() - 0.05);
        int teeth = 12;
        for (int i = teeth; i >= -2; i--) {
            double drop = i % 2 == 0 ? dice.between(0.05, 0.16) : -dice.between(0.02, 0.1);
            path.lineTo(summit.x() + way * 0.055 * i, line + tall * drop);
        }
        path.closePath();
        return path;
    }

    private static void gullies(
            Canvas canvas, PaintPalette palette, Dice dice, Curves.Point summit, double tall, int way) {
        for (int i = 0; i < 26; i++) {
            double x = summit.x() + way * dice.between(0.0, 0.42);
            double y = summit.y() + tall * dice.between(0.12, 0.75);
            double length = tall * dice.between(0.05, 0.15);
            Tone tone = dice.chance(0.5) ? palette.at(0.2) : palette.at(0.9);
            canvas.fill(
                    Curves.polygon(
                            x, y, x + way * length * 0.55, y + length, x + way * length * 0.3, y + length * 0.92),
                    tone.alpha(0.22));
        }
    }

    private static void firs(
            Canvas canvas, PaintPalette palette, Dice dice, DoubleUnaryOperator line, double depth, double place) {
        int all = (int) (60 - 32 * depth);
        for (int i = 0; i < all; i++) {
            Dice own = dice.of(i);
            double x = own.between(-0.02, 1.02) * canvas.width();
            double tall = (0.03 + 0.12 * depth * depth) * own.between(0.55, 1.25);
            if (!canvas.isFine() && i % 2 == 1 && depth < 0.9) {
                continue;
            }
            fir(canvas, x, line.applyAsDouble(x) + tall * 0.08, tall, palette.at(place - own.between(0.0, 0.06)));
        }
    }

    static void fir(Canvas canvas, double x, double y, double tall, Tone tone) {
        int tiers = canvas.isFine() ? 6 : 3;
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - tall);
        for (int i = 1; i <= tiers; i++) {
            double down = y - tall + tall * 0.92 * i / tiers;
            double half = tall * 0.24 * i / tiers;
            path.lineTo(x + half, down);
            path.lineTo(x + half * 0.5, down - tall * 0.02);
        }
        path.lineTo(x + tall * 0.03, y);
        path.lineTo(x - tall * 0.03, y);
        for (int i = tiers; i >= 1; i--) {
            double down = y - tall + tall * 0.92 * i / tiers;
            double half = tall * 0.24 * i / tiers;
            path.lineTo(x - half * 0.5, down - tall * 0.02);
            path.lineTo(x - half, down);
        }
        path.closePath();
        canvas.fill(path, tone);
    }
}
