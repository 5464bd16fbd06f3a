package app.maquette.pictures;

import app.maquette.pictures.plain.Encoder;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.Pixels;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/// One picture in several sizes in one file: where each begins, how long it is and its checksum, then their bytes.
final class ThumbnailFile {
    private static final int MARK = 0x4d517431;
    private static final int PLACE = 3 * Integer.BYTES;
    private static final int MOST = 4 << 20;

    private ThumbnailFile() {}

    static void write(Path file, List<Pixels> sizes) throws IOException {
        var images = new ArrayList<byte[]>();
        for (var size : sizes) {
            images.add(Encoder.encode(size));
        }
        int at = head(sizes.size());
        var bytes = ByteBuffer.allocate(
                at + images.stream().mapToInt(image -> image.length).sum());
        bytes.putInt(MARK);
        for (var image : images) {
            bytes.putInt(at).putInt(image.length).putInt(checksum(image));
            at += image.length;
        }
        images.forEach(bytes::put);
        AtomicFile.write(file, bytes.array());
    }

    /// The size of this number, scaled down to `side`. [StorageException] for what is damaged.
    static Pixels read(Path file, int number, int sizes, int side) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var head = bytes(channel, 0, head(sizes));
            int place = Integer.BYTES + number * PLACE;
            int length = head.getInt(place + Integer.BYTES);
            if (head.getInt(0) != MARK || length <= 0 || length > MOST) {
                throw new StorageException("no thumbnails are in " + file.getFileName());
            }
            var image = bytes(channel, head.getInt(place), length).array();
            if (checksum(image) != head.getInt(place + 2 * Integer.BYTES)) {
                throw new StorageException("a thumbnail is damaged in " + file.getFileName());
            }
            return PixelReader.read(image, Header.of(image), side, 0);
        }
    }

    private static int head(int sizes) {
        return Integer.BYTES + sizes * PLACE;
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
