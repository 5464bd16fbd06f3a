package app.maquette.simulator.answer;

import app.maquette.simulator.contract.Hashes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/// The pictures that were sent to be remixed, by the hash of their bytes, beside the book. Thread-safe.
public final class Sources {
    private final Path folder;

    public Sources(Path folder) {
        this.folder = folder;
    }

    /// Keeps the bytes and answers their name; they are on disk when it returns.
    String keep(byte[] bytes) {
        String name = Hashes.sha256(bytes);
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return name;
        }
        Path part = folder.resolve(name + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                    FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a remix source", e);
        }
        return name;
    }

    Optional<byte[]> read(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a remix source", e);
        }
    }
}
