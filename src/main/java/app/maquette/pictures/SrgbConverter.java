package app.maquette.pictures;

import app.maquette.studio.port.Pixels;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

/// Turns what a reader gave into premultiplied sRGB pixels, without a graphics context. Grey samples are taken as they
/// are, since Java's own grey is linear and would brighten them.
final class SrgbConverter {
    private final BufferedImage image;
    private final Raster raster;
    private final int width;
    private final int[] argb;
    private final int[] line;

    private SrgbConverter(BufferedImage image) {
        this.image = image;
        this.raster = image.getRaster();
        this.width = image.getWidth();
        this.argb = new int[width * image.getHeight()];
        this.line = new int[width * raster.getNumBands()];
    }

    static Pixels of(BufferedImage image) {
        return new SrgbConverter(inSrgb(image)).pixels();
    }

    private static BufferedImage inSrgb(BufferedImage image) {
        var space = image.getColorModel().getColorSpace();
        boolean profiled = space.getType() == ColorSpace.TYPE_RGB && !space.isCS_sRGB();
        if (!profiled || image.getColorModel() instanceof IndexColorModel) {
            return image;
        }
        try {
            return new ColorConvertOp(ColorSpace.getInstance(ColorSpace.CS_sRGB), null).filter(image, null);
        } catch (CMMException | IllegalArgumentException _) {
            // A broken profile: the colours as if there were none.
            return image;
        }
    }

    private Pixels pixels() {
        var model = image.getColorModel();
        int space = model.getColorSpace().getType();
        boolean direct = space == ColorSpace.TYPE_RGB || space == ColorSpace.TYPE_GRAY;
        if (direct
                && model.getComponentSize(0) == 8
                && raster.getSampleModel() instanceof PixelInterleavedSampleModel layout
                && raster.getDataBuffer() instanceof DataBufferByte samples) {
            inPlace(samples, layout, model.isAlphaPremultiplied());
            return new Pixels(width, image.getHeight(), argb);
        }
        for (int y = 0; y < image.getHeight(); y++) {
            if (model instanceof IndexColorModel palette) {
                indexed(y, palette);
            } else if (direct) {
                direct(y, model.getComponentSize(0), model.isAlphaPremultiplied());
            } else {
                converted(y);
            }
        }
        return new Pixels(width, image.getHeight(), argb);
    }

    /// The usual kind, bytes side by side, read where they lie: several times as fast as asking the raster.
    private void inPlace(DataBufferByte buffer, PixelInterleavedSampleModel layout, boolean premultiplied) {
        var samples = buffer.getData();
        var offsets = layout.getBandOffsets();
        int bands = offsets.length;
        boolean hasAlpha = bands == 2 || bands == 4;
        int green = bands > 2 ? offsets[1] : offsets[0];
        int blue = bands > 2 ? offsets[2] : offsets[0];
        int start = buffer.getOffset()
                - raster.getSampleModelTranslateY() * layout.getScanlineStride()
                - raster.getSampleModelTranslateX() * layout.getPixelStride();
        for (int i = 0; i < argb.length; i++) {
            int at = start + i / width * layout.getScanlineStride() + i % width * layout.getPixelStride();
            int r = samples[at + offsets[0]] & 0xff;
            int g = samples[at + green] & 0xff;
            int b = samples[at + blue] & 0xff;
            int alpha = hasAlpha ? samples[at + offsets[bands - 1]] & 0xff : 0xff;
            argb[i] = premultiplied ? alpha << 24 | r << 16 | g << 8 | b : premultiplied(alpha, r, g, b);
        }
    }

    private void indexed(int y, IndexColorModel palette) {
        raster.getSamples(0, y, width, 1, 0, line);
        for (int x = 0; x < width; x++) {
            int rgb = line[x] < palette.getMapSize() ? palette.getRGB(line[x]) : 0;
            argb[y * width + x] = premultiplied(rgb >>> 24, rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
        }
    }

    /// Ink and other colours, as the reader's colour space means them; none of these has transparency.
    private void converted(int y) {
        image.getRGB(0, y, width, 1, argb, y * width, width);
    }

    private void direct(int y, int bits, boolean premultiplied) {
        int bands = raster.getNumBands();
        raster.getPixels(0, y, width, 1, line);
        int green = bands > 2 ? 1 : 0;
        int blue = bands > 2 ? 2 : 0;
        boolean hasAlpha = bands == 2 || bands == 4;
        for (int x = 0; x < width; x++) {
            int at = x * bands;
            int r = eight(line[at], bits);
            int g = eight(line[at + green], bits);
            int b = eight(line[at + blue], bits);
            int alpha = hasAlpha ? eight(line[at + bands - 1], bits) : 0xff;
            argb[y * width + x] = premultiplied ? alpha << 24 | r << 16 | g << 8 | b : premultiplied(alpha, r, g, b);
        }
    }

    private static int eight(int sample, int bits) {
        return bits == 8 ? sample : bits > 8 ? sample >>> (bits - 8) : sample * 0xff / ((1 << bits) - 1);
    }

    private static int premultiplied(int alpha, int r, int g, int b) {
        return alpha == 0xff
                ? 0xff000000 | r << 16 | g << 8 | b
                : alpha << 24 | times(r, alpha) << 16 | times(g, alpha) << 8 | times(b, alpha);
    }

    private static int times(int channel, int alpha) {
        return (channel * alpha + 127) / 0xff;
    }
}
