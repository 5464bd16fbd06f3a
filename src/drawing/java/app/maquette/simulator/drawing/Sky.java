package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Canvas;
import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.GrainPaint;
import app.maquette.simulator.drawing.canvas.PaintPalette;
import app.maquette.simulator.drawing.canvas.Tone;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/// What is above the horizon: the gradient, a sun or moon with its halo, clouds, birds, stars.
record Sky(boolean night, double sunX, double sunY, double sun) {
    static Sky of(Canvas canvas, Dice dice, double lowest) {
        return new Sky(
                dice.chance(0.3),
                dice.between(0.18, 0.82) * canvas.width(),
                dice.between(0.45, 0.85) * lowest,
                dice.between(0.07, 0.17));
    }

    void paint(Canvas canvas, PaintPalette palette, double horizon) {
        Tone[] stops = night
                ? new Tone[] {
                    palette.at(0),
                    palette.at(0.12),
                    palette.at(0.3),
                    palette.at(0.52),
                    palette.at(0.74).mix(palette.accent(), 0.1)
                }
                : new Tone[] {palette.at(0.5), palette.at(0.68), palette.at(0.84), palette.at(0.97), palette.light()};
        canvas.fill(
                new Rectangle2D.Double(0, 0, canvas.width(), canvas.height()),
                GrainPaint.linear(0, 0, 0, horizon, 0.045, stops));
        if (night && canvas.isFine()) {
            stars(canvas, palette, horizon);
        }
        Tone disc = night ? palette.light() : palette.warm();
        canvas.glow(sunX, sunY, sun * 6.5, night ? palette.soft() : palette.light(), 0.75);
        for (int ring = 3; ring > 0; ring--) {
            canvas.fill(
                    Canvas.disc(sunX, sunY, sun * (1 + ring * 0.42)),
                    palette.light().alpha(night ? 0.05 : 0.13));
        }
        canvas.fill(
                Canvas.disc(sunX, sunY, sun),
                GrainPaint.linear(
                        0, sunY - sun, 0, sunY + sun, 0.1, disc.mix(palette.light(), 0.45), disc, disc.lighter(-0.04)));
    }

    private void stars(Canvas canvas, PaintPalette palette, double horizon) {
        Dice dice = new Dice(Double.doubleToLongBits(sunX)).of("stars");
        for (int i = 0; i < 150; i++) {
            double y = horizon * 0.95 * dice.unit() * dice.unit();
            double size = dice.between(0.0007, 0.0022);
            canvas.fill(
                    Canvas.disc(dice.between(0, canvas.width()), y, size),
                    palette.light().alpha(dice.between(0.3, 0.95)));
        }
    }

    /// Long flat clouds.
    void clouds(Canvas canvas, PaintPalette palette, Dice dice, double horizon) {
        int count = dice.between(3, 6);
        for (int i = 0; i < count; i++) {
            Dice own = dice.of(i);
            double y = own.between(0.1, 0.86) * horizon;
            double x = own.between(-0.1, 1.0) * canvas.width();
            double length = own.between(0.25, 0.7);
            Area cloud = new Area();
            int lobes = 5;
            for (int k = 0; k < lobes; k++) {
                double part = own.between(0.3, 0.75);
                double left = x + own.between(0.0, 1 - part) * length;
                double thick = own.between(0.018, 0.034);
                double top = y - k * 0.014;
                cloud.add(new Area(
                        new RoundRectangle2D.Double(left, top, length * part * (1 - k * 0.13), thick, thick, thick)));
            }
            Tone tone = night ? palette.at(0.42) : palette.light();
            canvas.fill(
                    cloud,
                    GrainPaint.linear(
                            0, y - 0.07, 0, y + 0.04, 0.16, tone.alpha(0.92), tone.alpha(0.7), tone.alpha(0.12)));
        }
    }

    void birds(Canvas canvas, PaintPalette palette, Dice dice, double horizon) {
        if (!canvas.isFine()) {
            return;
        }
        double x = dice.between(0.2, 0.75) * canvas.width();
        double y = dice.between(0.25, 0.6) * horizon;
        Tone tone = night ? palette.light() : palette.deep();
        for (int i = 0; i < dice.between(4, 8); i++) {
            double size = dice.between(0.008, 0.017);
            double bx = x + dice.between(-0.13, 0.13);
            double by = y + dice.between(-0.07, 0.07);
            Path2D bird = new Path2D.Double();
            bird.moveTo(bx - size, by - size * 0.35);
            bird.quadTo(bx - size * 0.4, by - size * 0.6, bx, by);
            bird.quadTo(bx + size * 0.4, by - size * 0.6, bx + size, by - size * 0.35);
            canvas.line(bird, 0.0024, tone.alpha(0.8));
        }
    }
}
