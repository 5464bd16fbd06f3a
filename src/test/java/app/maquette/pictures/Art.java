package app.maquette.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/// Pictures for tests: drawn, or put together chunk by chunk so that they can lie.
final class Art {
    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Art() {}

    /// A red disc and a yellow bar on blue.
    static BufferedImage drawn(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colour(100 * x / width, 100 * y / height));
            }
        }
        return image;
    }

    static byte[] png(int width, int height) {
        return encoded(drawn(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    static byte[] jpeg(int width, int height) {
        return encoded(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    static byte[] encoded(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] file(String name) {
        try (var in = Art.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no test picture " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A PNG of these chunks, each with its right checksum.
    static byte[] chunks(byte[]... chunks) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        for (var chunk : chunks) {
            out.writeBytes(chunk);
        }
        return out.toByteArray();
    }

    static byte[] chunk(String type, byte[] data) {
        var out = new ByteArrayOutputStream();
        var crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        try (var numbers = new DataOutputStream(out)) {
            numbers.writeInt(data.length);
            numbers.writeBytes(type);
            numbers.write(data);
            numbers.writeInt((int) crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] ihdr(int width, int height, int bits, int colour) {
        return chunk("IHDR", new byte[] {
            (byte) (width >> 24),
            (byte) (width >> 16),
            (byte) (width >> 8),
            (byte) width,
            (byte) (height >> 24),
            (byte) (height >> 16),
            (byte) (height >> 8),
            (byte) height,
            (byte) bits,
            (byte) colour,
            0,
            0,
            0
        });
    }

    /// So many zeros, deflated.
    static byte[] zeros(long count) {
        var out = new ByteArrayOutputStream();
        var block = new byte[1 << 16];
        try (var deflater = new DeflaterOutputStream(out)) {
            for (long left = count; left > 0; left -= block.length) {
                deflater.write(block, 0, (int) Math.min(left, block.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static int colour(int x, int y) {
        int across = x - 45;
        int down = y - 50;
        if (across * across + down * down < 625) {
            return 0xffdc3c28;
        }
        return x > 60 && x < 90 && y > 10 && y < 40 ? 0xfff0dc50 : 0xff285aa0;
    }
}
