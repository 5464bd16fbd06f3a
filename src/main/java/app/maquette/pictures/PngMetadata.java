package app.maquette.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/// A PNG with its note as an XMP chunk and a `parameters` text chunk, both directly after the header.
final class PngMetadata {
    private static final int HEADER_END = 33;
    private static final String SIGNED = "caBX";
    private static final Set<String> TELLING = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");

    private PngMetadata() {}

    /// Empty when the file is signed or not made of whole chunks.
    static Optional<byte[]> of(ByteView bytes, ExportMetadata note) {
        if (bytes.length() < HEADER_END) {
            return Optional.empty();
        }
        var out = new ByteArrayOutputStream(bytes.length() + 4096);
        out.write(bytes.bytes(), 0, HEADER_END);
        write(out, note);
        for (long at = HEADER_END; at + 12 <= bytes.length(); ) {
            long size = bytes.u32(at) + 12;
            var type = new String(bytes.bytes(), (int) at + 4, 4, StandardCharsets.ISO_8859_1);
            if (type.equals(SIGNED) || at + size > bytes.length()) {
                return Optional.empty();
            }
            if (!TELLING.contains(type)) {
                out.write(bytes.bytes(), (int) at, (int) size);
            }
            if (type.equals("IEND")) {
                return Optional.of(out.toByteArray());
            }
            at += size;
        }
        return Optional.empty();
    }

    private static void write(ByteArrayOutputStream out, ExportMetadata note) {
        international(out, "XML:com.adobe.xmp", Xmp.packet(note));
        var parameters = note.parameters();
        if (StandardCharsets.ISO_8859_1.newEncoder().canEncode(parameters) && parameters.indexOf(0) < 0) {
            if (!parameters.isEmpty()) {
                chunk(out, "tEXt", joined("parameters\0", parameters.getBytes(StandardCharsets.ISO_8859_1)));
            }
        } else {
            international(out, "parameters", parameters.replace('\0', ' ').getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void international(ByteArrayOutputStream out, String keyword, byte[] utf8) {
        chunk(out, "iTXt", joined(keyword + "\0\0\0\0\0", utf8));
    }

    private static byte[] joined(String head, byte[] tail) {
        var bytes = ByteBuffer.allocate(head.length() + tail.length);
        return bytes.put(Header.ascii(head)).put(tail).array();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var crc = new CRC32();
        crc.update(Header.ascii(type));
        crc.update(data);
        var bytes = ByteBuffer.allocate(data.length + 12);
        bytes.putInt(data.length).put(Header.ascii(type)).put(data).putInt((int) crc.getValue());
        out.writeBytes(bytes.array());
    }
}
