package app.maquette.pictures;

import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.Pixels;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Writes opaque pixels as a PNG file, for screenshots. Blocking; failures are [StorageException].
public final class PngFile {
    private PngFile() {}

    public static void write(Pixels pixels, Path file) {
        var image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.argb(), 0, pixels.width());
        try {
            if (!ImageIO.write(image, "png", file.toFile())) {
                throw new StorageException("no writer for PNG");
            }
        } catch (IOException e) {
            throw new StorageException("cannot write " + file.getFileName(), e);
        }
    }
}
