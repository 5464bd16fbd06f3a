package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Canvas;
import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.GrainPaint;
import app.maquette.simulator.drawing.canvas.PaintPalette;
import app.maquette.simulator.drawing.canvas.PromptWords;
import app.maquette.simulator.drawing.canvas.Title;
import app.maquette.simulator.drawing.canvas.Tone;
import java.awt.geom.Rectangle2D;

/// How a scene and its type share a sheet: full, in a paper frame, or with the title over the picture.
final class Layout {
    private static final double MARGIN = 0.055;
    private static final double BAND = 0.2;

    private final Canvas canvas;
    private final PaintPalette palette;
    private final Title title;

    Layout(Canvas canvas, PaintPalette palette, Title title) {
        this.canvas = canvas;
        this.palette = palette;
        this.title = title;
    }

    void paint(Scene scene, PromptWords words, Dice dice) {
        boolean print =
                words.any("poster", "vintage", "travel", "print", "lithograph", "postcard", "risograph", "screenprint");
        Dice composition = dice.of("composition");
        double way = dice.of("layout").unit();
        if (title.isEmpty() && !(print && way < 0.4)) {
            scene.paint(canvas, palette, composition);
        } else if (title.isEmpty() || way < 0.62) {
            framed(scene, composition, way);
        } else {
            scene.paint(canvas, palette, composition);
            over(way < 0.85);
        }
    }

    private void framed(Scene scene, Dice composition, double way) {
        double w = canvas.width();
        double h = canvas.height();
        boolean dark = way > 0.45;
        Tone paper = dark ? palette.deep() : palette.light().mix(palette.soft(), 0.12);
        canvas.ground(paper, paper.mix(dark ? palette.shade() : palette.soft(), 0.1));
        double band = title.isEmpty() ? MARGIN : BAND + 0.045 * (title.lines() - 1);
        boolean above = way < 0.15 && !title.isEmpty();
        Rectangle2D window = new Rectangle2D.Double(MARGIN, above ? band : MARGIN, w - 2 * MARGIN, h - MARGIN - band);
        scene.paint(canvas.part(window), palette, composition);
        canvas.everywhere();
        if (!title.isEmpty()) {
            Rectangle2D box = new Rectangle2D.Double(
                    MARGIN * 1.4, above ? MARGIN * 0.5 : h - band + 0.004, w - 2.8 * MARGIN, band - MARGIN * 0.5);
            title.set(canvas, box, dark ? palette.light() : palette.deep(), palette.accent());
        }
    }

    private void over(boolean above) {
        double w = canvas.width();
        double h = canvas.height();
        double tall = 0.26 + 0.05 * (title.lines() - 1);
        double from = above ? 0 : h;
        double to = above ? tall * 1.25 : h - tall * 1.25;
        canvas.fill(
                new Rectangle2D.Double(0, Math.min(from, to), w, Math.abs(to - from)),
                GrainPaint.linear(
                        0,
                        from,
                        0,
                        to,
                        0.04,
                        palette.deep().alpha(0.78),
                        palette.deep().alpha(0.5),
                        palette.deep().alpha(0)));
        Rectangle2D box = new Rectangle2D.Double(0.08, above ? 0.02 : h - tall + 0.03, w - 0.16, tall - 0.05);
        title.set(canvas, box, palette.light(), palette.light().alpha(0.85));
    }
}
