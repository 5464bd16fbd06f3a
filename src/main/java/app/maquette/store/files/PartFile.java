package app.maquette.store.files;

import app.maquette.domain.PictureId;
import app.maquette.store.disk.Disk;
import app.maquette.store.disk.DurableFile;
import app.maquette.studio.base.DiskTrouble;
import app.maquette.studio.call.Arrived;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.port.Decoder.Probe;
import app.maquette.studio.port.PictureStore;
import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A picture on its way, in a file of its own; beside it lies what came and was not the picture. One thread at a time.
record PartFile(Disk disk, Path file, PictureId picture, Function<InputStream, Probe> probe)
        implements PictureStore.Part {
    static final long MOST = 64L << 20;

    @Override
    public long size() {
        try {
            return Files.size(file);
        } catch (IOException _) {
            return 0;
        }
    }

    /// Refuses bytes beyond the largest picture there may be.
    @Override
    public OutputStream append() throws IOException {
        var channel = disk.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        return new Bounded(Channels.newOutputStream(channel), MOST - channel.size());
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void restart() throws IOException {
        if (size() > 0 && worth(file).compareTo(worth(aside())) >= 0) {
            disk.move(file, aside());
        } else {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void recall() throws IOException {
        if (worth(aside()).compareTo(worth(file)) > 0) {
            disk.move(aside(), file);
        }
    }

    /// What was not the picture is of no use once that is here.
    void forgetAside() throws IOException {
        Files.deleteIfExists(aside());
    }

    @Override
    public void replace(byte[] bytes) throws IOException {
        new DurableFile(disk).write(file, bytes);
    }

    @Override
    public DiskTrouble trouble(IOException failure) {
        return DiskTrouble.of(failure, DurableFile.parent(file));
    }

    @Override
    public boolean isWhole() throws IOException {
        if (size() == 0) {
            return false;
        }
        var ends = Ends.of(file);
        try (var bytes = new BufferedInputStream(open())) {
            return Arrived.of(ends.head()).ends(ends.head(), ends.tail(), size())
                    && probe.apply(bytes).decodable();
        }
    }

    @Override
    public @Nullable MissingReason missing() throws IOException {
        if (isWhole()) {
            return null;
        }
        var kind = Arrived.of(Ends.of(file).head());
        boolean cameTwice = Files.exists(aside()) && Files.mismatch(file, aside()) < 0;
        return kind.isPicture() && cameTwice ? null : new MissingReason.NotAPicture(kind.words(), size());
    }

    private Path aside() {
        return file.resolveSibling(file.getFileName() + ".aside");
    }

    /// What begins like a picture is worth more than what does not, and more bytes more than fewer.
    private static Long worth(Path file) throws IOException {
        if (!Files.exists(file)) {
            return -1L;
        }
        long size = Files.size(file);
        return Arrived.of(Ends.of(file).head()).isPicture() ? size + MOST + 1 : size;
    }

    /// The first and the last bytes of a file.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Ends(byte[] head, byte[] tail) {
        static Ends of(Path file) throws IOException {
            try (var channel = Files.newByteChannel(file)) {
                var ends = new byte[2][(int) Math.min(Arrived.ENDS, channel.size())];
                read(channel, ends[0]);
                channel.position(channel.size() - ends[1].length);
                read(channel, ends[1]);
                return new Ends(ends[0], ends[1]);
            }
        }

        private static void read(SeekableByteChannel channel, byte[] into) throws IOException {
            var buffer = ByteBuffer.wrap(into);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // Until it is full.
            }
        }
    }

    private static final class Bounded extends FilterOutputStream {
        private long left;

        Bounded(OutputStream out, long left) {
            super(out);
            this.left = left;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new IOException("the picture is larger than " + MOST + " bytes");
            }
            out.write(bytes, offset, length);
        }
    }
}
