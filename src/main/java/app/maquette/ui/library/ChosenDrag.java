package app.maquette.ui.library;

import app.maquette.ui.kit.Strings;
import app.maquette.ui.kit.Takeout;
import app.maquette.ui.kit.TakeoutActions;
import app.maquette.ui.kit.Ticket;
import java.nio.file.Path;
import java.util.List;

/// What a drag from the gallery carries: all that are chosen. Their files are made ready as soon as they are chosen,
/// since a drag cannot wait. FX thread only.
final class ChosenDrag {
    /// More are copied into a folder sooner than they are dragged.
    static final int MOST = 100;

    private final LibraryViewModel model;
    private final Takeout takeout;
    private final TakeoutActions actions;
    private final Strings strings;
    private Ticket reading = () -> {};

    ChosenDrag(LibraryViewModel model, Takeout takeout, TakeoutActions actions, Strings strings) {
        this.model = model;
        this.takeout = takeout;
        this.actions = actions;
        this.strings = strings;
        model.chosen().focusedProperty().subscribe(takeout::prepare);
        model.chosen().selectionProperty().subscribe(() -> prepare());
        prepare();
    }

    private void prepare() {
        reading.cancel();
        takeout.several().prepare(List.of());
        int count = model.chosen().count();
        if (count > 1 && count <= MOST) {
            reading = model.readChosen(takeout.several()::prepare);
        }
    }

    /// Never a part of those chosen: rather none, and why.
    List<Path> files() {
        int count = model.chosen().count();
        if (count < 2) {
            return actions.preparedFile();
        }
        if (count > MOST) {
            takeout.note(strings.get("library.drag.too-many", MOST));
            return List.of();
        }
        var files = takeout.several().ready();
        if (files.isEmpty()) {
            takeout.note(strings.get("library.drag.not-ready"));
        }
        return files;
    }
}
