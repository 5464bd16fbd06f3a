package app.maquette.pictures;

import app.maquette.domain.MoneyKind;
import app.maquette.domain.StoredFile;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Exports;
import app.maquette.studio.port.Library.Shown;
import app.maquette.studio.port.PictureStore;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Copies stored pictures with a note of their making; see [MetadataWriter]. Blocking; thread-safe.
public final class Exporter implements Exports {
    private final PictureStore store;
    private final Path dragFolder;
    private final MoneyKind money;

    /// `dragFolder` keeps what was dragged out, a folder for each picture, for ever: other programs may show the file
    /// from there. Pictures of play money say that they are the simulator's.
    public Exporter(PictureStore store, Path dragFolder, MoneyKind money) {
        this.store = store;
        this.dragFolder = dragFolder;
        this.money = money;
    }

    @Override
    public String suggestedName(Shown shown) {
        return FileNames.suggested(shown, stored(shown).type());
    }

    @Override
    public Path export(Shown shown, Path target, Disclosure disclosure) {
        try {
            var path = Files.isDirectory(target) ? FileNames.free(target, suggestedName(shown)) : named(shown, target);
            AtomicFile.write(path, bytes(shown, disclosure));
            return path;
        } catch (IOException e) {
            throw new StorageException("The picture cannot be saved.", e, AtomicFile.parent(target));
        }
    }

    @Override
    public Path prepareDrag(Shown shown, Disclosure disclosure) {
        var id = shown.picture().id();
        var folder = dragFolder.resolve(id.call() + "-" + id.index());
        try {
            return writeOnce(folder, suggestedName(shown), bytes(shown, disclosure));
        } catch (IOException e) {
            throw new StorageException("The picture cannot be made ready.", e, dragFolder);
        }
    }

    /// A file that holds the same already is left alone, since another program may have it open; so is one that
    /// cannot be replaced.
    private static Path writeOnce(Path folder, String name, byte[] bytes) throws IOException {
        var path = folder.resolve(name);
        if (Files.isRegularFile(path) && Arrays.equals(Files.readAllBytes(path), bytes)) {
            return path;
        }
        try {
            AtomicFile.write(path, bytes);
            return path;
        } catch (FileSystemException e) {
            if (!Files.exists(path)) {
                throw e;
            }
            var other = FileNames.free(folder, name);
            AtomicFile.write(other, bytes);
            return other;
        }
    }

    private Path named(Shown shown, Path target) {
        var asked = target.getFileName();
        var folder = target.toAbsolutePath().getParent();
        if (asked == null || folder == null) {
            throw new StorageException("no file to export to");
        }
        var name = FileNames.ending(asked.toString(), stored(shown).type());
        // A name the designer did not confirm must not replace a file.
        return name.equals(asked.toString()) ? target : FileNames.free(folder, name);
    }

    private byte[] bytes(Shown shown, Disclosure disclosure) throws IOException {
        try (var in = store.open(stored(shown).key())) {
            return MetadataWriter.bytes(in.readAllBytes(), ExportMetadata.of(shown, disclosure, money));
        }
    }

    private static StoredFile stored(Shown shown) {
        if (shown.picture().state() instanceof Picture.State.Stored(var file)) {
            return file;
        }
        throw new StorageException("picture " + shown.picture().id() + " is not here");
    }
}
