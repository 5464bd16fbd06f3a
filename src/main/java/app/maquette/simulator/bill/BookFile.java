package app.maquette.simulator.bill;

import app.maquette.simulator.contract.JsonTree;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Lines of JSON, each behind its checksum, appended and fsynced; a torn last line is cut off when the file is opened.
/// Held by one process. Not thread-safe: the [BillStore] guards it.
final class BookFile implements AutoCloseable {
    private static final int CHECK = 8;

    private final FileChannel channel;

    private BookFile(FileChannel channel) {
        this.channel = channel;
    }

    /// `each` gets the JSON of every whole line, unread.
    static BookFile open(Path file, Consumer<byte[]> each) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (!locked(channel)) {
                throw new IOException("the simulator's book is in use by another one: " + file);
            }
            long good = read(Files.readAllBytes(file), each, file);
            channel.truncate(good);
            channel.position(good);
            return new BookFile(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    // The lock lives as long as the channel.
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /// The length of what is whole.
    private static long read(byte[] bytes, Consumer<byte[]> each, Path file) throws IOException {
        int from = 0;
        while (from < bytes.length) {
            int end = from;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            byte[] line = end == bytes.length ? null : line(Arrays.copyOfRange(bytes, from, end));
            if (line == null) {
                if (end < bytes.length - 1) {
                    throw new IOException("the simulator's book is damaged at byte " + from + ": " + file);
                }
                return from;
            }
            each.accept(line);
            from = end + 1;
        }
        return from;
    }

    private static byte @Nullable [] line(byte[] line) {
        if (line.length <= CHECK + 1) {
            return null;
        }
        byte[] json = Arrays.copyOfRange(line, CHECK + 1, line.length);
        return new String(line, 0, CHECK, StandardCharsets.US_ASCII).equals(check(json)) ? json : null;
    }

    /// On disk when it returns, if it is to be durable.
    void append(ObjectNode line, boolean durable) throws IOException {
        byte[] json = JsonTree.write(line);
        byte[] check = check(json).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer buffer = ByteBuffer.allocate(check.length + json.length + 2);
        buffer.put(check).put((byte) ' ').put(json).put((byte) '\n').flip();
        long start = channel.position();
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            channel.truncate(start);
            throw e;
        }
        if (durable) {
            channel.force(false);
        }
    }

    private static String check(byte[] json) {
        CRC32 crc = new CRC32();
        crc.update(json);
        return HexFormat.of().toHexDigits(crc.getValue(), CHECK);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
