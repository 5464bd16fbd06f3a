package app.maquette.ui.workbench;

import app.maquette.domain.Verdict;
import app.maquette.ui.kit.Action;
import app.maquette.ui.kit.Icon;
import app.maquette.ui.kit.Strings;
import app.maquette.ui.kit.Styles;
import app.maquette.ui.kit.Thumbnails;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Two to four pictures side by side, all at the same place in the same size; verdicts hit the one in focus. FX thread
/// only.
final class CompareView extends BorderPane {
    private static final int MOST_ROWS = 2;
    private static final PseudoClass IN_FOCUS = PseudoClass.getPseudoClass("in-focus");

    private final BoardViewModel board;
    private final Strings strings;
    private final Thumbnails thumbnails;
    private final Zoom zoom = new Zoom();
    private final Label size = new Label();
    private final GridPane grid = new GridPane();
    private final List<Side> sides = new ArrayList<>();

    CompareView(BoardViewModel board, Words words, Thumbnails thumbnails) {
        this.board = board;
        this.strings = words.strings();
        this.thumbnails = thumbnails;
        grid.getStyleClass().add("compare-grid");
        setCenter(grid);
        setTop(bar());
        getStyleClass().add("compare");
        setId("compare");
        setAccessibleText(strings.get("workbench.compare.title"));
        setFocusTraversable(true);
        setVisible(false);
        zoom.scaleProperty().subscribe(_ -> showSize());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        board.focusProperty().subscribe(this::follow);
    }

    /// Opens with what can be compared now; nothing happens when that is less than two.
    void open() {
        var places = Comparison.of(board.focusProperty().get());
        if (places.isEmpty()) {
            return;
        }
        sides.clear();
        places.forEach(place -> sides.add(new Side(place)));
        place();
        zoom.fit();
        setVisible(true);
        requestFocus();
        follow(board.focusProperty().get());
    }

    void close() {
        if (isVisible()) {
            setVisible(false);
            sides.forEach(side -> side.pane.clear());
            grid.getChildren().clear();
            sides.clear();
        }
    }

    /// In one row; four of them in two.
    private void place() {
        int columns = sides.size() == MOST_ROWS * MOST_ROWS ? MOST_ROWS : sides.size();
        grid.getChildren().clear();
        for (int i = 0; i < sides.size(); i++) {
            grid.add(sides.get(i), i % columns, i / columns);
        }
        var column = new ColumnConstraints();
        column.setPercentWidth(100.0 / columns);
        grid.getColumnConstraints().setAll(Collections.nCopies(columns, column));
        var line = new RowConstraints();
        int rows = sides.size() / columns;
        line.setPercentHeight(100.0 / rows);
        grid.getRowConstraints().setAll(Collections.nCopies(rows, line));
    }

    private HBox bar() {
        var title = new Label(strings.get("workbench.compare.title"));
        title.getStyleClass().add(Styles.STRONG);
        size.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        var hint = new Label(strings.get("workbench.compare.hint"));
        hint.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var fit = new Action(strings.get("workbench.compare.fit"), zoom::fit).button();
        var actual = new Action(strings.get("workbench.compare.actual"), zoom::actualSize).button();
        var close = new Action(strings.get("workbench.compare.close"), Icon.CLOSE, null, this::close).iconButton();
        close.setId("compare-close");
        var bar = new HBox(title, size, hint, between, fit, actual, close);
        bar.getStyleClass().add("compare-bar");
        return bar;
    }

    private void showSize() {
        double scale = zoom.scaleProperty().get();
        size.setText(
                scale == Zoom.FIT
                        ? strings.get("workbench.compare.whole")
                        : strings.get("workbench.compare.percent", Math.round(scale * 100)));
    }

    private void follow(@Nullable Focus now) {
        sides.forEach(side -> side.mark(now));
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE || key.getCode() == KeyCode.C) {
            close();
            key.consume();
        }
    }

    /// One of the pictures with its name below.
    private final class Side extends VBox {
        private final Focus place;
        private final ZoomPane pane = new ZoomPane(thumbnails, zoom);
        private final Label name = new Label();

        Side(Focus place) {
            this.place = place;
            VBox.setVgrow(pane, Priority.ALWAYS);
            pane.setMinSize(0, 0);
            name.getStyleClass().add("compare-name");
            getChildren().setAll(pane, name);
            getStyleClass().add("compare-side");
            setOnMousePressed(_ -> board.focusOn(place.id()));
            if (place.slot() instanceof Slot.Shown(var file)) {
                pane.show(file.key());
            }
        }

        void mark(@Nullable Focus now) {
            pseudoClassStateChanged(IN_FOCUS, now != null && now.id().equals(place.id()));
            var current = now == null
                    ? place
                    : now.round()
                            .call(place.call().id())
                            .map(call -> new Focus(now.round(), call, place.index()))
                            .orElse(place);
            name.setText(name(current));
            name.setGraphic(
                    switch (current.verdict()) {
                        case PICK -> Icon.PICK.node(13);
                        case REJECT -> Icon.REJECT.node(13);
                        case NONE -> null;
                    });
            name.pseudoClassStateChanged(BoardStyles.PICKED, current.verdict() == Verdict.PICK);
        }

        private String name(Focus current) {
            var seed = current.picture()
                    .map(picture -> String.valueOf(picture.produced().seed()))
                    .orElse("");
            return current.call().purpose().isFinal()
                    ? strings.get("workbench.compare.final", seed)
                    : strings.get("workbench.compare.draft", current.index() + 1, seed);
        }
    }
}
