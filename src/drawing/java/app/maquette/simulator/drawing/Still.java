package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Canvas;
import app.maquette.simulator.drawing.canvas.Curves;
import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.GrainPaint;
import app.maquette.simulator.drawing.canvas.PaintPalette;
import app.maquette.simulator.drawing.canvas.Tone;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// A vase with stems, a cup and fruit on a table, in the light of a window.
final class Still implements Scene {
    @Override
    public void paint(Canvas canvas, PaintPalette palette, Dice dice) {
        double w = canvas.width();
        double h = canvas.height();
        double table = dice.between(0.7, 0.77) * h;
        boolean dark = dice.chance(0.35);
        Tone wall = palette.at(dark ? 0.22 : 0.8);
        canvas.fill(
                new Rectangle2D.Double(0, 0, w, h),
                GrainPaint.linear(
                        0, 0, w, table, 0.08, wall.lighter(0.05), wall, wall.mix(palette.at(dark ? 0 : 0.55), 0.5)));
        int light = dice.sign();
        arch(canvas, palette, dice.of("arch"), table, dark);
        window(canvas, palette, dice.of("window"), table, light);
        Tone board = palette.at(dark ? 0.1 : 0.34);
        canvas.fill(
                new Rectangle2D.Double(0, table, w, h - table),
                GrainPaint.linear(0, table, 0, h, 0.12, board.lighter(0.09), board, board.mix(palette.deep(), 0.55)));
        canvas.fill(new Rectangle2D.Double(0, table, w, 0.004), palette.at(0.75).alpha(0.6));
        double x = dice.between(0.36, 0.5) * w;
        double foot = table + dice.between(0.06, 0.1);
        vase(canvas, palette, dice.of("vase"), x, foot, light);
        cup(canvas, palette, dice.of("cup"), x + dice.between(0.22, 0.3) * -light, foot + 0.05, light);
        int fruit = dice.between(2, 4);
        for (int i = 0; i < fruit; i++) {
            Dice own = dice.of("fruit").of(i);
            double fx = x + light * (0.15 + 0.105 * i) + own.between(-0.015, 0.015);
            fruit(canvas, palette, own, fx, foot + own.between(0.02, 0.07), light);
        }
    }

    private static void arch(Canvas canvas, PaintPalette palette, Dice dice, double table, boolean dark) {
        double x = dice.between(0.3, 0.7) * canvas.width();
        double half = dice.between(0.24, 0.33);
        double top = table - dice.between(0.48, 0.6);
        Area arch = new Area(new Rectangle2D.Double(x - half, top + half, half * 2, table - top - half));
        arch.add(new Area(Canvas.disc(x, top + half, half)));
        Tone tone = dark
                ? palette.accent().mix(palette.shade(), 0.45)
                : palette.accent().mix(palette.soft(), 0.35);
        canvas.fill(
                arch,
                GrainPaint.linear(0, top, 0, table, 0.14, tone.lighter(0.05), tone, tone.mix(palette.shade(), 0.4)));
        canvas.fill(
                Canvas.disc(x + half * dice.between(-0.35, 0.35), top + half * 0.95, half * 0.42),
                palette.light().alpha(dark ? 0.3 : 0.55));
    }

    private static void window(Canvas canvas, PaintPalette palette, Dice dice, double table, int light) {
        double x = (light > 0 ? 0.1 : 0.55) * canvas.width();
        double lean = 0.14 * light;
        for (int column = 0; column < 2; column++) {
            for (int row = 0; row < 3; row++) {
                double left = x + column * 0.15 + lean * row * 0.5;
                double top = table - 0.62 + row * 0.17;
                canvas.fill(
                        Curves.polygon(
                                left,
                                top,
                                left + 0.135,
                                top + 0.03,
                                left + 0.135 + lean * 0.45,
                                top + 0.18,
                                left + lean * 0.45,
                                top + 0.15),
                        palette.light().alpha(0.2));
            }
        }
        if (canvas.isFine()) {
            double twig = x + dice.between(0.05, 0.2);
            for (int i = 0; i < 9; i++) {
                canvas.fill(
                        Curves.moved(
                                Curves.leaf(0.26),
                                twig + i * 0.016,
                                table - 0.6 + i * 0.05,
                                0.085,
                                i % 2 == 0 ? 60 : -50),
                        palette.shade().alpha(0.13));
            }
        }
    }

