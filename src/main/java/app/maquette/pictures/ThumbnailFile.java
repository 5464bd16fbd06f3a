package app.maquette.pictures;

import app.maquette.studio.base.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/// What is kept of a picture in one file, part after part: where each begins, how long it is and its checksum, then
/// their bytes.
final class ThumbnailFile {
    private static final int MARK = 0x4d517432;
    private static final int PLACE = 3 * Integer.BYTES;
    private static final int MOST = 4 << 20;

    private ThumbnailFile() {}

    static void write(Path file, List<byte[]> parts) throws IOException {
        int at = head(parts.size());
        var bytes = ByteBuffer.allocate(
                at + parts.stream().mapToInt(part -> part.length).sum());
        bytes.putInt(MARK);
        for (var part : parts) {
            bytes.putInt(at).putInt(part.length).putInt(checksum(part));
            at += part.length;
        }
        parts.forEach(bytes::put);
        AtomicFile.write(file, bytes.array());
    }

    /// The part of this number. [StorageException] for what is damaged.
    static byte[] read(Path file, int number, int parts) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var head = bytes(channel, 0, head(parts));
            int place = Integer.BYTES + number * PLACE;
            int length = head.getInt(place + Integer.BYTES);
            if (head.getInt(0) != MARK || length <= 0 || length > MOST) {
                throw new StorageException("no thumbnails are in " + file.getFileName());
            }
            var part = bytes(channel, head.getInt(place), length).array();
            if (checksum(part) != head.getInt(place + 2 * Integer.BYTES)) {
                throw new StorageException("a thumbnail is damaged in " + file.getFileName());
            }
            return part;
        }
    }

    private static int head(int parts) {
        return Integer.BYTES + parts * PLACE;
    }

    private static ByteBuffer bytes(FileChannel channel, int at, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (at < 0 || channel.read(bytes, at + bytes.position()) < 0) {
                throw new StorageException("a thumbnail ends too early");
            }
        }
        return bytes;
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
