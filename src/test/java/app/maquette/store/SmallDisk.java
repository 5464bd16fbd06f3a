package app.maquette.store;

import app.maquette.store.disk.QuickDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A real disk that becomes full at the n-th opening of a file for writing once it is told to, and has room again when
/// told so; deleting gives room. Thread-safe.
public final class SmallDisk extends QuickDisk {
    private final Path root;
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private volatile long limit = Long.MAX_VALUE;

    public SmallDisk(Path root) {
        this.root = root;
    }

    /// From the n-th opening on there is no room.
    public void fillAt(int nth) {
        left.set(nth);
    }

    public boolean isFull() {
        return limit != Long.MAX_VALUE;
    }

    public void makeRoom() {
        left.set(Integer.MAX_VALUE);
        limit = Long.MAX_VALUE;
    }

    private long used() {
        try (var files = Files.walk(root)) {
            return files.mapToLong(SmallDisk::size).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException _) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileChannel open(Path file, OpenOption... options) throws IOException {
        if (List.of(options).contains(StandardOpenOption.WRITE) && left.decrementAndGet() == 0) {
            limit = used();
        }
        return new Bounded(REAL.open(file, options));
    }

    private void take(int bytes) throws IOException {
        if (isFull() && used() + bytes > limit) {
            throw new IOException("No space left on device");
        }
    }

    private final class Bounded extends Channel {
        Bounded(FileChannel real) {
            super(real);
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            take(bytes.remaining());
            return super.write(bytes, position);
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            take(bytes.remaining());
            return super.write(bytes);
        }
    }
}
