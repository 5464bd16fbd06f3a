package app.maquette.pictures;

import app.maquette.domain.MediaType;
import app.maquette.pictures.pixel.PngRows;
import app.maquette.pictures.plain.Orientation;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.Pixels;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// Decodes bytes whose header was found good. The header alone decides which of three readers sees them. Whatever a
/// reader throws over hostile bytes becomes a [StorageException].
final class PixelReader {
    private PixelReader() {}

    /// Upright, scaled down to `side`, 0 for its own size; of larger pictures than `budget` pixels only every n-th row
    /// and column is kept, as far as the wanted size allows.
    static Pixels read(byte[] bytes, Header header, int side, long budget) {
        try {
            var usual =
                    header.type() == MediaType.PNG ? PngRows.read(bytes, header.width(), header.height(), side) : null;
            var pixels = usual != null
                    ? usual
                    : SrgbConverter.of(
                            PngProfile.applied(decode(bytes, header, subsampling(header, side, budget)), bytes, header),
                            side);
            return Orientation.of(bytes).upright(pixels);
        } catch (IOException
                | RuntimeException
                | OutOfMemoryError
                | StackOverflowError
                | InternalError
                | AssertionError e) {
            throw new StorageException("cannot decode a " + header.type() + " picture", e);
        }
    }

    private static BufferedImage decode(byte[] bytes, Header header, int every) throws IOException {
        var reader = reader(header.type());
        try {
            reader.setInput(new ByteStream(bytes), true, true);
            if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                throw new IOException("the picture is not as large as its header says");
            }
            var param = reader.getDefaultReadParam();
            param.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(MediaType type) throws IOException {
        return switch (type) {
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
            case UNKNOWN -> throw new IOException("no picture");
        };
    }

    private static int subsampling(Header header, int side, long budget) {
        int longest = Math.max(header.width(), header.height());
        int every = 1;
        while (side > 0
                && (long) header.width() * header.height() / ((long) every * every) > budget
                && longest / (every + 1) >= 2 * side) {
            every++;
        }
        return every;
    }
}
