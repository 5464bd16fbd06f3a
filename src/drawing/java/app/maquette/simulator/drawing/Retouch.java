package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.Png;
import app.maquette.simulator.drawing.canvas.Sheet;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.function.IntPredicate;

/// Changes pictures that were sent. One that cannot be read is painted anew.
public final class Retouch {
    private static final int HALF = 128;
    private static final int BLURRED = 12;

    private Retouch() {}

    /// The picture in another size.
    public static byte[] enlarged(byte[] source, int width, int height) {
        BufferedImage image = Painter.decode(source);
        if (image == null) {
            return Painter.paint(new Sheet("", 0, width, height, true));
        }
        int most = 4096;
        return Math.max(width, height) > most
                ? Png.enlarged(scaled(image, image.getWidth(), image.getHeight()), width, height)
                : Png.of(scaled(image, width, height));
    }

    /// The middle of the picture without its ground.
    public static byte[] free(Sheet sheet, byte[] source) {
        BufferedImage image = Painter.decode(source);
        return image == null
                ? Painter.cutOut(sheet)
                : Png.of(Cut.out(scaled(image, sheet.width(), sheet.height()), new Dice(sheet.seed()).of("cut")));
    }

    /// The middle of the picture on a painted ground.
    public static byte[] grounded(Sheet sheet, byte[] source) {
        BufferedImage image = Painter.decode(source);
        BufferedImage ground = Painter.drawn(sheet);
        if (image != null) {
            int width = sheet.width();
            int height = sheet.height();
            Shape middle = new Ellipse2D.Double(width * 0.2, height * 0.15, width * 0.6, height * 0.8);
            Graphics2D graphics = ground.createGraphics();
            graphics.clip(middle);
            graphics.drawImage(scaled(image, width, height), 0, 0, null);
            graphics.dispose();
        }
        return Png.of(ground);
    }

    /// The whole picture in the middle of a painted one.
    public static byte[] reframed(Sheet sheet, byte[] source) {
        BufferedImage image = Painter.decode(source);
        BufferedImage around = Painter.drawn(sheet);
        if (image != null) {
            double scale =
                    Math.min((double) sheet.width() / image.getWidth(), (double) sheet.height() / image.getHeight());
            BufferedImage inner = scaled(image, (int) Math.max(1, Math.round(image.getWidth() * scale)), (int)
                    Math.max(1, Math.round(image.getHeight() * scale)));
            Graphics2D graphics = around.createGraphics();
            graphics.drawImage(
                    inner, (sheet.width() - inner.getWidth()) / 2, (sheet.height() - inner.getHeight()) / 2, null);
            graphics.dispose();
        }
        return Png.of(around);
    }

    /// The picture, painted where the mask is black.
    public static byte[] region(Sheet sheet, byte[] source, byte[] mask) {
        return filled(sheet, source, mask, Painter.drawn(sheet), light -> light < HALF);
    }

    /// The picture, blurred over where the mask is white.
    public static byte[] erased(Sheet sheet, byte[] source, byte[] mask) {
        BufferedImage image = Painter.decode(source);
        BufferedImage blurred = image == null
                ? Painter.drawn(sheet)
                : scaled(scaled(image, BLURRED, BLURRED), sheet.width(), sheet.height());
        return filled(sheet, source, mask, blurred, light -> light >= HALF);
    }

    private static byte[] filled(
            Sheet sheet, byte[] source, byte[] mask, BufferedImage filling, IntPredicate isFilled) {
        BufferedImage image = Painter.decode(source);
        BufferedImage read = Painter.decode(mask);
        if (image == null || read == null) {
            return Png.of(filling);
        }
        BufferedImage made = scaled(image, sheet.width(), sheet.height());
        BufferedImage where = scaled(read, sheet.width(), sheet.height());
        for (int y = 0; y < sheet.height(); y++) {
            for (int x = 0; x < sheet.width(); x++) {
                if (isFilled.test(where.getRGB(x, y) >> 8 & 255)) {
                    made.setRGB(x, y, filling.getRGB(x, y));
                }
            }
        }
        return Png.of(made);
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }
}
