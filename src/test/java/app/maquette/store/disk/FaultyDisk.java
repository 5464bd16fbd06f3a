package app.maquette.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// A real disk whose n-th write, force, cut, creation, move or folder sync fails, and all after it while it is broken.
/// Thread-safe.
public final class FaultyDisk extends QuickDisk {
    private final Fault fault;
    private final AtomicInteger left;

    /// How it fails.
    public enum Fault {
        /// One call fails, the next ones work.
        EIO,
        /// From then on every write fails.
        ENOSPC,
        /// A write takes half of what it was given, then as ENOSPC.
        SHORT_WRITE
    }

    public FaultyDisk(int nth, Fault fault) {
        this.left = new AtomicInteger(nth);
        this.fault = fault;
    }

    public boolean hasFailed() {
        return left.get() <= 0;
    }

    private void io() throws IOException {
        int now = left.decrementAndGet();
        if (now == 0) {
            throw new IOException("Input/output error");
        }
        if (now < 0 && fault != Fault.EIO) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public FileChannel open(Path file, OpenOption... options) throws IOException {
        if (options.length > 1) {
            io();
        }
        return new Failing(REAL.open(file, options));
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        io();
        super.move(from, to);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        io();
    }

    private final class Failing extends Channel {
        Failing(FileChannel real) {
            super(real);
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            if (fault == Fault.SHORT_WRITE && bytes.remaining() > 1 && left.compareAndSet(1, 0)) {
                int all = bytes.limit();
                bytes.limit(bytes.position() + bytes.remaining() / 2);
                int written = super.write(bytes, position);
                bytes.limit(all);
                return written;
            }
            io();
            return super.write(bytes, position);
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            io();
            return super.write(bytes);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            io();
            return super.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            io();
        }
    }
}
