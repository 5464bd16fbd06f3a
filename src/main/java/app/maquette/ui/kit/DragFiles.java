package app.maquette.ui.kit;

import app.maquette.studio.Exports;
import app.maquette.studio.Exports.Disclosure;
import app.maquette.studio.Library.Shown;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Pictures as files, made ready one after the other while nobody waits for them. FX thread only.
public final class DragFiles {
    private final Exports exports;
    private final Background background;
    private Ticket preparing = () -> {};
    private List<Path> files = List.of();

    DragFiles(Exports exports, Background background) {
        this.exports = exports;
        this.background = background;
    }

    /// Of those that are here; the earlier ones are forgotten.
    public void prepare(List<Shown> wanted) {
        preparing.cancel();
        files = List.of();
        var here = wanted.stream().filter(shown -> shown.picture().isStored()).toList();
        next(here, new ArrayList<>());
    }

    private void next(List<Shown> wanted, List<Path> made) {
        if (made.size() == wanted.size()) {
            files = List.copyOf(made);
            return;
        }
        var shown = wanted.get(made.size());
        preparing = background
                .job(() -> exports.prepareDrag(shown, Disclosure.SETTINGS))
                .onSuccess(file -> {
                    made.add(file);
                    next(wanted, made);
                })
                .start();
    }

    /// All of them, or none until the last is ready.
    public List<Path> ready() {
        return files;
    }
}
