package app.maquette.pictures.plain;

import app.maquette.studio.port.Pixels;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// How the camera lay when it made a picture, as the note beside the pixels says: 1 is upright, 5 to 8 are across.
/// Nothing that a file holds makes this fail.
public record Orientation(int value) {
    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int MOST_TAGS = 512;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;

    /// What a PNG, JPEG or WebP file says.
    public static Orientation of(byte[] bytes) {
        try {
            var file = ByteBuffer.wrap(bytes);
            return switch (file.getInt(0)) {
                case 0x89504e47 -> png(file);
                case 0x52494646 -> webp(file.order(ByteOrder.LITTLE_ENDIAN));
                default -> file.getShort(0) == (short) 0xffd8 ? jpeg(file) : UPRIGHT;
            };
        } catch (IndexOutOfBoundsException _) {
            return UPRIGHT;
        }
    }

    private static Orientation jpeg(ByteBuffer file) {
        long at = 2;
        while ((file.get((int) at) & 0xff) == 0xff) {
            int marker = file.get((int) at + 1) & 0xff;
            int length = file.getShort((int) at + 2) & 0xffff;
            if (marker == 0xda || marker == 0xd9) {
                return UPRIGHT;
            }
            if (marker == 0xe1 && isNamed(file, at + 4, "Exif")) {
                return tiff(file, at + 10);
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static Orientation png(ByteBuffer file) {
        long at = 8;
        while (!isNamed(file, at + 4, "IEND")) {
            if (isNamed(file, at + 4, "eXIf")) {
                return tiff(file, at + 8);
            }
            at = within(at + 12 + (file.getInt((int) at) & 0xffff_ffffL));
        }
        return UPRIGHT;
    }

    private static Orientation webp(ByteBuffer file) {
        long at = 12;
        while (true) {
            if (isNamed(file, at, "EXIF")) {
                return tiff(file, isNamed(file, at + 8, "Exif") ? at + 14 : at + 8);
            }
            long size = file.getInt((int) at + 4) & 0xffff_ffffL;
            at = within(at + 8 + size + (size & 1));
        }
    }

    private static Orientation tiff(ByteBuffer file, long start) {
        int from = (int) within(start);
        file.order(file.get(from) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int tags = (int) within(from + (file.getInt(from + 4) & 0xffff_ffffL));
        int count = Math.min(MOST_TAGS, file.getShort(tags) & 0xffff);
        for (int i = 0; i < count; i++) {
            int tag = tags + 2 + 12 * i;
            if ((file.getShort(tag) & 0xffff) == TAG && file.getShort(tag + 2) == SHORT) {
                int value = file.getShort(tag + 8);
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static boolean isNamed(ByteBuffer file, long at, String name) {
        var there = new byte[name.length()];
        file.get((int) within(at), there);
        return new String(there, StandardCharsets.ISO_8859_1).equals(name);
    }

    private static long within(long at) {
        if (at > Integer.MAX_VALUE) {
            throw new IndexOutOfBoundsException();
        }
        return at;
    }

    /// Whether width and height are those of the picture's other side.
    public boolean isAcross() {
        return value >= 5;
    }

    /// The pixels as they are meant to be seen.
    public Pixels upright(Pixels pixels) {
        if (value == 1) {
            return pixels;
        }
        int width = isAcross() ? pixels.height() : pixels.width();
        int height = isAcross() ? pixels.width() : pixels.height();
        int lastX = pixels.width() - 1;
        int lastY = pixels.height() - 1;
        var argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int fromX = isAcross() ? y : x;
                int fromY = isAcross() ? x : y;
                // 2 and 3 are mirrored from side to side, 3 and 4 from top to bottom; across it is 7 and 8, 6 and 7.
                boolean mirrored = value == 2 || value == 3 || value == 7 || value == 8;
                boolean flipped = value == 3 || value == 4 || value == 6 || value == 7;
                int at = (flipped ? lastY - fromY : fromY) * pixels.width() + (mirrored ? lastX - fromX : fromX);
                argb[y * width + x] = pixels.argb()[at];
            }
        }
        return new Pixels(width, height, argb);
    }
}
