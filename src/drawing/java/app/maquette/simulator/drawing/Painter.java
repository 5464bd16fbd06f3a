package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Canvas;
import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.Finish;
import app.maquette.simulator.drawing.canvas.PaintPalette;
import app.maquette.simulator.drawing.canvas.Png;
import app.maquette.simulator.drawing.canvas.PromptWords;
import app.maquette.simulator.drawing.canvas.Sheet;
import app.maquette.simulator.drawing.canvas.Title;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Paints sheets as PNG files. Thread-safe; blocking.
public final class Painter {
    private static final double COARSE = 0.42;
    private static final int COARSE_FROM = 256;
    private static final int MOST_SIDE = 4096;
    private static final int MOST_SOURCE = 64 * 1024 * 1024;

    private Painter() {}

    public static byte[] paint(Sheet sheet) {
        Sheet drawn = sheet.within(MOST_SIDE);
        return png(Finish.of(drawn, draw(drawn)), sheet.width(), sheet.height());
    }

    static BufferedImage drawn(Sheet sheet) {
        return Finish.of(sheet, draw(sheet));
    }

    /// A picture in the composition of another one, of which a part in percent is kept.
    public static byte[] repaint(Sheet sheet, byte[] source, int weight) {
        BufferedImage image = draw(sheet);
        BufferedImage before = decode(source);
        if (before != null) {
            Graphics2D graphics = image.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setComposite(AlphaComposite.SrcOver.derive(0.35f + weight * 0.0065f));
            double scale = Math.max(
                    (double) image.getWidth() / before.getWidth(), (double) image.getHeight() / before.getHeight());
            int width = (int) Math.ceil(before.getWidth() * scale);
            int height = (int) Math.ceil(before.getHeight() * scale);
            graphics.drawImage(
                    before, (image.getWidth() - width) / 2, (image.getHeight() - height) / 2, width, height, null);
            graphics.dispose();
        }
        return Png.of(Finish.of(sheet, image));
    }

    /// A picture without a ground: what lies outside of one shape is clear.
    public static byte[] cutOut(Sheet sheet) {
        Sheet drawn = sheet.within(MOST_SIDE);
        BufferedImage image = Cut.out(Finish.of(drawn, draw(drawn)), new Dice(sheet.seed()).of("cut"));
        return png(image, sheet.width(), sheet.height());
    }

    /// What is larger than anything drawn is drawn smaller and enlarged as it is written.
    private static byte[] png(BufferedImage image, int width, int height) {
        return image.getWidth() == width && image.getHeight() == height
                ? Png.of(image)
                : Png.enlarged(image, width, height);
    }

    static @Nullable BufferedImage decode(byte[] source) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(source));
            return image == null || (long) image.getWidth() * image.getHeight() > MOST_SOURCE ? null : image;
        } catch (IOException _) {
            return null;
        }
    }

    private static BufferedImage draw(Sheet sheet) {
        boolean small = Math.max(sheet.width(), sheet.height()) < COARSE_FROM;
        double scale = sheet.fine() || small ? 1 : COARSE;
        BufferedImage image = new BufferedImage(
                (int) Math.round(sheet.width() * scale),
                (int) Math.round(sheet.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Canvas canvas = Canvas.on(image, sheet.fine());
        PromptWords words = PromptWords.of(sheet.prompt());
        Dice dice = new Dice(sheet.seed());
        List<Integer> inks = sheet.dress().inks();
        PaintPalette palette = inks.isEmpty() ? PaintPalette.of(words, dice.of("palette")) : PaintPalette.of(inks);
        new Layout(canvas, palette, Title.of(words, dice.of("title")))
                .paint(Families.of(words, dice.of("scene")), words, dice);
        if (!sheet.dress().figure().isEmpty()) {
            Figure.paint(canvas, sheet.dress().figure(), dice.of("figure"));
        }
        canvas.done();
        return image;
    }
}
