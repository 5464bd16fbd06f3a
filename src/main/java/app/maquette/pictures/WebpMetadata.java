package app.maquette.pictures;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/// A WebP with its note as an XMP chunk at the end; a file of one bare picture becomes an extended one, as the format
/// demands.
final class WebpMetadata {
    private static final int FIRST_CHUNK = 12;
    private static final int HAS_XMP = 0x04;
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_ALPHA = 0x10;

    private WebpMetadata() {}

    /// Empty when the file is signed or not made of whole chunks.
    static Optional<byte[]> of(ByteView bytes, ExportMetadata note) {
        var header = Header.of(bytes.bytes());
        if (!header.hasSize()) {
            return Optional.empty();
        }
        var out = new ByteArrayOutputStream(bytes.length() + 4096);
        out.writeBytes(extended(bytes, header));
        long end = Math.min(bytes.u32Little(4) + 8, bytes.length());
        long at = FIRST_CHUNK;
        while (at + 8 <= end) {
            long next = WebpHeader.next(bytes, at);
            if (bytes.is(at, "C2PA") || next > end) {
                return Optional.empty();
            }
            if (!bytes.is(at, "VP8X") && !bytes.is(at, "EXIF") && !bytes.is(at, "XMP ")) {
                out.write(bytes.bytes(), (int) at, (int) (next - at));
            }
            at = next;
        }
        out.writeBytes(chunk("XMP ", Xmp.packet(note)));
        return Optional.of(inRiff(out.toByteArray()));
    }

    private static byte[] extended(ByteView bytes, Header header) {
        int flags;
        if (bytes.is(FIRST_CHUNK, "VP8X")) {
            flags = bytes.u8(20) & ~HAS_EXIF;
        } else {
            boolean hasAlpha = bytes.is(FIRST_CHUNK, "VP8L") && (bytes.u8(24) & 0x10) != 0;
            flags = hasAlpha ? HAS_ALPHA : 0;
        }
        var data = new ByteArrayOutputStream();
        number(data, flags | HAS_XMP, 4);
        number(data, header.width() - 1, 3);
        number(data, header.height() - 1, 3);
        return chunk("VP8X", data.toByteArray());
    }

    private static byte[] chunk(String type, byte[] data) {
        var chunk = new ByteArrayOutputStream();
        chunk.writeBytes(Header.ascii(type));
        number(chunk, data.length, 4);
        chunk.writeBytes(data);
        number(chunk, 0, data.length & 1);
        return chunk.toByteArray();
    }

    private static byte[] inRiff(byte[] chunks) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(Header.ascii("RIFF"));
        number(file, chunks.length + 4, 4);
        file.writeBytes(Header.ascii("WEBP"));
        file.writeBytes(chunks);
        return file.toByteArray();
    }

    /// The number's lowest bytes, lowest first.
    private static void number(ByteArrayOutputStream out, int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(value >> (8 * i));
        }
    }
}
