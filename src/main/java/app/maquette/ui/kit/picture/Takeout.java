package app.maquette.ui.kit.picture;

import app.maquette.domain.PictureId;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.OperationKind;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Decoder;
import app.maquette.studio.port.Exports;
import app.maquette.studio.port.Exports.Disclosure;
import app.maquette.studio.port.Library.Shown;
import app.maquette.studio.port.PictureStore;
import app.maquette.studio.port.Pixels;
import app.maquette.ui.kit.task.Background;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Takes a picture out of the program: as a saved file, as a file to drag or to paste, or shown in the file manager.
/// FX thread only.
public final class Takeout {
    private static final Disclosure TELLS = Disclosure.SETTINGS;
    /// How long a drag may hold the window up.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Exports exports;
    private final PictureStore store;
    private final Decoder decoder;
    private final Desktop desktop;
    private final Background background;
    private BiConsumer<PictureId, OperationKind> edit = (_, _) -> {};
    private Consumer<String> notes = _ -> {};

    public Takeout(Exports exports, PictureStore store, Decoder decoder, Desktop desktop, Background background) {
        this.exports = exports;
        this.store = store;
        this.decoder = decoder;
        this.desktop = desktop;
        this.background = background;
    }

    /// Where a picture is worked on.
    public void onEdit(BiConsumer<PictureId, OperationKind> opens) {
        edit = opens;
    }

    void edit(Shown shown, OperationKind kind) {
        edit.accept(shown.picture().id(), kind);
    }

    /// Hears what was done, in a sentence.
    public void onNote(Consumer<String> sink) {
        notes = sink;
    }

    /// Says something at the foot of the window.
    public void note(String sentence) {
        notes.accept(sentence);
    }

    /// Asks where, then saves the picture to that file or into that folder.
    ///
    /// @param saved hears where the file really is
    public void saveAs(Shown shown, String title, Consumer<Path> saved) {
        desktop.askWhereToSave(title, exports.suggestedName(shown))
                .ifPresent(target -> background
                        .job(() -> exports.export(shown, target, TELLS))
                        .onSuccess(saved)
                        .start());
    }

    /// Reads the stored picture in its own size.
    public void pixels(Shown shown, Consumer<Pixels> sink) {
        if (shown.picture().state() instanceof Picture.State.Stored(var file)) {
            background.job(() -> decoder.decode(file.key(), 0)).onSuccess(sink).start();
        }
    }

    /// Asks for a folder, then saves the pictures there under free names.
    ///
    /// @param saved hears how many were saved, and where
    public void saveInto(List<Shown> all, String title, BiConsumer<Integer, Path> saved) {
        desktop.askWhichFolder(title)
                .ifPresent(folder -> background
                        .job(() -> {
                            all.forEach(shown -> exports.export(shown, folder, TELLS));
                            return all.size();
                        })
                        .onSuccess(count -> saved.accept(count, folder))
                        .start());
    }

    /// Makes the pictures ready as files with good names.
    public void files(List<Shown> all, Consumer<List<Path>> sink) {
        background.job(() -> make(all)).onSuccess(sink).start();
    }

    /// The same at once, since a drag cannot wait. None when it takes too long: it goes on, and the next drag finds
    /// them.
    List<Path> filesNow(List<Shown> all, Runnable late) {
        return background.await(() -> make(all), PATIENCE, late).orElse(List.of());
    }

    private List<Path> make(List<Shown> all) {
        return all.stream().map(shown -> exports.prepareDrag(shown, TELLS)).toList();
    }

    public void reveal(Shown shown) {
        if (shown.picture().state() instanceof Picture.State.Stored(var file)) {
            reveal(file);
        }
    }

    public void reveal(StoredFile file) {
        background
                .job(() -> {
                    desktop.reveal(store.file(file.key(), file.type()));
                    return true;
                })
                .start();
    }
}
