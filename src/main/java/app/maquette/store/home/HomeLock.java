package app.maquette.store.home;

import app.maquette.store.disk.Disk;
import app.maquette.studio.base.StorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The right to use a home, held by one process at a time. Thread-safe.
public final class HomeLock implements AutoCloseable {
    /// A second start knows its answer by then.
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final FileChannel channel;
    private final @Nullable InstanceSocket doorbell;

    private HomeLock(FileChannel channel, @Nullable InstanceSocket doorbell) {
        this.channel = channel;
        this.doorbell = doorbell;
    }

    /// What a start is told.
    public sealed interface Claim {
        /// The home is ours.
        record Mine(HomeLock lock) implements Claim {}

        /// Another window has it and has shown itself: this process has nothing left to do.
        record Shown() implements Claim {}

        /// Another process has it and does not answer.
        record Refused() implements Claim {}
    }

    /// Takes the home, or asks the window that has it to show itself. `show` runs, on a thread of the lock, whenever a
    /// later start asks that of us. Hold on to the lock: one that nobody refers to is collected and given back.
    public static Claim claim(Home home, Runnable show) {
        FileChannel channel = null;
        try {
            channel = Disk.REAL.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                var doorbell = InstanceSocket.hang(home.socket(), show);
                var lock = new HomeLock(channel, doorbell);
                channel = null;
                return new Claim.Mine(lock);
            }
            return InstanceSocket.ring(home.socket(), PATIENCE) ? new Claim.Shown() : new Claim.Refused();
        } catch (IOException e) {
            throw new StorageException("The home folder " + home.root() + " cannot be locked.", e);
        } finally {
            close(channel);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /// Gives the home free.
    @Override
    public void close() {
        if (doorbell != null) {
            doorbell.close();
        }
        close(channel);
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new StorageException("The lock of the home folder cannot be given back.", e);
            }
        }
    }
}
