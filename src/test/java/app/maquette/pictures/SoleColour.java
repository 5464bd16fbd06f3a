package app.maquette.pictures;

import app.maquette.studio.port.Pixels;
import java.awt.image.BufferedImage;

/// Pictures of one colour, and the one colour of pictures.
public final class SoleColour {
    private static final int SIDE = 64;

    private SoleColour() {}

    public static byte[] png(int rgb) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < SIDE * SIDE; at++) {
            image.setRGB(at % SIDE, at / SIDE, rgb);
        }
        return Art.encoded(image, "png");
    }

    public static byte[] webp() {
        return Art.file("extended.webp");
    }

    /// The mean of red, green and blue.
    public static int[] mean(Pixels pixels) {
        var sums = new long[3];
        for (int argb : pixels.argb()) {
            for (int channel = 0; channel < 3; channel++) {
                sums[channel] += argb >> (16 - 8 * channel) & 0xff;
            }
        }
        var mean = new int[3];
        for (int channel = 0; channel < 3; channel++) {
            mean[channel] = (int) (sums[channel] / pixels.argb().length);
        }
        return mean;
    }
}
