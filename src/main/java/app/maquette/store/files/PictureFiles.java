package app.maquette.store.files;

import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.domain.PictureId;
import app.maquette.domain.StoredFile;
import app.maquette.store.disk.Disk;
import app.maquette.store.disk.DurableFile;
import app.maquette.store.disk.Sha256;
import app.maquette.store.format.JournalJson;
import app.maquette.store.format.JsonObject;
import app.maquette.store.format.UnreadableException;
import app.maquette.store.home.Home;
import app.maquette.studio.base.Log;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The folders of pictures and sidecars. Blocking; thread-safe.
final class PictureFiles {
    private static final Pattern PICTURE = Pattern.compile("([0-9a-f]{64})[.](?:png|jpg|webp|bin)");
    private static final Pattern SHELF = Pattern.compile("[0-9a-f]{2}");
    private static final String TRIAL = ".trial";
    private final Disk disk;
    private final Path folder;
    private final Map<ImageKey, Seen> intact = new ConcurrentHashMap<>();

    PictureFiles(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /// A file as it was when its bytes were last read and right.
    private record Seen(long size, FileTime changed) {
        static Seen of(Path file) throws IOException {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Seen(attributes.size(), attributes.lastModifiedTime());
        }
    }

    Path file(ImageKey key, MediaType type) {
        return shelf(key).resolve(key + "." + type.extension());
    }

    private Path shelf(ImageKey key) {
        return folder.resolve(key.sha256().substring(0, 2));
    }

    private Path sidecarFile(ImageKey key) {
        return shelf(key).resolve(key + ".json");
    }

    Optional<Path> locate(ImageKey key) {
        for (var type : MediaType.values()) {
            var file = file(key, type);
            if (Files.exists(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /// Adds the maker to the sidecar of the file, durably.
    synchronized void describe(StoredFile file, Sidecar.Maker maker) throws IOException {
        write(sidecar(file.key()).orElse(new Sidecar(file, List.of())).with(maker));
    }

    /// Has a sidecar for the file, durably; what one says already stays.
    synchronized void describe(StoredFile file) throws IOException {
        write(sidecar(file.key()).orElse(new Sidecar(file, List.of())));
    }

    private void write(Sidecar sidecar) throws IOException {
        var file = sidecar.file();
        var shelf = shelf(file.key());
        if (!Files.exists(shelf)) {
            // Never the folder of all: that is on another disk, perhaps, and will be back.
            Files.createDirectory(shelf);
            Home.hide(shelf);
            disk.syncFolder(folder);
        }
        new DurableFile(disk).write(sidecarFile(file.key()), JournalJson.MAPPER.writeValueAsBytes(sidecar));
    }

    /// The picture before what lies beside it: whoever dies in between leaves nothing that looks like a stranger's.
    synchronized boolean remove(ImageKey key, Predicate<PictureId> isDeleted) throws IOException {
        var makers = sidecar(key).map(Sidecar::makers).orElse(List.of());
        if (makers.isEmpty() || !makers.stream().map(Sidecar.Maker::picture).allMatch(isDeleted)) {
            return false;
        }
        var file = locate(key);
        if (file.isPresent()) {
            Files.delete(file.get());
        }
        Files.deleteIfExists(sidecarFile(key));
        disk.syncFolder(shelf(key));
        return true;
    }

    /// Moves the durable file to its place, durably; what lay there has the same bytes or is damaged.
    void put(Path from, StoredFile file) throws IOException {
        new DurableFile(disk).bring(from, file(file.key(), file.type()));
        disk.syncFolder(shelf(file.key()));
    }

    /// Writes, forces and moves as a picture from `parts` would need. [IOException] where a picture could not be kept.
    void tryOut(Path parts) throws IOException {
        var from = parts.resolve(TRIAL);
        var to = folder.resolve(TRIAL);
        try {
            new DurableFile(disk).write(from, new byte[DurableFile.CHUNK]);
            new DurableFile(disk).bring(from, to);
            disk.syncFolder(folder);
        } finally {
            Files.deleteIfExists(from);
            Files.deleteIfExists(to);
        }
        // A shelf may lie on a disk of its own.
        for (var shelf : disk.list(folder)) {
            if (SHELF.matcher(shelf.getFileName().toString()).matches() && !isUsable(shelf)) {
                throw new AccessDeniedException(shelf.toString());
            }
        }
    }

    private static boolean isUsable(Path folder) {
        return Files.isDirectory(folder) && Files.isWritable(folder) && Files.isExecutable(folder);
    }

    /// Empty also when it is damaged.
    Optional<Sidecar> sidecar(ImageKey key) throws IOException {
        return readSidecar(sidecarFile(key));
    }

    private static Optional<Sidecar> readSidecar(Path file) throws IOException {
        try {
            return Optional.of(JsonObject.read(Files.readAllBytes(file), Sidecar::of));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (UnreadableException e) {
            Log.of(PictureFiles.class).log(Level.WARNING, file + " is damaged: " + e.getMessage());
            return Optional.empty();
        }
    }

    /// Reads the bytes once for each change of the file.
    boolean isIntact(ImageKey key) throws IOException {
        var there = locate(key);
        if (there.isEmpty()) {
            return false;
        }
        try {
            var seen = Seen.of(there.get());
            if (seen.equals(intact.get(key))) {
                return true;
            }
            try (var in = Files.newInputStream(there.get())) {
                if (!Sha256.of(in).equals(key.sha256())) {
                    return false;
                }
            }
            intact.put(key, seen);
            return true;
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    /// The content of every picture file, by its name.
    List<ImageKey> keys() throws IOException {
        var keys = new ArrayList<ImageKey>();
        for (var shelf : disk.list(folder)) {
            if (Files.isDirectory(shelf)) {
                for (var file : disk.list(shelf)) {
                    var name = PICTURE.matcher(file.getFileName().toString());
                    if (name.matches()) {
                        keys.add(new ImageKey(name.group(1)));
                    }
                }
            }
        }
        return keys;
    }

    List<Sidecar> sidecarsSince(Instant since) throws IOException {
        var found = new ArrayList<Sidecar>();
        for (var shelf : disk.list(folder)) {
            if (!Files.isDirectory(shelf)) {
                continue;
            }
            for (var file : disk.list(shelf)) {
                if (file.toString().endsWith(".json")
                        && !Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                    readSidecar(file).ifPresent(found::add);
                }
            }
        }
        return found;
    }
}
