package app.maquette.ui.shell;

import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.KeyCap;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.control.Theme;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.OneLine;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.shell.PaletteLine.Kind;
import app.maquette.ui.shell.PaletteViewModel.State;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list of all that can be done: a field for a few letters, what answers by kinds, and at the foot which key does
/// what. A click on a line does it where it costs nothing and else only chooses it. FX thread only.
public final class PaletteView extends VBox {
    static final double ROW = 34;
    private static final double ICON = 18;
    private static final int MOST_ROWS = 15;
    private static final double BELOW = 10;
    private static final double ABOVE = 56;

    private final PaletteViewModel model;
    private final Strings strings;
    private final TextField field = OneLine.on(new TextField());
    private final Label count = new Label();
    private final ListView<Item> list = new ListView<>();
    private final Label nothing = new Label();
    private final Label pays = new Label();
    private final HBox paying;

    /// What a row of the list is.
    sealed interface Item {
        record Heading(Kind kind, int shown, int all) implements Item {}

        record Line(PaletteViewModel.Row row, int number, boolean isChosen) implements Item {}
    }

    public PaletteView(PaletteViewModel model, Thumbnails thumbnails, Strings strings) {
        this.model = model;
        this.strings = strings;
        Theme.wear(this, "shell.css");
        field.setId("palette-field");
        field.setPromptText(strings.get("shell.palette.hint"));
        field.setAccessibleText(strings.get("shell.palette.title"));
        field.getStyleClass().add("palette-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().bindBidirectional(model.textProperty());
        count.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        count.setMinWidth(USE_PREF_SIZE);
        var top = new HBox(Icon.SEARCH.node(ICON), field, count);
        top.getStyleClass().add("palette-top");
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new PaletteCell(thumbnails, strings, this::clicked));
        list.getStyleClass().add("palette-list");
        nothing.setId("palette-nothing");
        nothing.getStyleClass().addAll(Styles.MUTED, "palette-nothing");
        nothing.managedProperty().bind(nothing.visibleProperty());
        pays.setId("palette-pays");
        paying = hint(Command.RUN_PAID, pays);
        paying.managedProperty().bind(paying.visibleProperty());
        getChildren().setAll(top, list, nothing, foot());
        getStyleClass().add("palette");
        setId("palette");
        // It begins at the same height whatever is found.
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        StackPane.setMargin(this, new Insets(ABOVE, 0, 0, 0));
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(strings.get("shell.palette.title"));
        new Keymap(Context.COMMANDS_LIST)
                .bind(Command.CHOOSE, arrow -> model.move(arrow.key().equals("↑") ? -1 : 1))
                .bind(Command.RUN, model::run)
                .bind(Command.RUN_PAID, model::runPaid)
                .bind(Command.ONE_KIND, tab -> model.nextKind(tab.isShift() ? -1 : 1))
                .before(this);
        model.stateProperty().subscribe(this::show);
    }

    private HBox foot() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(
                hint(Command.CHOOSE, new Label(strings.get("shell.palette.choose"))),
                hint(Command.RUN, new Label(strings.get("shell.palette.run"))),
                paying,
                gap,
                hint(Command.ONE_KIND, new Label(strings.get("shell.palette.kind"))));
        foot.getStyleClass().add("palette-foot");
        return foot;
    }

    private static HBox hint(Command command, Label words) {
        var chord = command.chords(Context.COMMANDS_LIST);
        var caps = new HBox();
        caps.getStyleClass().add("palette-hint");
        var shown = command == Command.CHOOSE ? chord : chord.subList(0, 1);
        for (var one : shown) {
            for (var key : one.text().split("\\+", -1)) {
                caps.getChildren().add(new KeyCap(key));
            }
        }
        words.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        words.setMinWidth(USE_PREF_SIZE);
        caps.getChildren().add(words);
        return caps;
    }

    private void show(State state) {
        var items = items(state);
        list.getItems().setAll(items);
        list.setPrefHeight(Math.min(items.size(), MOST_ROWS) * ROW + BELOW);
        list.setVisible(!items.isEmpty());
        list.setManaged(!items.isEmpty());
        nothing.setVisible(items.isEmpty());
        nothing.setText(strings.get("shell.palette.nothing"));
        count.setText(strings.get("shell.palette.count", state.count()));
        bringIntoView(items);
        var row = state.row();
        var price = row == null || !row.offer().isPaid() ? null : row.offer().price();
        paying.setVisible(price != null);
        pays.setText(price == null ? "" : strings.get("shell.palette.pay", price.format()));
    }

    private void bringIntoView(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Item.Line line && line.isChosen()) {
                list.scrollTo(Math.max(0, i - MOST_ROWS / 2));
            }
        }
    }

    private static List<Item> items(State state) {
        List<Item> items = new ArrayList<>();
        @Nullable Kind before = null;
        for (int i = 0; i < state.rows().size(); i++) {
            var row = state.rows().get(i);
            var kind = row.line().kind();
            if (kind != before) {
                long shown = state.rows().stream()
                        .filter(one -> one.line().kind() == kind)
                        .count();
                items.add(new Item.Heading(kind, (int) shown, state.counts().getOrDefault(kind, 0)));
                before = kind;
            }
            items.add(new Item.Line(row, i, i == state.chosen()));
        }
        return items;
    }

    private void clicked(int number) {
        model.choose(number);
        model.run();
    }
}
