package app.maquette.studio.mask;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// A mask as it is sent: a PNG of two values, as large as the picture to the pixel.
public final class MaskFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 8;

    private MaskFile() {}

    /// The whole file.
    ///
    /// @param marksWhite whether the route takes white for what shall change, or black
    public static byte[] png(Mask mask, boolean marksWhite) {
        var size = mask.size();
        var bytes = new ByteArrayOutputStream();
        var header = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes);
                var head = new DataOutputStream(header)) {
            head.writeInt(size.width());
            head.writeInt(size.height());
            // One bit of grey a pixel.
            head.write(new byte[] {1, 0, 0, 0, 0});
            out.write(SIGNATURE);
            chunk(out, "IHDR", header.toByteArray());
            chunk(out, "IDAT", rows(mask, marksWhite));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] rows(Mask mask, boolean marksWhite) throws IOException {
        var size = mask.size();
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            for (int y = 0; y < size.height(); y++) {
                // The first byte of a row says that it is written as it is.
                var row = new byte[1 + (size.width() + BITS - 1) / BITS];
                for (int x = 0; x < size.width(); x++) {
                    if (mask.isMarked(x, y) == marksWhite) {
                        row[1 + x / BITS] |= (byte) (0x80 >> x % BITS);
                    }
                }
                out.write(row);
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        var kind = name.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(kind);
        sum.update(data);
        out.writeInt(data.length);
        out.write(kind);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
