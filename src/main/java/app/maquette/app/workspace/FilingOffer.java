package app.maquette.app.workspace;

import app.maquette.studio.inbox.Trash;
import app.maquette.ui.kit.command.Filings;
import app.maquette.ui.kit.command.Verdicts;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.OverlayHost;
import app.maquette.ui.kit.control.Toasts;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.library.LibraryView;
import app.maquette.ui.library.LibraryViewModel;
import app.maquette.ui.library.filing.EmptyTrash;
import app.maquette.ui.library.filing.Filing;
import app.maquette.ui.library.filing.PictureFiling;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lets the library's collections and pictures be filed.
record FilingOffer(Workspace workspace, Background background, Strings strings, Toasts toasts) {
    void to(LibraryView screen, LibraryViewModel model, Verdicts verdicts, Supplier<OverlayHost> overlays) {
        screen.offer(new Filing(workspace.ledger(), background, strings, toasts::show));
        var filings = new Filings(workspace.studio().judging(), workspace.library(), verdicts, background);
        var undo = new Action(strings.get("library.filing.undo"), model::undo);
        // keys: library.filed.*
        var pictures = new PictureFiling(
                filings,
                workspace.ledger(),
                background,
                model::withChosen,
                (words, done) ->
                        toasts.show(strings.get(words, done.count(), done.cost().format()), undo));
        var trash = new Trash(workspace.ledger(), workspace.library(), workspace.pictures());
        var empty = new EmptyTrash(trash, background, strings, overlays, toasts::show);
        screen.offer(pictures, this::readTags, empty::ask);
    }

    /// The most used first.
    private void readTags(Consumer<List<String>> sink) {
        background
                .job(() -> workspace.library().tags().entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .toList())
                .onSuccess(sink)
                .start();
    }
}
