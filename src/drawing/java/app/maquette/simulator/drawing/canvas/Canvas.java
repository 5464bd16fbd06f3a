package app.maquette.simulator.drawing.canvas;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// Where a scene is drawn. The shorter side is 1 long; y runs down. One thread.
public final class Canvas {
    private final Graphics2D graphics;
    private final double width;
    private final double height;
    private final boolean fine;

    private Canvas(Graphics2D graphics, double width, double height, boolean fine) {
        this.graphics = graphics;
        this.width = width;
        this.height = height;
        this.fine = fine;
    }

    public static Canvas on(BufferedImage image, boolean fine) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double scale = Math.min(image.getWidth(), image.getHeight());
        graphics.scale(scale, scale);
        return new Canvas(graphics, image.getWidth() / scale, image.getHeight() / scale, fine);
    }

    /// A window in this canvas with its own corner and size, its shorter side being what it is here.
    public Canvas part(Rectangle2D window) {
        Graphics2D inner = (Graphics2D) graphics.create();
        double scale = Math.min(window.getWidth(), window.getHeight());
        inner.clip(window);
        inner.translate(window.getX(), window.getY());
        inner.scale(scale, scale);
        return new Canvas(inner, window.getWidth() / scale, window.getHeight() / scale, fine);
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /// Whether small things are worth drawing.
    public boolean isFine() {
        return fine;
    }

    /// The number of layers or things: all of them on a fine sheet, about half on a coarse one.
    public int detail(int all) {
        return fine ? all : Math.max(1, all / 2);
    }

    public void ground(Tone... fromTop) {
        fill(new Rectangle2D.Double(0, 0, width, height), GrainPaint.linear(0, 0, 0, height, 0.03, fromTop));
    }

    public void fill(Shape shape, GrainPaint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    public void fill(Shape shape, Tone tone) {
        graphics.setPaint(colour(tone));
        graphics.fill(shape);
    }

    /// Light that fades out towards a distance.
    public void glow(double x, double y, double radius, Tone tone, double strength) {
        double left = Math.max(-0.01, x - radius);
        double top = Math.max(-0.01, y - radius);
        double right = Math.min(width + 0.01, x + radius);
        double bottom = Math.min(height + 0.01, y + radius);
        fill(
                new Rectangle2D.Double(left, top, Math.max(0, right - left), Math.max(0, bottom - top)),
                GrainPaint.radial(
                        x,
                        y,
                        radius,
                        0.02,
                        tone.alpha(strength),
                        tone.alpha(strength * 0.52),
                        tone.alpha(strength * 0.22),
                        tone.alpha(strength * 0.07),
                        tone.alpha(0)));
    }

    public void line(Shape shape, double thickness, Tone tone) {
        graphics.setPaint(colour(tone));
        graphics.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    /// What follows is drawn within the shape only, until [#everywhere].
    public void within(Shape shape) {
        graphics.clip(shape);
    }

    public void everywhere() {
        graphics.setClip(new Rectangle2D.Double(0, 0, width, height));
    }

    public void done() {
        graphics.dispose();
    }

    public static Ellipse2D disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Color colour(Tone tone) {
        return new Color(tone.argb(), true);
    }
}
