package app.maquette.store;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// One record of a segment as bytes: magic, length, number, hash of the frame before, checksum, payload.
///
/// @param number of the entry; a mark carries the number of the last entry before it
/// @param before hash of the frame before, 0 for the first of all
/// @param payload UTF-8 JSON
/// @param hash the first eight bytes of the SHA-256 of the whole frame: the next frame's `before`
record Frame(Kind kind, long number, long before, byte[] payload, long hash) {
    static final int HEADER = 28;
    private static final int CHECKED = 24;
    private static final int MOST_PAYLOAD = 64 << 20;

    /// What a frame is. The magic begins with a byte that UTF-8 never has, so no payload can look like a frame.
    enum Kind {
        ENTRY(0xFF494A31),
        MARK(0xFF494A4D);

        private final int magic;

        Kind(int magic) {
            this.magic = magic;
        }

        private static @Nullable Kind of(int magic) {
            return magic == ENTRY.magic ? ENTRY : magic == MARK.magic ? MARK : null;
        }
    }

    static ByteBuffer encode(Kind kind, long number, long before, byte[] payload) {
        var bytes = ByteBuffer.allocate(HEADER + payload.length);
        bytes.putInt(kind.magic).putInt(payload.length).putLong(number).putLong(before);
        bytes.putInt(checksum(bytes.array(), 0, payload, 0, payload.length)).put(payload);
        return bytes.flip();
    }

    /// The frame that starts at the offset, null when there is none or it is damaged.
    static @Nullable Frame decode(byte[] segment, int offset) {
        if (segment.length - offset < HEADER) {
            return null;
        }
        var header = ByteBuffer.wrap(segment, offset, HEADER);
        var kind = Kind.of(header.getInt());
        int length = header.getInt();
        long number = header.getLong();
        long before = header.getLong();
        int checksum = header.getInt();
        if (kind == null || length < 0 || length > MOST_PAYLOAD || length > segment.length - offset - HEADER) {
            return null;
        }
        int start = offset + HEADER;
        if (checksum(segment, offset, segment, start, length) != checksum) {
            return null;
        }
        var payload = new byte[length];
        System.arraycopy(segment, start, payload, 0, length);
        return new Frame(kind, number, before, payload, hash(segment, offset, HEADER + length));
    }

    /// What the frame with this header says it continues, unchecked.
    static Segment.Link continued(byte[] header) {
        var fields = ByteBuffer.wrap(header);
        var kind = Kind.of(fields.getInt(0));
        long number = fields.getLong(8);
        return new Segment.Link(kind == Kind.ENTRY ? number - 1 : number, fields.getLong(16));
    }

    /// Bytes on disk.
    int size() {
        return HEADER + payload.length;
    }

    static long hash(byte[] bytes, int offset, int length) {
        var digest = Sha256.digest();
        digest.update(bytes, offset, length);
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static int checksum(byte[] header, int offset, byte[] payload, int start, int length) {
        var crc = new CRC32C();
        crc.update(header, offset, CHECKED);
        crc.update(payload, start, length);
        return (int) crc.getValue();
    }
}
