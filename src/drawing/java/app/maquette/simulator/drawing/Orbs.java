package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Canvas;
import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.GrainPaint;
import app.maquette.simulator.drawing.canvas.PaintPalette;
import app.maquette.simulator.drawing.canvas.Tone;
import java.awt.geom.Rectangle2D;

/// Soft lights and a few hard discs, one behind the other.
final class Orbs implements Scene {
    @Override
    public void paint(Canvas canvas, PaintPalette palette, Dice dice) {
        boolean dark = dice.chance(0.55);
        double w = canvas.width();
        double h = canvas.height();
        canvas.fill(
                new Rectangle2D.Double(0, 0, w, h),
                GrainPaint.linear(
                        0,
                        0,
                        dice.between(0, w),
                        h,
                        0.05,
                        palette.at(dark ? 0.0 : 0.9),
                        palette.at(dark ? 0.28 : 0.72),
                        palette.at(dark ? 0.45 : 0.5)));
        for (int i = 0; i < 5; i++) {
            Dice own = dice.of(i);
            Tone tone = own.chance(0.4) ? palette.accent() : palette.at(own.between(0.3, 1.0));
            canvas.glow(own.between(0, w), own.between(0, h), own.between(0.35, 0.8), tone, own.between(0.5, 0.95));
        }
        for (int i = 0; i < 3; i++) {
            Dice own = dice.of(100 + i);
            double x = own.between(0.12, w - 0.12);
            double y = own.between(0.15, h - 0.15);
            double radius = own.between(0.09, 0.27);
            Tone tone = i == 0 ? palette.accent() : i == 1 ? palette.at(own.between(0.5, 0.95)) : palette.second();
            canvas.fill(
                    Canvas.disc(x, y, radius),
                    GrainPaint.linear(
                            x - radius,
                            y - radius,
                            x + radius * 0.6,
                            y + radius,
                            0.12,
                            tone.lighter(0.12),
                            tone,
                            tone.mix(palette.deep(), 0.45),
                            tone.mix(palette.deep(), 0.7).alpha(own.chance(0.5) ? 0.2 : 1)));
            if (canvas.isFine()) {
                canvas.line(
                        Canvas.disc(x, y, radius + 0.02), 0.002, palette.light().alpha(0.35));
            }
        }
    }
}
