package app.maquette.pictures;

import app.maquette.pictures.pixel.Premultiplied;
import app.maquette.pictures.pixel.Shrink;
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
    private final Shrink shrink;

    private SrgbConverter(BufferedImage image, int side) {
        this.image = image;
        this.raster = image.getRaster();
        this.width = image.getWidth();
        this.argb = new int[width];
        this.line = new int[width * raster.getNumBands()];
        this.shrink = Shrink.of(width, image.getHeight(), side);
    }

    /// Scaled down to `side`, 0 for its own size.
    static Pixels of(BufferedImage image, int side) {
        return new SrgbConverter(inSrgb(image), side).pixels();
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
            return shrink.pixels();
        }
        for (int y = 0; y < image.getHeight(); y++) {
            if (model instanceof IndexColorModel palette) {
                indexed(y, palette);
            } else if (direct) {
                direct(y, model.getComponentSize(0), model.isAlphaPremultiplied());
            } else {
                converted(y);
            }
            shrink.add(argb, 0);
        }
        return shrink.pixels();
    }

    /// The usual kind, bytes side by side, read where they lie: several times as fast as asking the raster.
    private void inPlace(DataBufferByte buffer, PixelInterleavedSampleModel layout, boolean premultiplied) {
        var offsets = layout.getBandOffsets();
        int bands = offsets.length;
        boolean hasAlpha = bands == 2 || bands == 4;
        var places = bands > 2 ? offsets : new int[] {offsets[0], offsets[0], offsets[0]};
        int start = buffer.getOffset()
                - raster.getSampleModelTranslateY() * layout.getScanlineStride()
                - raster.getSampleModelTranslateX() * layout.getPixelStride();
        for (int y = 0; y < image.getHeight(); y++) {
            int at = start + y * layout.getScanlineStride();
            if (hasAlpha) {
                withAlpha(buffer.getData(), at, layout.getPixelStride(), places, offsets[bands - 1], premultiplied);
            } else {
                opaque(buffer.getData(), at, layout.getPixelStride(), places);
            }
            shrink.add(argb, 0);
        }
    }

    private void opaque(byte[] samples, int from, int stride, int[] places) {
        int red = from + places[0];
        int green = from + places[1];
        int blue = from + places[2];
        for (int x = 0, i = 0; x < width; x++, i += stride) {
            argb[x] = 0xff000000
                    | (samples[red + i] & 0xff) << 16
                    | (samples[green + i] & 0xff) << 8
                    | (samples[blue + i] & 0xff);
        }
    }

    private void withAlpha(byte[] samples, int from, int stride, int[] places, int alphaPlace, boolean premultiplied) {
        for (int x = 0, i = from; x < width; x++, i += stride) {
            int r = samples[i + places[0]] & 0xff;
            int g = samples[i + places[1]] & 0xff;
            int b = samples[i + places[2]] & 0xff;
            int alpha = samples[i + alphaPlace] & 0xff;
            argb[x] = premultiplied ? alpha << 24 | r << 16 | g << 8 | b : Premultiplied.argb(alpha, r, g, b);
        }
    }

    private void indexed(int y, IndexColorModel palette) {
        raster.getSamples(0, y, width, 1, 0, line);
        for (int x = 0; x < width; x++) {
            int rgb = line[x] < palette.getMapSize() ? palette.getRGB(line[x]) : 0;
            argb[x] = Premultiplied.argb(rgb >>> 24, rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
        }
    }

    /// Ink and other colours, as the reader's colour space means them; none of these has transparency.
    private void converted(int y) {
        image.getRGB(0, y, width, 1, argb, 0, width);
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
            argb[x] = premultiplied ? alpha << 24 | r << 16 | g << 8 | b : Premultiplied.argb(alpha, r, g, b);
        }
    }

    private static int eight(int sample, int bits) {
        return bits == 8 ? sample : bits > 8 ? sample >>> (bits - 8) : sample * 0xff / ((1 << bits) - 1);
    }
}
