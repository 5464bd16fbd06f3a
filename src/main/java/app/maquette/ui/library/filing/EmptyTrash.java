package app.maquette.ui.library.filing;

import app.maquette.studio.inbox.Trash;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.OverlayHost;
import app.maquette.ui.kit.control.Rest;
import app.maquette.ui.kit.control.Sheet;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Ticket;
import app.maquette.ui.kit.text.Strings;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Asks before the trash is emptied, with how many pictures and what they cost. FX thread only.
public final class EmptyTrash {
    private final Trash trash;
    private final Background background;
    private final Strings strings;
    private final Supplier<OverlayHost> overlays;
    private final Consumer<String> notes;

    public EmptyTrash(
            Trash trash,
            Background background,
            Strings strings,
            Supplier<OverlayHost> overlays,
            Consumer<String> notes) {
        this.trash = trash;
        this.background = background;
        this.strings = strings;
        this.overlays = overlays;
        this.notes = notes;
    }

    /// What is deleted is what was counted: whatever comes into the trash meanwhile stays.
    public void ask() {
        background.job(trash::contents).onSuccess(this::ask).start();
    }

    private void ask(Trash.Contents contents) {
        if (contents.count() == 0) {
            return;
        }
        var closing = new Ticket[1];
        var no = new Action(strings.get("library.trash.no"), () -> closing[0].cancel()).button();
        no.setId("trash-no");
        var yes = new Action(strings.get("library.trash.yes", contents.count()), () -> {
                    closing[0].cancel();
                    delete(contents);
                })
                .button();
        yes.setId("trash-yes");
        Rest.of(yes, System::nanoTime);
        yes.getStyleClass().add(Styles.FILLED);
        closing[0] = overlays.get()
                .open(Sheet.of(
                                strings.get("library.trash.title", contents.count()),
                                strings.get(
                                        "library.trash.text",
                                        contents.count(),
                                        contents.cost().format()))
                        .with(no, yes));
    }

    private void delete(Trash.Contents contents) {
        background
                .job(() -> trash.delete(contents))
                .onSuccess(left -> notes.accept(strings.get("library.trash.emptied", contents.count(), left)))
                .start();
    }
}