    private static void vase(Canvas canvas, PaintPalette palette, Dice dice, double x, double foot, int light) {
        double tall = dice.between(0.24, 0.31);
        double belly = dice.between(0.085, 0.125);
        double neck = dice.between(0.026, 0.042);
        double top = foot - tall;
        shadow(canvas, palette, x, foot, belly * 1.5, light);
        stems(canvas, palette, dice.of("stems"), x, top);
        Path2D path = new Path2D.Double();
        path.moveTo(x - neck * 1.2, top);
        path.curveTo(
                x - neck * 0.8, top + tall * 0.22, x - belly * 1.05, top + tall * 0.3, x - belly, top + tall * 0.6);
        path.curveTo(x - belly * 0.95, foot - tall * 0.08, x - belly * 0.6, foot, x - belly * 0.55, foot);
        path.lineTo(x + belly * 0.55, foot);
        path.curveTo(x + belly * 0.6, foot, x + belly * 0.95, foot - tall * 0.08, x + belly, top + tall * 0.6);
        path.curveTo(x + belly * 1.05, top + tall * 0.3, x + neck * 0.8, top + tall * 0.22, x + neck * 1.2, top);
        path.closePath();
        Tone clay = dice.chance(0.5) ? palette.light() : palette.second();
        Tone dark = clay.mix(palette.deep(), 0.62);
        canvas.fill(
                path,
                GrainPaint.linear(
                        x - light * belly,
                        0,
                        x + light * belly,
                        0,
                        0.2,
                        clay.lighter(0.03),
                        clay,
                        clay.mix(dark, 0.55),
                        dark));
        canvas.within(path);
        Tone band = palette.accent();
        for (int i = 0; i < 3; i++) {
            double y = top + tall * (0.5 + i * 0.11);
            canvas.line(
                    new Ellipse2D.Double(x - belly * 1.1, y - 0.025, belly * 2.2, 0.04),
                    i == 1 ? 0.009 : 0.0035,
                    band.alpha(0.8));
        }
        canvas.everywhere();
        canvas.fill(new Ellipse2D.Double(x - neck * 1.25, top - 0.008, neck * 2.5, 0.016), dark);
    }

    private static void stems(Canvas canvas, PaintPalette palette, Dice dice, double x, double y) {
        int all = dice.between(5, 7);
        for (int i = 0; i < all; i++) {
            Dice own = dice.of(i);
            double lean = (i - (all - 1) / 2.0) / all * 0.75 + own.between(-0.05, 0.05);
            double tall = own.between(0.2, 0.36) * (1 - Math.abs(lean) * 0.5);
            double tipX = x + lean * 0.6;
            double tipY = y - tall;
            Path2D stem = new Path2D.Double();
            stem.moveTo(x, y + 0.01);
            stem.quadTo(x + lean * 0.12, y - tall * 0.6, tipX, tipY);
            Tone green = palette.at(own.between(0.12, 0.36)).mix(palette.second(), 0.12);
            canvas.line(stem, 0.005, green);
            boolean flower = own.chance(0.5);
            int leaves = flower ? 4 : 9;
            for (int k = 0; k < leaves; k++) {
                double part = 0.3 + 0.68 * k / leaves;
                double lx = x + lean * 0.6 * part * part + lean * 0.24 * part * (1 - part);
                double ly = y - tall * (part * 1.2 - 0.2 * part * part);
                int way = k % 2 == 0 ? 1 : -1;
                canvas.fill(
                        Curves.moved(
                                Curves.leaf(0.24),
                                lx,
                                ly,
                                0.075 - 0.03 * part,
                                way * own.between(38.0, 70.0) + lean * 60),
                        green.lighter(own.between(-0.05, 0.09)));
            }
            if (flower) {
                bloom(canvas, palette, own, tipX, tipY);
            }
        }
    }

    private static void bloom(Canvas canvas, PaintPalette palette, Dice dice, double x, double y) {
        int petals = dice.between(6, 9);
        double size = dice.between(0.045, 0.07);
        Tone tone = dice.chance(0.6) ? palette.accent() : palette.light();
        for (int i = 0; i < petals; i++) {
            Shape petal = Curves.moved(Curves.leaf(0.34), x, y, size, 360.0 * i / petals);
            canvas.fill(petal, i % 2 == 0 ? tone : tone.mix(palette.deep(), 0.14));
        }
        canvas.fill(Canvas.disc(x, y, size * 0.3), palette.second().mix(palette.deep(), 0.2));
    }

