package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Canvas;
import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.Tone;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/// A character in front of the scene, in the colours that its reference has from head to foot.
final class Figure {
    private Figure() {}

    static void paint(Canvas canvas, List<Integer> colours, Dice dice) {
        List<Tone> tones = colours.stream().map(Tone::of).toList();
        Tone hair = tones.getFirst();
        Tone face = tones.get(tones.size() / 2);
        Tone coat = tones.getLast();
        double x = canvas.width() * dice.between(0.36, 0.64);
        double foot = canvas.height();
        double head = 0.1;
        double neck = foot - 0.42;
        Path2D body = new Path2D.Double();
        body.moveTo(x - 0.27, foot);
        body.curveTo(x - 0.26, neck + 0.12, x - 0.12, neck + 0.06, x, neck + 0.04);
        body.curveTo(x + 0.12, neck + 0.06, x + 0.26, neck + 0.12, x + 0.27, foot);
        body.closePath();
        canvas.fill(
                new Ellipse2D.Double(x - head * 1.2, neck - head * 2.1, head * 2.4, head * 2.7), hair.lighter(-0.06));
        canvas.fill(body, coat);
        canvas.line(body, 0.006, coat.lighter(-0.12));
        canvas.fill(Canvas.disc(x, neck - head * 0.55, head), face.lighter(0.1));
        Path2D fringe = new Path2D.Double();
        fringe.moveTo(x - head * 1.02, neck - head * 0.7);
        fringe.quadTo(x - head * 0.6, neck - head * 1.2, x + dice.between(-0.04, 0.04), neck - head * 1.15);
        fringe.quadTo(x + head * 0.7, neck - head * 1.15, x + head * 1.02, neck - head * 0.6);
        fringe.quadTo(x + head, neck - head * 2.1, x, neck - head * 2.1);
        fringe.quadTo(x - head, neck - head * 2.1, x - head * 1.02, neck - head * 0.7);
        fringe.closePath();
        canvas.fill(fringe, hair);
        canvas.fill(Canvas.disc(x - head * 0.36, neck - head * 0.5, head * 0.09), hair.lighter(-0.2));
        canvas.fill(Canvas.disc(x + head * 0.36, neck - head * 0.5, head * 0.09), hair.lighter(-0.2));
    }
}
