package app.maquette.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;

/// Writes a file whole or not at all: under another name first, then in its place.
final class AtomicFile {
    private AtomicFile() {}

    /// The folder it lies in.
    static Path parent(Path target) {
        return Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file lies in a folder");
    }

    static void write(Path target, byte[] bytes) throws IOException {
        Files.createDirectories(parent(target));
        var part = target.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            Files.write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
