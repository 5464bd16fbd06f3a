package app.maquette.store.disk;

import app.maquette.studio.base.Log;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Whether a folder is still the one that the run began with. An unmounted disk leaves an empty folder in its place:
/// what is kept there is hidden as soon as the disk is back. Blocking; thread-safe.
public final class SameFolder {
    private final Path folder;
    private @Nullable Object key;
    private @Nullable Path landmark;

    public SameFolder(Path folder) {
        this.folder = folder;
        try {
            check();
        } catch (IOException e) {
            Log.of(SameFolder.class).log(Level.DEBUG, folder + " is not there yet", e);
        }
    }

    /// [NoSuchFileException] with the folder while it is away. Another one in its place counts as the folder when it
    /// holds what was in it: a disk comes back under another number.
    public synchronized void check() throws IOException {
        var now = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
        boolean isSame = now != null && now.equals(key);
        if (!isSame && landmark != null && !Files.exists(landmark)) {
            throw new NoSuchFileException(folder.toString());
        }
        key = now;
        if (landmark == null) {
            landmark = anything();
        }
    }

    /// Something that was kept in it.
    public synchronized void holds(Path kept) {
        if (landmark == null) {
            landmark = kept;
        }
    }

    private @Nullable Path anything() throws IOException {
        try (var files = Files.newDirectoryStream(
                folder, file -> !file.getFileName().toString().startsWith("."))) {
            var each = files.iterator();
            return each.hasNext() ? each.next() : null;
        }
    }
}
