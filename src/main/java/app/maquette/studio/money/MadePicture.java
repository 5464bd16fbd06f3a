package app.maquette.studio.money;

import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.domain.Size;
import app.maquette.domain.StoredFile;
import app.maquette.studio.port.Vendor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// A picture of a size and nothing more, half black and half white, sent in place of the user's where only the size
/// matters.
final class MadePicture {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    /// No store has it.
    private static final ImageKey KEY = new ImageKey("0".repeat(64));

    private MadePicture() {}

    static Vendor.Attachment of(Size size) {
        var bytes = png(size);
        var file = new StoredFile(KEY, MediaType.PNG, bytes.length, size.width(), size.height(), true);
        return new Vendor.Attachment(file, () -> new ByteArrayInputStream(bytes));
    }

    /// Grey of one bit a pixel.
    static byte[] png(Size size) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        var head = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(head)) {
            data.writeInt(size.width());
            data.writeInt(size.height());
            data.write(new byte[] {1, 0, 0, 0, 0});
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in memory", e);
        }
        chunk(out, "IHDR", head.toByteArray());
        chunk(out, "IDAT", rows(size));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] rows(Size size) {
        var packed = new ByteArrayOutputStream();
        var row = new byte[1 + Math.ceilDiv(size.width(), 8)];
        try (var rows = new DeflaterOutputStream(packed)) {
            for (int y = 0; y < size.height(); y++) {
                if (y == size.height() / 2) {
                    Arrays.fill(row, 1, row.length, (byte) 0xff);
                }
                rows.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in memory", e);
        }
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(content);
        var crc = new CRC32();
        crc.update(body.toByteArray());
        try (var data = new DataOutputStream(out)) {
            data.writeInt(content.length);
            data.write(body.toByteArray());
            data.writeInt((int) crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in memory", e);
        }
    }
}
