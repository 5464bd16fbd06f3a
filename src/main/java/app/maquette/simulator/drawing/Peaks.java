package app.maquette.simulator.drawing;

import java.awt.geom.Path2D;

/// Mountain behind mountain in the haze, under a low sun or a moon.
final class Peaks implements Scene {
    @Override
    public void paint(Canvas canvas, Palette palette, Dice dice) {
        double w = canvas.width();
        double h = canvas.height();
        boolean night = dice.chance(0.25);
        Tone top = palette.at(night ? 0.05 : 0.45);
        canvas.ground(top, palette.at(night ? 0.3 : 0.72), palette.at(night ? 0.6 : 0.95), palette.soft());
        double sunX = dice.between(0.2, w - 0.2);
        double sunY = dice.between(0.22, 0.46) * h;
        double sun = dice.between(0.06, 0.15);
        canvas.glow(sunX, sunY, 0.75, palette.light(), 0.7);
        canvas.fill(
                Canvas.disc(sunX, sunY, sun),
                GrainPaint.linear(
                        0,
                        sunY - sun,
                        0,
                        sunY + sun,
                        0.06,
                        palette.light(),
                        palette.accent().lighter(0.1)));
        int layers = 6;
        for (int i = 0; i < layers; i++) {
            if (!canvas.isFine() && i % 2 == 1 && i < layers - 1) {
                continue;
            }
            double depth = (double) i / (layers - 1);
            ridge(canvas, palette, dice.of(i), depth, h * (0.42 + 0.42 * depth));
        }
    }

    private static void ridge(Canvas canvas, Palette palette, Dice dice, double depth, double base) {
        double w = canvas.width();
        double h = canvas.height();
        int points = canvas.isFine() ? 120 : 40;
        double[] phase = new double[6];
        for (int k = 0; k < phase.length; k++) {
            phase[k] = dice.between(0, 2 * Math.PI);
        }
        double rough = 0.14 - 0.06 * depth;
        Path2D path = new Path2D.Double();
        path.moveTo(0, h);
        for (int p = 0; p <= points; p++) {
            double x = w * p / points;
            double y = base;
            double swing = rough;
            double pace = 2.3 + depth;
            for (double start : phase) {
                y -= swing * (1 - 2 * Math.abs(Math.sin(x * pace + start)));
                swing *= 0.47;
                pace *= 2.1;
            }
            path.lineTo(x, y);
        }
        path.lineTo(w, h);
        path.closePath();
        Tone tone = palette.at(0.72 - 0.68 * depth);
        canvas.fill(
                path,
                GrainPaint.linear(
                        0,
                        base - rough * 1.4,
                        0,
                        base + 0.25,
                        0.08,
                        tone,
                        tone.mix(palette.at(0.85 - 0.5 * depth), 0.55)));
    }
}
