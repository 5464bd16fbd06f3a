package app.maquette.simulator.drawing.canvas;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// The last step: the size asked for, a little dark towards the corners, and the tooth of paper.
public final class Finish {
    private static final double VIGNETTE = 0.2;

    private Finish() {}

    public static BufferedImage of(Sheet sheet, BufferedImage drawn) {
        BufferedImage image = sized(sheet, drawn);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        int height = image.getHeight();
        Dice dice = new Dice(sheet.seed()).of("grain");
        int dx = dice.between(0, Grain.SIDE - 1);
        int dy = dice.between(0, Grain.SIDE - 1);
        int strength = sheet.fine() ? 22 : 14;
        int[] across = falloff(width);
        int[] down = falloff(height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                int rgb = pixels[at];
                int dim = 1024 - across[x] - down[y];
                int grain = (Grain.at(x + dx, y + dy) * strength) >> 8;
                int tooth = (Grain.at((x >> 1) - dy, (y >> 1) + dx) * strength) >> 9;
                int add = grain + tooth;
                pixels[at] = channel((rgb >> 16 & 255) * dim / 1024 + add) << 16
                        | channel((rgb >> 8 & 255) * dim / 1024 + add) << 8
                        | channel((rgb & 255) * dim / 1024 + add);
            }
        }
        return image;
    }

    private static BufferedImage sized(Sheet sheet, BufferedImage drawn) {
        if (drawn.getWidth() == sheet.width() && drawn.getHeight() == sheet.height()) {
            return drawn;
        }
        BufferedImage image = new BufferedImage(sheet.width(), sheet.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(drawn, 0, 0, sheet.width(), sheet.height(), null);
        graphics.dispose();
        return image;
    }

    private static int[] falloff(int length) {
        int[] part = new int[length];
        for (int i = 0; i < length; i++) {
            double place = (i + 0.5) / length - 0.5;
            part[i] = (int) (place * place * place * place * 16 * VIGNETTE * 0.5 * 1024);
        }
        return part;
    }

    private static int channel(int value) {
        return Math.clamp(value, 0, 255);
    }
}
