package app.maquette.pictures.plain;

import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.Pixels;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes pictures with nothing beside their pixels: JPEG where they are opaque, PNG where they are not.
public final class Encoder {
    private static final float QUALITY = 0.92f;

    private Encoder() {}

    public static byte[] encode(Pixels pixels) throws IOException {
        return isOpaque(pixels) ? jpeg(pixels, QUALITY) : png(pixels);
    }

    /// A PNG of pixels that lie in no file.
    public static byte[] file(Pixels pixels) {
        try {
            return png(pixels);
        } catch (IOException e) {
            throw new StorageException("a picture cannot be written", e);
        }
    }

    static boolean isOpaque(Pixels pixels) {
        int alpha = -1;
        for (int argb : pixels.argb()) {
            alpha &= argb;
        }
        return alpha >>> 24 == 0xff;
    }

    /// Of opaque pixels.
    static byte[] jpeg(Pixels pixels, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            return encode(writer, param, opaque(pixels));
        } finally {
            writer.dispose();
        }
    }

    public static byte[] png(Pixels pixels) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        try {
            return encode(
                    writer, writer.getDefaultWriteParam(), isOpaque(pixels) ? opaque(pixels) : transparent(pixels));
        } finally {
            writer.dispose();
        }
    }

    private static byte[] encode(ImageWriter writer, ImageWriteParam param, BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage opaque(Pixels pixels) {
        var image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_3BYTE_BGR);
        var samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int at = 0;
        for (int argb : pixels.argb()) {
            samples[at++] = (byte) argb;
            samples[at++] = (byte) (argb >> 8);
            samples[at++] = (byte) (argb >> 16);
        }
        return image;
    }

    private static BufferedImage transparent(Pixels pixels) {
        int width = pixels.width();
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, pixels.height(), 4, null);
        var line = new int[width * 4];
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < width; x++) {
                unpremultiply(pixels.argb()[y * width + x], line, x * 4);
            }
            raster.setPixels(0, y, width, 1, line);
        }
        var srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        var model = new ComponentColorModel(srgb, true, false, Transparency.TRANSLUCENT, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, raster, false, null);
    }

    private static void unpremultiply(int argb, int[] line, int at) {
        int alpha = argb >>> 24;
        for (int channel = 0; channel < 3; channel++) {
            int value = argb >> (16 - 8 * channel) & 0xff;
            line[at + channel] = alpha == 0 ? 0 : Math.min(0xff, (value * 0xff + alpha / 2) / alpha);
        }
        line[at + 3] = alpha;
    }
}
