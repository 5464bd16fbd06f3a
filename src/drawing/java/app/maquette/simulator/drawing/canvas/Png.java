package app.maquette.simulator.drawing.canvas;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes PNG files of images whose pixels are whole numbers.
public final class Png {
    static final byte[] MAGIC = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int LEVEL = 3;
    private static final byte FILTER_SUB = 1;
    private static final byte FILTER_UP = 2;
    private static final byte TRUE_COLOUR = 2;
    private static final byte WITH_ALPHA = 6;

    private Png() {}

    public static byte[] of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        if (image.getColorModel().hasAlpha()) {
            return file(width, height, WITH_ALPHA, deflate(clear(pixels, width, height)));
        }
        byte[] raw = new byte[(width * 3 + 1) * height];
        int at = 0;
        for (int y = 0; y < height; y++) {
            raw[at++] = FILTER_SUB;
            int before = 0;
            for (int i = y * width; i < (y + 1) * width; i++) {
                int rgb = pixels[i];
                raw[at++] = (byte) ((rgb >> 16) - (before >> 16));
                raw[at++] = (byte) ((rgb >> 8) - (before >> 8));
                raw[at++] = (byte) (rgb - before);
                before = rgb;
            }
        }
        return file(width, height, deflate(raw));
    }

    /// The image with each pixel as often as a larger size needs, written row by row, so that no picture of that size
    /// is
    /// ever held.
    public static byte[] enlarged(BufferedImage image, int width, int height) {
        boolean clear = image.getColorModel().hasAlpha();
        int depth = clear ? 4 : 3;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Deflater deflater = new Deflater(LEVEL)) {
            byte[] piece = new byte[64 * 1024];
            byte[] row = new byte[width * depth + 1];
            byte[] same = new byte[row.length];
            same[0] = FILTER_UP;
            int before = -1;
            for (int y = 0; y < height; y++) {
                int from = (int) ((long) y * image.getHeight() / height);
                if (from != before) {
                    fill(row, image, from, width);
                }
                deflater.setInput(from == before ? same : row);
                while (!deflater.needsInput()) {
                    out.write(piece, 0, deflater.deflate(piece));
                }
                before = from;
            }
            deflater.finish();
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
        }
        return file(width, height, clear ? WITH_ALPHA : TRUE_COLOUR, out.toByteArray());
    }

    private static void fill(byte[] row, BufferedImage image, int y, int width) {
        boolean clear = image.getColorModel().hasAlpha();
        int at = 0;
        row[at++] = FILTER_SUB;
        int before = 0;
        for (int x = 0; x < width; x++) {
            int argb = image.getRGB((int) ((long) x * image.getWidth() / width), y);
            row[at++] = (byte) ((argb >> 16) - (before >> 16));
            row[at++] = (byte) ((argb >> 8) - (before >> 8));
            row[at++] = (byte) (argb - before);
            if (clear) {
                row[at++] = (byte) ((argb >> 24) - (before >> 24));
            }
            before = argb;
        }
    }

    private static byte[] clear(int[] pixels, int width, int height) {
        byte[] raw = new byte[(width * 4 + 1) * height];
        int at = 0;
        for (int y = 0; y < height; y++) {
            raw[at++] = FILTER_SUB;
            int before = 0;
            for (int i = y * width; i < (y + 1) * width; i++) {
                int argb = pixels[i];
                raw[at++] = (byte) ((argb >> 16) - (before >> 16));
                raw[at++] = (byte) ((argb >> 8) - (before >> 8));
                raw[at++] = (byte) (argb - before);
                raw[at++] = (byte) ((argb >> 24) - (before >> 24));
                before = argb;
            }
        }
        return raw;
    }

    public static byte[] file(int width, int height, byte[] data) {
        return file(width, height, TRUE_COLOUR, data);
    }

    private static byte[] file(int width, int height, byte colour, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length + 64);
        out.writeBytes(MAGIC);
        byte eightBits = 8;
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(eightBits)
                        .put(colour)
                        .array());
        chunk(out, "IDAT", data);
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    public static byte[] deflate(byte[] raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length / 2);
        try (Deflater deflater = new Deflater(LEVEL)) {
            deflater.setInput(raw);
            deflater.finish();
            byte[] piece = new byte[64 * 1024];
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
        }
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(type);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
