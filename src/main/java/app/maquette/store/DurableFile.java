package app.maquette.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes small files whole or not at all. Blocking; not to be interrupted, so call it through [Uninterrupted].
final class DurableFile {
    private final Disk disk;

    DurableFile(Disk disk) {
        this.disk = disk;
    }

    /// When this returns, the file holds the bytes after any crash; when it throws, the old file or the new one is
    /// there.
    void write(Path file, byte[] bytes) throws IOException {
        var temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try (var channel = disk.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            writeFully(channel, ByteBuffer.wrap(bytes), 0);
            channel.force(true);
        }
        disk.move(temporary, file);
        disk.syncFolder(parent(file));
    }

    static void writeFully(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            int written = channel.write(bytes, at);
            if (written <= 0) {
                throw new IOException("the disk takes no more");
            }
            at += written;
        }
    }

    static Path parent(Path file) {
        var parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("not a file: " + file);
        }
        return parent;
    }
}
