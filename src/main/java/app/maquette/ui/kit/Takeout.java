package app.maquette.ui.kit;

import app.maquette.studio.Exports;
import app.maquette.studio.Exports.Disclosure;
import app.maquette.studio.Library.Shown;
import app.maquette.studio.Picture;
import app.maquette.studio.PictureStore;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Takes a picture out of the program: as a saved file, as a file to drag or to paste, or shown in the file manager.
/// FX thread only.
public final class Takeout {
    private static final Disclosure TELLS = Disclosure.SETTINGS;

    private final ReadOnlyObjectWrapper<@Nullable Path> dragFile = new ReadOnlyObjectWrapper<>(this, "dragFile");
    private final Exports exports;
    private final PictureStore store;
    private final Consumer<Path> fileManager;
    private final Background background;
    private Ticket preparing = () -> {};
    private @Nullable Shown prepared;

    /// @param fileManager shows a file where it lies; blocking
    public Takeout(Exports exports, PictureStore store, Consumer<Path> fileManager, Background background) {
        this.exports = exports;
        this.store = store;
        this.fileManager = fileManager;
        this.background = background;
    }

    /// Makes the file ready that a drag or a copy will carry; null when nothing is to be carried.
    public void prepare(@Nullable Shown shown) {
        if (Objects.equals(shown, prepared)) {
            return;
        }
        preparing.cancel();
        prepared = shown;
        dragFile.set(null);
        if (shown != null && shown.picture().isStored()) {
            preparing = background
                    .job(() -> exports.prepareDrag(shown, TELLS))
                    .onSuccess(dragFile::set)
                    .start();
        }
    }

    /// The file of what was prepared last, null until it is ready.
    public ReadOnlyObjectProperty<@Nullable Path> dragFileProperty() {
        return dragFile.getReadOnlyProperty();
    }

    /// A name to offer where the file is saved.
    public String suggestedName(Shown shown) {
        return exports.suggestedName(shown);
    }

    /// Saves the picture to a file or into a folder.
    ///
    /// @param saved hears where the file really is
    public void save(Shown shown, Path target, Consumer<Path> saved) {
        background
                .job(() -> exports.export(shown, target, TELLS))
                .onSuccess(saved)
                .start();
    }

    public void reveal(Shown shown) {
        if (shown.picture().state() instanceof Picture.State.Stored(var file)) {
            background
                    .job(() -> {
                        fileManager.accept(store.file(file.key(), file.type()));
                        return true;
                    })
                    .start();
        }
    }
}
