package app.maquette.store.disk;

import app.maquette.studio.base.Log;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes small files whole or not at all. Blocking; not to be interrupted, so call it through [Uninterrupted].
public final class DurableFile {
    public static final int CHUNK = 1 << 16;
    private final Disk disk;

    public DurableFile(Disk disk) {
        this.disk = disk;
    }

    /// When this returns, the file holds the bytes after any crash; when it throws, the old file or the new one is
    /// there.
    public void write(Path file, byte[] bytes) throws IOException {
        var temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try (var channel = disk.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            writeFully(channel, ByteBuffer.wrap(bytes), 0);
            channel.force(true);
        }
        disk.move(temporary, file);
        disk.syncFolder(parent(file));
    }

    /// Replaces `to` by the file, also from another disk: then copied beside its target, forced, and moved from there.
    /// Durable with the
    /// target's
    /// folder.
    public void bring(Path from, Path to) throws IOException {
        try {
            disk.move(from, to);
            return;
        } catch (AtomicMoveNotSupportedException _) {
            // Another disk.
        }
        var beside = to.resolveSibling(from.getFileName() + ".tmp");
        try {
            copy(from, beside);
            disk.move(beside, to);
            disk.syncFolder(parent(to));
        } finally {
            Files.deleteIfExists(beside);
        }
        try {
            Files.deleteIfExists(from);
        } catch (IOException e) {
            Log.of(DurableFile.class).log(Level.WARNING, from + " was copied and cannot be deleted", e);
        }
    }

    private void copy(Path from, Path to) throws IOException {
        try (var in = disk.open(from, StandardOpenOption.READ);
                var out = disk.open(
                        to,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.allocate(CHUNK);
            for (long at = 0; in.read(bytes.clear()) >= 0; ) {
                int read = bytes.flip().remaining();
                writeFully(out, bytes, at);
                at += read;
            }
            out.force(true);
        }
    }

    public static void writeFully(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            int written = channel.write(bytes, at);
            if (written <= 0) {
                throw new IOException("the disk takes no more");
            }
            at += written;
        }
    }

    public static Path parent(Path file) {
        var parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("not a file: " + file);
        }
        return parent;
    }
}
