package app.maquette.store.journal;

import app.maquette.store.disk.Sha256;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// One record of a segment as bytes: magic, length, number, hash of the frame before, checksum, payload. The number is
/// the entry's; a mark has that of the last entry before it. Immutable.
public final class Frame {
    static final int HEADER = 28;
    private static final int CHECKED = 24;
    private static final int MOST_PAYLOAD = 64 << 20;
    private final Kind kind;
    private final long number;
    private final long before;
    private final byte[] payload;
    private final long hash;

    public Frame(Kind kind, long number, long before, byte[] payload, long hash) {
        this.kind = kind;
        this.number = number;
        this.before = before;
        this.payload = payload;
        this.hash = hash;
    }

    /// What a frame is. The magic begins with a byte that UTF-8 never has, so no payload can look like a frame.
    public enum Kind {
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

    static byte[] encode(Kind kind, long number, long before, byte[] payload) {
        var bytes = ByteBuffer.allocate(HEADER + payload.length);
        bytes.putInt(kind.magic).putInt(payload.length).putLong(number).putLong(before);
        bytes.putInt(checksum(bytes.array(), 0, payload, 0, payload.length)).put(payload);
        return bytes.array();
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
        var payload = Arrays.copyOfRange(segment, start, start + length);
        return new Frame(kind, number, before, payload, hash(segment, offset, HEADER + length));
    }

    /// What the frame with this header says it continues, unchecked.
    static Segment.Link continued(byte[] header) {
        var fields = ByteBuffer.wrap(header);
        var kind = Kind.of(fields.getInt(0));
        long number = fields.getLong(8);
        return new Segment.Link(kind == Kind.ENTRY ? number - 1 : number, fields.getLong(16));
    }

    Kind kind() {
        return kind;
    }

    long number() {
        return number;
    }

    /// Hash of the frame before, 0 for the first of all.
    long before() {
        return before;
    }

    /// UTF-8 JSON.
    byte[] payload() {
        return payload;
    }

    /// The first eight bytes of the SHA-256 of the whole frame: the next frame's `before`.
    long hash() {
        return hash;
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
