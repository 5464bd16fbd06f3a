package app.maquette.store.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A disk in memory whose power can fail. What was not forced is then kept or forgotten sector by sector, and a new
/// file whose folder was not synced may be gone.
public final class ForgetfulDisk implements Disk {
    private final TreeMap<Path, Node> files = new TreeMap<>();
    private final Random random;
    private final int sector;
    private int stepsLeft = Integer.MAX_VALUE;
    private boolean forceFails;

    public ForgetfulDisk(Random random, int sector) {
        this.random = random;
        this.sector = sector;
    }

    /// The power failed in the middle of a step.
    public static final class PowerFailure extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Write(int position, byte[] bytes) {}

    private static final class Node {
        private byte[] live = {};
        private byte[] durable = {};
        private final List<Write> pending = new ArrayList<>();
        private boolean named;
    }

    /// The power fails at the step after so many more.
    public void failAfter(int steps) {
        stepsLeft = steps;
    }

    /// The next forcing fails as on Linux: the bytes are forgotten, but reading still shows them until the power fails.
    public void failNextForce() {
        forceFails = true;
    }

    /// What the next start finds. Nothing of what was open before may be used any more.
    public void restart() {
        stepsLeft = Integer.MAX_VALUE;
        files.values().removeIf(node -> !node.named && random.nextBoolean());
        for (var node : files.values()) {
            var survived = node.durable;
            for (var write : node.pending) {
                survived = torn(survived, write);
            }
            node.live = survived;
            node.durable = survived;
            node.pending.clear();
            node.named = true;
        }
    }

    private byte[] torn(byte[] before, Write write) {
        int mood = random.nextInt(4);
        var after = before;
        for (int from = 0; from < write.bytes().length; ) {
            int position = write.position() + from;
            int to = Math.min(write.bytes().length, from + sector - position % sector);
            if (mood == 0 || (mood > 1 && random.nextBoolean())) {
                after = Arrays.copyOf(after, Math.max(after.length, write.position() + to));
                System.arraycopy(write.bytes(), from, after, position, to - from);
            }
            from = to;
        }
        return after;
    }

    private boolean step() {
        if (stepsLeft <= 0) {
            throw new PowerFailure();
        }
        return --stepsLeft == 0;
    }

    @Override
    public FileChannel open(Path file, OpenOption... options) throws IOException {
        var wanted = Set.of(options);
        var node = files.get(file);
        if (node != null && wanted.contains(StandardOpenOption.CREATE_NEW)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        if (node == null) {
            if (!wanted.contains(StandardOpenOption.CREATE_NEW)) {
                throw new NoSuchFileException(file.toString());
            }
            node = new Node();
            files.put(file, node);
            fail(step());
        }
        return new Channel(node);
    }

    private static void fail(boolean now) {
        if (now) {
            throw new PowerFailure();
        }
    }

    @Override
    public @Nullable Object key(Path file) {
        return null;
    }

    @Override
    public List<Path> list(Path folder) {
        return List.copyOf(files.keySet());
    }

    @Override
    public void move(Path from, Path to) {
        throw new UncheckedIOException(new IOException("journals move nothing"));
    }

    @Override
    public void syncFolder(Path folder) {
        fail(step());
        files.values().forEach(node -> node.named = true);
    }

    private final class Channel extends PlainChannel {
        private final Node node;

        Channel(Node node) {
            this.node = node;
        }

        @Override
        public int read(ByteBuffer bytes, long position) {
            int length = Math.min(bytes.remaining(), node.live.length - (int) position);
            if (length <= 0) {
                return -1;
            }
            bytes.put(node.live, (int) position, length);
            return length;
        }

        @Override
        public int write(ByteBuffer from, long position) {
            boolean now = step();
            var bytes = new byte[from.remaining()];
            from.get(bytes);
            node.pending.add(new Write((int) position, bytes));
            node.live = Arrays.copyOf(node.live, Math.max(node.live.length, (int) position + bytes.length));
            System.arraycopy(bytes, 0, node.live, (int) position, bytes.length);
            fail(now);
            return bytes.length;
        }

        @Override
        public FileChannel truncate(long size) {
            fail(step());
            // A cut is kept or lost as a whole; here it lasts, since the next start would only cut again.
            node.live = Arrays.copyOf(node.live, (int) size);
            node.durable = Arrays.copyOf(node.durable, Math.min(node.durable.length, (int) size));
            node.pending.clear();
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            fail(step());
            var written = List.copyOf(node.pending);
            node.pending.clear();
            if (forceFails) {
                forceFails = false;
                throw new IOException("Input/output error");
            }
            for (var write : written) {
                node.durable = Arrays.copyOf(
                        node.durable, Math.max(node.durable.length, write.position() + write.bytes().length));
                System.arraycopy(write.bytes(), 0, node.durable, write.position(), write.bytes().length);
            }
        }

        @Override
        public long size() {
            return node.live.length;
        }
    }
}
