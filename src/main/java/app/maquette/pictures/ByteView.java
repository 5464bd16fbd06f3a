package app.maquette.pictures;

/// Unsigned numbers at places of a byte array; beyond its end all is zero, so that a cut file needs no care.
final class ByteView {
    private final byte[] bytes;

    ByteView(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The array itself, not a copy.
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return bytes.length;
    }

    int u8(long at) {
        return at >= 0 && at < bytes.length ? bytes[(int) at] & 0xff : 0;
    }

    int u16(long at) {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(long at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    int u16Little(long at) {
        return u8(at + 1) << 8 | u8(at);
    }

    int u24Little(long at) {
        return u8(at + 2) << 16 | u16Little(at);
    }

    long u32Little(long at) {
        return (long) u16Little(at + 2) << 16 | u16Little(at);
    }

    /// Whether the ASCII text stands there.
    boolean is(long at, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (u8(at + i) != text.charAt(i)) {
                return false;
            }
        }
        return at + text.length() <= bytes.length;
    }
}
