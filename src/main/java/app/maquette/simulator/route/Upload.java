package app.maquette.simulator.route;

import app.maquette.simulator.contract.ImageOrder.Size;
import app.maquette.simulator.contract.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// A file that came with a request.
public final class Upload {
    private static final int MOST_PIXELS = 64 * 1024 * 1024;

    private final byte[] bytes;

    Upload(byte[] bytes) {
        this.bytes = bytes;
    }

    public byte[] bytes() {
        return bytes;
    }

    /// In pixels, without decoding them.
    Size size() throws Refusal {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    reader.setInput(in);
                    return new Size(reader.getWidth(0), reader.getHeight(0));
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException | RuntimeException _) {
            throw unreadable();
        }
        throw unreadable();
    }

    /// Whether some of it is nearer to black and some nearer to white.
    boolean hasTwoColours() throws Refusal {
        Size size = size();
        if ((long) size.width() * size.height() > MOST_PIXELS) {
            throw unreadable();
        }
        try {
            return hasTwoColours(ImageIO.read(new ByteArrayInputStream(bytes)));
        } catch (IOException | RuntimeException _) {
            throw unreadable();
        }
    }

    private static boolean hasTwoColours(BufferedImage mask) {
        boolean black = false;
        boolean white = false;
        for (int y = 0; y < mask.getHeight() && !(black && white); y++) {
            for (int x = 0; x < mask.getWidth(); x++) {
                boolean light = (mask.getRGB(x, y) >> 8 & 255) >= 128;
                white |= light;
                black |= !light;
            }
        }
        return black && white;
    }

    private static Refusal unreadable() {
        return Refusal.invalid("Could not read a source image.");
    }
}
