package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Canvas;
import app.maquette.simulator.drawing.canvas.Curves;
import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.GrainPaint;
import app.maquette.simulator.drawing.canvas.PaintPalette;
import app.maquette.simulator.drawing.canvas.Tone;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Circles, quarters, bars and stripes on a grid, as on a poster of the twenties.
public final class Shapes implements Scene {
    @Override
    public void paint(Canvas canvas, PaintPalette palette, Dice dice) {
        double w = canvas.width();
        double h = canvas.height();
        Tone paper = dice.chance(0.75) ? palette.light() : palette.soft().lighter(0.05);
        canvas.ground(paper, paper.mix(palette.soft(), 0.12));
        double margin = 0.06;
        int least = dice.between(3, 4);
        double cell = (1 - 2 * margin) / least;
        int columns = (int) Math.round((w - 2 * margin) / cell);
        int rows = (int) Math.round((h - 2 * margin) / cell);
        double wide = (w - 2 * margin) / columns;
        double tall = (h - 2 * margin) / rows;
        Dice cells = dice.of("cells");
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Rectangle2D place = new Rectangle2D.Double(margin + column * wide, margin + row * tall, wide, tall);
                cell(canvas, palette, cells.of(row * 64 + column), place, paper);
            }
        }
        large(
                canvas,
                palette,
                dice.of("large"),
                new Rectangle2D.Double(margin, margin, w - 2 * margin, h - 2 * margin),
                wide);
    }

    private static List<Tone> inks(PaintPalette palette) {
        return List.of(
                palette.deep(), palette.accent(), palette.second(), palette.shade(), palette.mid(), palette.soft());
    }

    private static void cell(Canvas canvas, PaintPalette palette, Dice dice, Rectangle2D place, Tone paper) {
        List<Tone> inks = inks(palette);
        double x = place.getX();
        double y = place.getY();
        double w = place.getWidth();
        double h = place.getHeight();
        Tone ground = dice.chance(0.45) ? dice.one(inks) : paper;
        Tone ink = dice.one(inks);
        if (ink.equals(ground)) {
            ink = paper;
        }
        block(canvas, palette, place, place, ground, dice);
        int corner = dice.between(0, 3);
        Shape shape = switch (dice.between(0, 7)) {
            case 0 -> new Ellipse2D.Double(x, y, w, h);
            case 1 -> quarter(place, corner);
            case 2 -> half(place, corner);
            case 3 -> triangle(place, corner);
            case 4 -> stripes(place, corner % 2 == 0, dice.between(3, 5));
            case 5 -> rings(place, corner);
            case 6 -> dots(place, canvas.detail(4));
            default -> new Ellipse2D.Double(x + w * 0.22, y + h * 0.22, w * 0.56, h * 0.56);
        };
        block(canvas, palette, shape, place, ink, dice);
        if (dice.chance(0.22) && canvas.isFine()) {
            double size = Math.min(w, h) * 0.13;
            canvas.fill(Canvas.disc(x + w / 2, y + h / 2, size), dice.one(inks));
        }
    }

    private static void block(
            Canvas canvas, PaintPalette palette, Shape shape, Rectangle2D place, Tone tone, Dice dice) {
        boolean shaded = dice.chance(0.6);
        boolean turned = dice.chance(0.5);
        Tone end = shaded ? tone.mix(palette.deep(), 0.4) : tone.mix(palette.deep(), 0.06);
        canvas.fill(
                shape,
                GrainPaint.linear(
                        turned ? place.getMaxX() : place.getX(),
                        place.getY(),
                        turned ? place.getX() : place.getMaxX(),
                        place.getMaxY(),
                        shaded ? 0.3 : 0.05,
                        tone,
                        tone,
                        end));
    }

    private static Shape quarter(Rectangle2D place, int corner) {
        double w = place.getWidth();
        double h = place.getHeight();
        double x = corner % 2 == 0 ? place.getX() : place.getMaxX();
        double y = corner < 2 ? place.getY() : place.getMaxY();
        Area area = new Area(new Ellipse2D.Double(x - w, y - h, w * 2, h * 2));
        area.intersect(new Area(place));
        return area;
    }

    private static Shape half(Rectangle2D place, int side) {
        double x = place.getX();
        double y = place.getY();
        double w = place.getWidth();
        double h = place.getHeight();
        return switch (side) {
            case 0 -> new Arc2D.Double(x, y - h / 2, w, h, 180, 180, Arc2D.CHORD);
            case 1 -> new Arc2D.Double(x, y + h / 2, w, h, 0, 180, Arc2D.CHORD);
            case 2 -> new Arc2D.Double(x - w / 2, y, w, h, 270, 180, Arc2D.CHORD);
            default -> new Arc2D.Double(x + w / 2, y, w, h, 90, 180, Arc2D.CHORD);
        };
    }

    private static Shape triangle(Rectangle2D place, int corner) {
        double left = place.getX();
        double top = place.getY();
        double right = place.getMaxX();
        double bottom = place.getMaxY();
        return switch (corner) {
            case 0 -> Curves.polygon(left, top, right, top, left, bottom);
            case 1 -> Curves.polygon(left, top, right, top, right, bottom);
            case 2 -> Curves.polygon(right, top, right, bottom, left, bottom);
            default -> Curves.polygon(left, top, right, bottom, left, bottom);
        };
    }

    private static Shape stripes(Rectangle2D place, boolean across, int count) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            double from = (i + 0.25) / count;
            path.append(
                    across
                            ? new Rectangle2D.Double(
                                    place.getX(),
                                    place.getY() + from * place.getHeight(),
                                    place.getWidth(),
                                    place.getHeight() * 0.5 / count)
                            : new Rectangle2D.Double(
                                    place.getX() + from * place.getWidth(),
                                    place.getY(),
                                    place.getWidth() * 0.5 / count,
                                    place.getHeight()),
                    false);
        }
        return path;
    }

    private static Shape rings(Rectangle2D place, int corner) {
        double w = place.getWidth();
        double h = place.getHeight();
        double x = corner % 2 == 0 ? place.getX() : place.getMaxX();
        double y = corner < 2 ? place.getY() : place.getMaxY();
        Area area = new Area();
        for (int i = 5; i > 0; i--) {
            double part = i / 5.0;
            Area ring = new Area(new Ellipse2D.Double(x - w * part, y - h * part, w * part * 2, h * part * 2));
            if (i % 2 == 1) {
                area.add(ring);
            } else {
                area.subtract(ring);
            }
        }
        area.intersect(new Area(place));
        return area;
    }

    private static Shape dots(Rectangle2D place, int count) {
        Path2D path = new Path2D.Double();
        double step = place.getWidth() / count;
        double down = place.getHeight() / count;
        for (int i = 0; i < count * count; i++) {
            double x = place.getX() + (i % count + 0.5) * step;
            double y = place.getY() + (Math.floorDiv(i, count) + 0.5) * down;
            path.append(Canvas.disc(x, y, Math.min(step, down) * 0.27), false);
        }
        return path;
    }

    /// A few great forms across the grid.
    private static void large(Canvas canvas, PaintPalette palette, Dice dice, Rectangle2D frame, double cell) {
        canvas.within(frame);
        double x = frame.getX() + cell * dice.between(1, 2);
        double y = frame.getY() + cell * dice.between(1, 2);
        double radius = cell * (dice.chance(0.5) ? 1 : 0.75);
        Tone tone = palette.accent();
        canvas.fill(
                Canvas.disc(x, y, radius),
                GrainPaint.linear(
                        x - radius,
                        y - radius,
                        x + radius,
                        y + radius,
                        0.3,
                        tone.lighter(0.03),
                        tone,
                        tone.mix(palette.deep(), 0.5)));
        double bar = cell * 0.13;
        double by = frame.getY() + cell * dice.between(1, 3);
        canvas.fill(
                new Rectangle2D.Double(frame.getX(), by - bar / 2, frame.getWidth() * dice.between(0.45, 1.0), bar),
                palette.deep());
        if (dice.chance(0.6)) {
            double lean = dice.between(0.6, 1.4) * cell;
            canvas.fill(
                    Curves.polygon(
                            x - lean,
                            y + lean * 1.6,
                            x - lean + bar,
                            y + lean * 1.6,
                            x + lean + bar,
                            y - lean,
                            x + lean,
                            y - lean),
                    palette.deep());
        }
        canvas.everywhere();
    }
}
