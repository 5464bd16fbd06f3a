package app.maquette.pictures;

import app.maquette.domain.MediaType;
import app.maquette.studio.port.Decoder;
import java.nio.charset.StandardCharsets;

/// What the first bytes of a picture say it is, read before anything is decoded. Pixels are 0 when they are not
/// said, or when the file contradicts itself.
record Header(MediaType type, int width, int height) {
    static final int MAX_SIDE = Decoder.LONGEST_SIDE;
    static final long MAX_PIXELS = Decoder.MOST_PIXELS;
    private static final Header UNKNOWN = new Header(MediaType.UNKNOWN, 0, 0);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /// Never throws, whatever the bytes are.
    static Header of(byte[] bytes) {
        if (startsWith(bytes, 0, PNG)) {
            return png(new ByteView(bytes));
        }
        if (startsWith(bytes, 0, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
            return JpegHeader.of(new ByteView(bytes));
        }
        if (startsWith(bytes, 0, ascii("RIFF")) && startsWith(bytes, 8, ascii("WEBP"))) {
            return WebpHeader.of(new ByteView(bytes));
        }
        return UNKNOWN;
    }

    boolean hasSize() {
        return width > 0 && height > 0;
    }

    boolean isWithinLimits() {
        return hasSize() && width <= MAX_SIDE && height <= MAX_SIDE && (long) width * height <= MAX_PIXELS;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Header png(ByteView bytes) {
        boolean honest = bytes.length() > 33 && bytes.u32(8) == 13 && bytes.is(12, "IHDR");
        return sized(MediaType.PNG, honest ? bytes.u32(16) : 0, honest ? bytes.u32(20) : 0);
    }

    /// Sizes beyond an int are no sizes.
    static Header sized(MediaType type, long width, long height) {
        boolean fits = width > 0 && width <= Integer.MAX_VALUE && height > 0 && height <= Integer.MAX_VALUE;
        return fits ? new Header(type, (int) width, (int) height) : new Header(type, 0, 0);
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (from + i >= bytes.length || bytes[from + i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
