package app.maquette.store.journal;

import app.maquette.store.disk.SameFolder;
import app.maquette.store.disk.Uninterrupted;
import app.maquette.studio.base.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Tries a folder out before something paid is to be kept in it. What held is believed for a while as long as the
/// folder is there, a failure never. Thread-safe.
public final class Trial {
    private static final long BELIEVED = Duration.ofMinutes(1).toNanos();
    private final Path folder;
    private final SameFolder same;
    private final LongSupplier nanos;
    private @Nullable Long held;

    /// @param nanos counts on as `System.nanoTime` does
    public Trial(Path folder, LongSupplier nanos) {
        this.folder = folder;
        this.same = new SameFolder(folder);
        this.nanos = nanos;
    }

    /// [StorageException] with the reason when the work fails.
    public synchronized void run(Uninterrupted.Work<?> work) {
        try {
            demandFolder();
            if (held != null && nanos.getAsLong() - held < BELIEVED && Files.isWritable(folder)) {
                return;
            }
            held = null;
            Uninterrupted.call(work);
            held = nanos.getAsLong();
        } catch (IOException e) {
            throw new StorageException("What is paid for could not be kept.", e, folder);
        }
    }

    /// [IOException] while the folder is away.
    public void demandFolder() throws IOException {
        same.check();
    }

    /// Something was kept in the folder.
    public void holds(Path kept) {
        same.holds(kept);
    }

    /// Something failed after all.
    public synchronized void doubt() {
        held = null;
    }
}
