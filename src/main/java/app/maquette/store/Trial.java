package app.maquette.store;

import app.maquette.studio.StorageException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Tries a folder out before something paid is to be kept in it. What held is believed for a while, a failure never.
/// Thread-safe.
final class Trial {
    private static final long BELIEVED = Duration.ofMinutes(1).toNanos();
    private final Path folder;
    private final LongSupplier nanos;
    private @Nullable Long held;

    /// @param nanos counts on as `System.nanoTime` does
    Trial(Path folder, LongSupplier nanos) {
        this.folder = folder;
        this.nanos = nanos;
    }

    /// [StorageException] with the reason when the work fails.
    synchronized void run(Uninterrupted.Work<?> work) {
        if (held != null && nanos.getAsLong() - held < BELIEVED) {
            return;
        }
        held = null;
        try {
            Uninterrupted.call(work);
            held = nanos.getAsLong();
        } catch (IOException e) {
            throw new StorageException("What is paid for could not be kept.", e, folder);
        }
    }

    /// Something failed after all.
    synchronized void doubt() {
        held = null;
    }
}