    private static void cup(Canvas canvas, PaintPalette palette, Dice dice, double x, double foot, int light) {
        double half = 0.062;
        double top = foot - 0.088;
        shadow(canvas, palette, x, foot, half * 1.7, light);
        Tone clay = dice.chance(0.5) ? palette.accent() : palette.light();
        Tone dark = clay.mix(palette.deep(), 0.55);
        canvas.fill(
                new Ellipse2D.Double(x - half * 1.7, foot - 0.016, half * 3.4, 0.032), clay.mix(palette.deep(), 0.2));
        canvas.fill(new Ellipse2D.Double(x - half * 1.62, foot - 0.018, half * 3.24, 0.028), clay.lighter(0.04));
        canvas.line(new Ellipse2D.Double(x - light * half * 1.1 - half * 0.5, top + 0.016, half, 0.042), 0.011, dark);
        Path2D body = new Path2D.Double();
        body.moveTo(x - half, top);
        body.curveTo(x - half * 0.98, foot - 0.02, x - half * 0.6, foot, x - half * 0.45, foot);
        body.lineTo(x + half * 0.45, foot);
        body.curveTo(x + half * 0.6, foot, x + half * 0.98, foot - 0.02, x + half, top);
        body.closePath();
        canvas.fill(
                body,
                GrainPaint.linear(x - light * half, 0, x + light * half, 0, 0.18, clay.lighter(0.05), clay, dark));
        canvas.fill(new Ellipse2D.Double(x - half, top - 0.014, half * 2, 0.028), clay.lighter(0.06));
        canvas.fill(
                new Ellipse2D.Double(x - half * 0.88, top - 0.01, half * 1.76, 0.022),
                palette.deep().mix(palette.shade(), 0.3));
        if (canvas.isFine()) {
            for (int i = 0; i < 3; i++) {
                Path2D steam = new Path2D.Double();
                double sx = x + (i - 1) * 0.024;
                steam.moveTo(sx, top - 0.02);
                steam.curveTo(sx + 0.025, top - 0.06, sx - 0.03, top - 0.09, sx + 0.008, top - 0.14 - 0.02 * (i % 2));
                canvas.line(steam, 0.004, palette.light().alpha(0.3));
            }
        }
    }

    private static void fruit(Canvas canvas, PaintPalette palette, Dice dice, double x, double foot, int light) {
        double radius = dice.between(0.042, 0.055);
        double y = foot - radius * 0.92;
        shadow(canvas, palette, x, foot, radius * 1.2, light);
        Tone skin = palette.warm().turned(dice.between(-12.0, 12.0));
        canvas.fill(
                Canvas.disc(x, y, radius),
                GrainPaint.radial(
                        x - light * radius * 0.4,
                        y - radius * 0.45,
                        radius * 1.7,
                        0.16,
                        skin.lighter(0.13),
                        skin,
                        skin.mix(palette.deep(), 0.3),
                        skin.mix(palette.deep(), 0.65)));
        canvas.fill(
                Curves.moved(Curves.leaf(0.28), x, y - radius * 0.9, radius * 0.95, dice.between(30.0, 75.0)),
                palette.at(0.25).mix(palette.second(), 0.2));
    }

    private static void shadow(Canvas canvas, PaintPalette palette, double x, double foot, double size, int light) {
        Path2D cast = new Path2D.Double();
        cast.moveTo(x - size * 0.7, foot - 0.012);
        cast.curveTo(
                x + light * size, foot - 0.03, x + light * size * 3, foot + 0.01, x + light * size * 3.4, foot + 0.03);
        cast.curveTo(x + light * size * 2.4, foot + 0.045, x, foot + 0.03, x - size * 0.7, foot - 0.012);
        cast.closePath();
        canvas.fill(
                cast,
                GrainPaint.linear(
                        x,
                        0,
                        x + light * size * 3.4,
                        0,
                        0.15,
                        palette.deep().alpha(0.6),
                        palette.deep().alpha(0)));
    }
}
