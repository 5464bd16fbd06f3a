package app.maquette.store;

import app.maquette.domain.PictureId;
import app.maquette.studio.PictureStore;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A picture on its way, in a file of its own. One thread at a time.
record PartFile(Disk disk, Path file, PictureId picture) implements PictureStore.Part {
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
    public void restart() throws IOException {
        try {
            Files.delete(file);
        } catch (NoSuchFileException _) {
            return;
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
