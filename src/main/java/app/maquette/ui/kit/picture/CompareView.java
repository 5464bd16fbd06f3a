package app.maquette.ui.kit.picture;

import app.maquette.domain.ImageKey;
import app.maquette.domain.Judgement;
import app.maquette.domain.Verdict;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.FocusBack;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Strings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/// Two to four pictures side by side, all at the same place in the same size; verdicts hit the one in focus. FX thread
/// only.
public final class CompareView extends BorderPane {
    private static final int MOST = 4;
    private static final int MOST_ROWS = 2;
    private static final double ICON = 13;
    private static final double STAR = 11;
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass IN_FOCUS = PseudoClass.getPseudoClass("in-focus");

    private final Strings strings;
    private final Thumbnails thumbnails;
    private final Zoom zoom = new Zoom();
    private final Label size = new Label();
    private final GridPane grid = new GridPane();
    private final List<Side> sides = new ArrayList<>();
    private FocusBack before = FocusBack.of(null);

    /// One of the pictures.
    ///
    /// @param caption what is known of it now
    /// @param focus what a click does
    public record Compared(ImageKey picture, Supplier<Caption> caption, Runnable focus) {}

    /// What stands below a picture.
    public record Caption(String name, Judgement judgement, boolean isInFocus) {}

    public CompareView(Thumbnails thumbnails, Strings strings) {
        this.strings = strings;
        this.thumbnails = thumbnails;
        grid.getStyleClass().add("compare-grid");
        setCenter(grid);
        setTop(bar());
        getStyleClass().add("compare");
        setId("compare");
        setAccessibleText(strings.get("kit.compare.title"));
        setFocusTraversable(true);
        setVisible(false);
        zoom.scaleProperty().subscribe(_ -> showSize());
        new Keymap(Context.COMPARE).bind(Command.CLOSE, this::close).on(this);
    }

    /// Two to four pictures; nothing happens with fewer.
    public void open(List<Compared> pictures) {
        if (pictures.size() < 2) {
            return;
        }
        close();
        pictures.stream().limit(MOST).forEach(picture -> sides.add(new Side(picture)));
        place();
        zoom.fit();
        setVisible(true);
        before = FocusBack.of(getScene());
        requestFocus();
        refresh();
    }

    /// Gives the focus to one of them, from 1; nothing happens beyond the last.
    public void focus(int number) {
        if (number <= sides.size()) {
            sides.get(number - 1).compared.focus().run();
        }
    }

    /// Says anew what is known of the pictures and which is in focus.
    public void refresh() {
        sides.forEach(Side::mark);
    }

    public void close() {
        if (isVisible()) {
            setVisible(false);
            sides.forEach(side -> side.pane.clear());
            grid.getChildren().clear();
            sides.clear();
            before.give();
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
        var title = new Label(strings.get("kit.compare.title"));
        title.getStyleClass().add(Styles.STRONG);
        size.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        var hint = new Label(strings.get("kit.compare.hint", Command.CLOSE.keys(Context.COMPARE)));
        hint.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var fit = new Action(strings.get("kit.compare.fit"), zoom::fit).button();
        var actual = new Action(strings.get("kit.compare.actual"), zoom::actualSize).button();
        var close = Command.CLOSE.action(Context.COMPARE, strings, this::close).iconButton();
        close.setId("compare-close");
        var bar = new HBox(title, size, hint, between, fit, actual, close);
        bar.getStyleClass().add("compare-bar");
        return bar;
    }

    private void showSize() {
        double scale = zoom.scaleProperty().get();
        size.setText(
                scale == Zoom.FIT
                        ? strings.get("kit.compare.whole")
                        : strings.get("kit.compare.percent", Math.round(scale * 100)));
    }

    /// One of the pictures with its name below.
    private final class Side extends VBox {
        private final Compared compared;
        private final ZoomPane pane = new ZoomPane(thumbnails, zoom);
        private final Label name = new Label();
        private final HBox stars = new HBox();

        Side(Compared compared) {
            this.compared = compared;
            VBox.setVgrow(pane, Priority.ALWAYS);
            pane.setMinSize(0, 0);
            name.getStyleClass().add("compare-name");
            stars.getStyleClass().add("compare-stars");
            var line = new HBox(name, stars);
            line.getStyleClass().add("compare-line");
            getChildren().setAll(pane, line);
            getStyleClass().add("compare-side");
            setOnMousePressed(_ -> compared.focus().run());
            pane.show(compared.picture());
        }

        void mark() {
            var now = compared.caption().get();
            var verdict = now.judgement().verdict();
            pseudoClassStateChanged(IN_FOCUS, now.isInFocus());
            name.setText(now.name());
            name.setGraphic(
                    switch (verdict) {
                        case PICK -> Icon.PICK.node(ICON);
                        case REJECT -> Icon.REJECT.node(ICON);
                        case NONE -> null;
                    });
            name.pseudoClassStateChanged(PICKED, verdict == Verdict.PICK);
            stars.getChildren().clear();
            for (int i = 0; i < now.judgement().stars(); i++) {
                stars.getChildren().add(Icon.PICK.node(STAR));
            }
        }
    }
}
