package app.maquette.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/// A JPEG with its note as an XMP segment after the JFIF one.
final class JpegMetadata {
    private static final int MAX_SEGMENT = 0xffff;
    private static final int SCAN = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP11 = 0xeb;
    private static final int APP13 = 0xed;
    private static final int COMMENT = 0xfe;
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

    private JpegMetadata() {}

    /// Empty when the file is signed or its segments do not lead to a scan.
    static Optional<byte[]> of(ByteView bytes, ExportMetadata note) {
        var out = new ByteArrayOutputStream(bytes.length() + 4096);
        out.write(bytes.bytes(), 0, 2);
        boolean isWritten = false;
        for (long at = 2; at + 4 <= bytes.length() && bytes.u8(at) == 0xff; ) {
            int marker = bytes.u8(at + 1);
            int size = bytes.u16(at + 2) + 2;
            if (!isWritten && marker != APP0) {
                out.writeBytes(segment(note));
                isWritten = true;
            }
            if (marker == SCAN) {
                out.write(bytes.bytes(), (int) at, bytes.length() - (int) at);
                return Optional.of(out.toByteArray());
            }
            boolean isSigned = marker == APP11 && bytes.is(at + 4, "JP");
            if (isSigned || size < 4 || at + size > bytes.length()) {
                return Optional.empty();
            }
            if (marker != APP1 && marker != APP13 && marker != COMMENT) {
                out.write(bytes.bytes(), (int) at, size);
            }
            at += size;
        }
        return Optional.empty();
    }

    /// A packet that does not fit into one segment goes without the prompts.
    private static byte[] segment(ExportMetadata note) {
        var packet = Xmp.packet(note);
        int size = 2 + XMP.length() + packet.length;
        if (size > MAX_SEGMENT) {
            return segment(note.withoutPrompts());
        }
        return ByteBuffer.allocate(size + 2)
                .put((byte) 0xff)
                .put((byte) APP1)
                .putShort((short) size)
                .put(Header.ascii(XMP))
                .put(packet)
                .array();
    }
}
