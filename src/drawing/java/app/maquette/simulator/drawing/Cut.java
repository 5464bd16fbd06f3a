package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Dice;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/// Takes the ground away around a shape in the middle.
final class Cut {
    private static final double MARGIN = 0.08;

    private Cut() {}

    static BufferedImage out(BufferedImage image, Dice dice) {
        int width = image.getWidth();
        int height = image.getHeight();
        BufferedImage clear = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = clear.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setPaint(new TexturePaint(image, image.getRaster().getBounds()));
        graphics.fill(shape(width, height, dice));
        graphics.dispose();
        return clear;
    }

    private static Shape shape(int width, int height, Dice dice) {
        double x = width * MARGIN;
        double y = height * MARGIN;
        double w = width - 2 * x;
        double h = height - 2 * y;
        double corner = Math.min(w, h) * 0.35;
        return dice.one(List.of(
                new Ellipse2D.Double(x, y, w, h),
                new RoundRectangle2D.Double(x, y, w, h, corner, corner),
                six(x, y, w, h)));
    }

    private static Path2D six(double x, double y, double w, double h) {
        Path2D path = new Path2D.Double();
        path.moveTo(x + w / 2, y);
        path.lineTo(x + w, y + h * 0.25);
        path.lineTo(x + w, y + h * 0.75);
        path.lineTo(x + w / 2, y + h);
        path.lineTo(x, y + h * 0.75);
        path.lineTo(x, y + h * 0.25);
        path.closePath();
        return path;
    }
}
