package app.maquette.ui.board;

import app.maquette.domain.PictureId;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// The older rounds as strips, built only as far as they are seen. FX thread only.
final class StripList extends ListView<Round> {
    private static final int NEAR_THE_END = 10;

    private final BoardViewModel board;
    private final List<Cell> cells = new ArrayList<>();

    StripList(BoardViewModel board, Supplier<RoundStrip> strips, Strings strings) {
        super(board.strips().older());
        this.board = board;
        setId("older");
        getStyleClass().add("strip-list");
        setAccessibleText(strings.get("workbench.older.name"));
        setCellFactory(_ -> new Cell(strips));
        new Keymap(Context.BOARD).bindIf(Command.OPEN_ROUND, _ -> openChosen()).on(this);
    }

    /// Time has passed.
    void tick() {
        cells.forEach(Cell::tick);
    }

    private boolean openChosen() {
        var chosen = getSelectionModel().getSelectedItem();
        if (chosen != null) {
            board.focusOn(new PictureId(chosen.id(), 0));
        }
        return chosen != null;
    }

    /// Cells below the last round stay without a strip.
    private final class Cell extends ListCell<Round> {
        private final Supplier<RoundStrip> maker;
        private @Nullable RoundStrip made;

        Cell(Supplier<RoundStrip> maker) {
            this.maker = maker;
            getStyleClass().add("strip-cell");
            setPrefWidth(0);
            cells.add(this);
            board.toldProperty().subscribe(() -> {
                if (made != null && !isEmpty()) {
                    made.tell();
                }
            });
        }

        void tick() {
            if (made != null && !isEmpty()) {
                made.tick();
            }
        }

        @Override
        protected void updateItem(@Nullable Round round, boolean empty) {
            super.updateItem(round, empty);
            if (empty || round == null) {
                setGraphic(null);
                return;
            }
            var strip = made == null ? maker.get() : made;
            made = strip;
            strip.show(round);
            setGraphic(strip);
            if (getIndex() >= board.strips().older().size() - NEAR_THE_END) {
                board.nearTheEnd();
            }
        }
    }
}
