package app.maquette.ui.library;

import app.maquette.studio.port.Library.Shown;
import app.maquette.ui.kit.picture.TakeoutActions;
import app.maquette.ui.kit.task.Ticket;
import app.maquette.ui.kit.text.Strings;
import java.util.List;
import java.util.stream.Stream;

/// What a drag from the library carries: all that are chosen. They are read as soon as they are chosen, since a drag
/// cannot wait; their files are made when it begins. FX thread only.
final class ChosenDrag {
    /// More are copied into a folder sooner than they are dragged.
    static final int MOST = 100;

    private final LibraryViewModel model;
    private final TakeoutActions takeout;
    private final Strings strings;
    private Ticket reading = () -> {};
    private List<Shown> several = List.of();

    ChosenDrag(LibraryViewModel model, TakeoutActions takeout, Strings strings) {
        this.model = model;
        this.takeout = takeout;
        this.strings = strings;
        model.chosen().selectionProperty().subscribe(this::read);
    }

    private void read() {
        reading.cancel();
        several = List.of();
        int count = model.chosen().count();
        if (count > 1 && count <= MOST) {
            reading = model.readChosen(read -> several = read);
        }
    }

    /// Never a part of those chosen: rather none, and why.
    List<Shown> pictures() {
        int count = model.chosen().count();
        if (count < 2) {
            return Stream.ofNullable(model.chosen().focusedProperty().get()).toList();
        }
        if (count > MOST) {
            takeout.note(strings.get("library.drag.too-many", MOST));
        } else if (several.isEmpty()) {
            takeout.note(strings.get("kit.takeout.not-ready"));
        }
        return several;
    }
}
