package app.maquette.store.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The few things the store asks of a disk. Tests put one in its place that fails at the n-th call or forgets what was
/// not forced.
public interface Disk {
    Disk REAL = new RealDisk();

    /// A new file is readable by its owner only.
    FileChannel open(Path file, OpenOption... options) throws IOException;

    /// The files of a folder, by name.
    List<Path> list(Path folder) throws IOException;

    /// Replaces `to` atomically.
    void move(Path from, Path to) throws IOException;

    /// Makes creations and moves in the folder durable, where the system needs that.
    void syncFolder(Path folder) throws IOException;

    /// Tells files apart; null where the system cannot.
    @Nullable
    Object key(Path file) throws IOException;
}
