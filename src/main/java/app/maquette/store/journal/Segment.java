package app.maquette.store.journal;

import app.maquette.store.disk.Disk;
import app.maquette.studio.base.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One file of the journal, read whole, with the place in the chain at which its frames must continue.
/// Not thread-safe.
public final class Segment {
    private final Path file;
    private final byte[] bytes;
    private int offset;
    private long number;
    private long hash;
    private @Nullable Frame last;

    private Segment(Path file, byte[] bytes, Link after) {
        this.file = file;
        this.bytes = bytes;
        this.number = after.number();
        this.hash = after.hash();
    }

    /// Where a chain stands: number and hash of its last frame.
    record Link(long number, long hash) {
        static final Link START = new Link(0, 0);
    }

    static Segment read(Disk disk, Path file, Link after) throws IOException {
        return new Segment(file, readAll(disk, file, Integer.MAX_VALUE), after);
    }

    /// What the segment's first frame continues, by its own word; null when there is no whole frame header.
    static @Nullable Link continued(Disk disk, Path file) throws IOException {
        var header = readAll(disk, file, Frame.HEADER);
        return header.length < Frame.HEADER ? null : Frame.continued(header);
    }

    public static Path file(Path folder, int index) {
        return folder.resolve(String.format(Locale.ROOT, "%06d.ijl", index));
    }

    /// The next frame of the chain; null at the end and at the first bad frame.
    @Nullable
    Frame next() {
        var frame = Frame.decode(bytes, offset);
        if (frame == null || frame.before() != hash || frame.number() != expected(frame)) {
            return null;
        }
        offset += frame.size();
        number = frame.number();
        hash = frame.hash();
        last = frame;
        return frame;
    }

    /// Reads on to the end or the first bad frame.
    void skip() {
        var frame = next();
        while (frame != null) {
            frame = next();
        }
    }

    private long expected(Frame frame) {
        return frame.kind() == Frame.Kind.ENTRY ? number + 1 : number;
    }

    /// The last good frame read, null when there was none.
    @Nullable
    Frame last() {
        return last;
    }

    Link end() {
        return new Link(number, hash);
    }

    /// The byte after the last good frame read.
    int offset() {
        return offset;
    }

    boolean isClean() {
        return offset == bytes.length;
    }

    boolean isFilled() {
        return bytes.length > 0;
    }

    boolean isClosed() {
        return last != null && last.kind() == Frame.Kind.MARK;
    }

    /// Whether a whole frame follows the first bad one: then this is damage, and not the torn end of the last write.
    boolean hasFrameAfterBad() {
        if (isClean()) {
            return false;
        }
        for (int at = offset; at <= bytes.length - Frame.HEADER; at++) {
            if (bytes[at] == (byte) 0xFF && Frame.decode(bytes, at) != null) {
                return true;
            }
        }
        return false;
    }

    StorageException damage() {
        return new StorageException("The journal's file " + file + " is damaged at byte " + offset
                + ", before its end. Nothing was changed; put it back from a backup.");
    }

    private static byte[] readAll(Disk disk, Path file, int most) throws IOException {
        try (var channel = disk.open(file, StandardOpenOption.READ)) {
            var buffer = ByteBuffer.allocate((int) Math.min(channel.size(), most));
            int read = 0;
            while (buffer.hasRemaining() && read >= 0) {
                read = channel.read(buffer, buffer.position());
            }
            return buffer.hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
        }
    }
}
