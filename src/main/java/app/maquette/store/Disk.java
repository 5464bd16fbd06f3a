package app.maquette.store;

import app.maquette.studio.Log;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The few things the store asks of a disk. Tests put one in its place that fails at the n-th call or forgets what was
/// not forced.
interface Disk {
    Disk REAL = new RealDisk();
    int CHUNK = 1 << 16;

    /// A new file is readable by its owner only.
    FileChannel open(Path file, OpenOption... options) throws IOException;

    /// The files of a folder, by name.
    List<Path> list(Path folder) throws IOException;

    /// Replaces `to` atomically.
    void move(Path from, Path to) throws IOException;

    /// The same also from another disk: copied beside its target, forced, and moved from there. Durable with the
    /// target's
    /// folder.
    default void bring(Path from, Path to) throws IOException {
        try {
            move(from, to);
            return;
        } catch (AtomicMoveNotSupportedException _) {
            // Another disk.
        }
        var beside = to.resolveSibling(from.getFileName() + ".tmp");
        try {
            copy(from, beside);
            move(beside, to);
            syncFolder(DurableFile.parent(to));
        } finally {
            Files.deleteIfExists(beside);
        }
        try {
            Files.deleteIfExists(from);
        } catch (IOException e) {
            Log.of(Disk.class).log(Level.WARNING, from + " was copied and cannot be deleted", e);
        }
    }

    private void copy(Path from, Path to) throws IOException {
        try (var in = open(from, StandardOpenOption.READ);
                var out = open(
                        to,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.allocate(CHUNK);
            for (long at = 0; in.read(bytes.clear()) >= 0; ) {
                int read = bytes.flip().remaining();
                DurableFile.writeFully(out, bytes, at);
                at += read;
            }
            out.force(true);
        }
    }

    /// Makes creations and moves in the folder durable, where the system needs that.
    void syncFolder(Path folder) throws IOException;
}
