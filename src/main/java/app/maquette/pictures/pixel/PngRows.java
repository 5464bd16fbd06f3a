package app.maquette.pictures.pixel;

import app.maquette.studio.port.Pixels;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Reads the usual PNG, eight bits of red, green and blue in sRGB, row by row into a smaller one. Whatever is unusual
/// or in any way wrong is left to the common reader, which also says what is wrong with it.
public final class PngRows {
    private static final int FIRST_CHUNK = 8;
    private static final int CHUNK_FRAME = 12;
    private static final int RGB = 2;
    private static final int RGBA = 6;

    private final byte[] bytes;
    private final int width;
    private final int height;
    private final int pixel;
    private int at = FIRST_CHUNK;

    private PngRows(byte[] bytes, int width, int height, int pixel) {
        this.bytes = bytes;
        this.width = width;
        this.height = height;
        this.pixel = pixel;
    }

    /// Scaled down to `side`, 0 for its own size; null for what the common reader must see.
    ///
    /// @param png a file with a whole and honest first chunk, of a size within the limits
    public static @Nullable Pixels read(byte[] png, int width, int height, int side) {
        int depth = png[24];
        int colour = png[25];
        boolean usual = depth == 8 && (colour == RGB || colour == RGBA) && png[26] == 0 && png[27] == 0 && png[28] == 0;
        if (!usual) {
            return null;
        }
        var rows = new PngRows(png, width, height, colour == RGB ? 3 : 4);
        try (var inflater = new Inflater()) {
            return rows.isPlain() ? rows.pixels(inflater, side) : null;
        } catch (DataFormatException _) {
            return null;
        }
    }

    /// Goes to the first bytes of the picture; false when something before them changes what the samples mean.
    private boolean isPlain() {
        while (hasChunk() && !isChunk("IDAT")) {
            if (isChunk("iCCP") || isChunk("tRNS") || isChunk("IEND")) {
                return false;
            }
            skip();
        }
        return hasChunk();
    }

    private @Nullable Pixels pixels(Inflater inflater, int side) throws DataFormatException {
        var shrink = Shrink.of(width, height, side);
        var above = new byte[1 + width * pixel];
        var line = new byte[1 + width * pixel];
        var argb = new int[width];
        for (int y = 0; y < height; y++) {
            if (!fill(inflater, line) || !unfilter(line, above)) {
                return null;
            }
            premultiply(line, argb);
            shrink.add(argb, 0);
            var free = above;
            above = line;
            line = free;
        }
        return isEnded(inflater) ? shrink.pixels() : null;
    }

    private boolean fill(Inflater inflater, byte[] line) throws DataFormatException {
        int filled = 0;
        while (filled < line.length) {
            filled += inflater.inflate(line, filled, line.length - filled);
            if (filled < line.length && (inflater.finished() || inflater.needsDictionary() || !feed(inflater))) {
                return false;
            }
        }
        return true;
    }

    private boolean feed(Inflater inflater) {
        if (!inflater.needsInput()) {
            return true;
        }
        if (!hasChunk() || !isChunk("IDAT")) {
            return false;
        }
        inflater.setInput(bytes, at + 8, size());
        skip();
        return true;
    }

    /// Whether the data ended with the last row, its sum is right, and the file ends after it.
    private boolean isEnded(Inflater inflater) throws DataFormatException {
        var none = new byte[1];
        while (!inflater.finished()) {
            if (inflater.inflate(none) > 0 || !feed(inflater)) {
                return false;
            }
        }
        while (hasChunk() && !isChunk("IEND")) {
            skip();
        }
        return hasChunk();
    }

    private boolean unfilter(byte[] line, byte[] above) {
        switch (line[0]) {
            case 0 -> {}
            case 1 -> add(line);
            case 2 -> {
                for (int i = 1; i < line.length; i++) {
                    line[i] += above[i];
                }
            }
            case 3 -> average(line, above);
            case 4 -> paeth(line, above);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Each channel by itself, so that no sum waits for what was stored.
    private void add(byte[] line) {
        for (int channel = 1; channel <= pixel; channel++) {
            byte left = line[channel];
            for (int i = channel + pixel; i < line.length; i += pixel) {
                left += line[i];
                line[i] = left;
            }
        }
    }

    private void average(byte[] line, byte[] above) {
        for (int i = 1; i <= pixel; i++) {
            line[i] += (byte) ((above[i] & 0xff) >> 1);
        }
        for (int i = 1 + pixel; i < line.length; i++) {
            line[i] += (byte) (((line[i - pixel] & 0xff) + (above[i] & 0xff)) >> 1);
        }
    }

    private void paeth(byte[] line, byte[] above) {
        for (int i = 1; i <= pixel; i++) {
            line[i] += above[i];
        }
        for (int channel = 1; channel <= pixel; channel++) {
            int left = line[channel] & 0xff;
            int corner = above[channel] & 0xff;
            for (int i = channel + pixel; i < line.length; i += pixel) {
                int up = above[i] & 0xff;
                int toLeft = Math.abs(up - corner);
                int toUp = Math.abs(left - corner);
                int toCorner = Math.abs(left + up - 2 * corner);
                int nearest = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
                left = (line[i] + nearest) & 0xff;
                line[i] = (byte) left;
                corner = up;
            }
        }
    }

    private void premultiply(byte[] line, int[] argb) {
        int i = 1;
        if (pixel == 3) {
            for (int x = 0; x < width; x++, i += 3) {
                argb[x] = 0xff000000 | (line[i] & 0xff) << 16 | (line[i + 1] & 0xff) << 8 | (line[i + 2] & 0xff);
            }
            return;
        }
        for (int x = 0; x < width; x++, i += 4) {
            argb[x] = Premultiplied.argb(line[i + 3] & 0xff, line[i] & 0xff, line[i + 1] & 0xff, line[i + 2] & 0xff);
        }
    }

    private boolean hasChunk() {
        return at + CHUNK_FRAME <= bytes.length && size() >= 0 && size() <= bytes.length - CHUNK_FRAME - at;
    }

    private int size() {
        return ByteBuffer.wrap(bytes).getInt(at);
    }

    private boolean isChunk(String name) {
        var ascii = name.getBytes(StandardCharsets.US_ASCII);
        return Arrays.equals(ascii, 0, ascii.length, bytes, at + 4, at + 4 + ascii.length);
    }

    private void skip() {
        at += size() + CHUNK_FRAME;
    }
}
