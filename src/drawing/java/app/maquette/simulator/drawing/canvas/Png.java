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

    private Png() {}

    public static byte[] of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
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

    public static byte[] file(int width, int height, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length + 64);
        out.writeBytes(MAGIC);
        byte trueColour = 2;
        byte eightBits = 8;
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(eightBits)
                        .put(trueColour)
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
