package app.maquette.ui.spend;

import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.ui.kit.Action;
import app.maquette.ui.kit.Icon;
import app.maquette.ui.kit.SectionHeading;
import app.maquette.ui.kit.Strings;
import app.maquette.ui.kit.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The caps in force, how full they are, and a line to change each. FX thread only.
final class CapsCard extends VBox {
    private final SpendViewModel screen;
    private final Caps model;
    private final Strings strings;
    private final VBox rows = new VBox();
    private @Nullable CapScope edited;
    private Runnable showRows = () -> {};

    CapsCard(SpendViewModel screen, Strings strings) {
        this.screen = screen;
        this.model = screen.caps();
        this.strings = strings;
        rows.getStyleClass().add("spend-caps");
        getChildren().setAll(new SectionHeading(strings.get("spend.caps.title")), rows);
        getStyleClass().addAll(Styles.CARD, "spend-table-card");
        setId("spend-caps");
        model.stateProperty().subscribe(_ -> show());
    }

    /// Runs after the rows that fill a cap were asked for.
    void setOnShowRows(Runnable action) {
        showRows = action;
    }

    private void show() {
        var state = model.stateProperty().get();
        if (state == null || edited != null) {
            return;
        }
        rows.getChildren().setAll(state.caps().stream().map(this::row).toList());
        if (!state.uncapped().isEmpty()) {
            rows.getChildren().add(newOne(state.uncapped()));
        }
    }

    private Node row(Caps.Cap cap) {
        if (cap.scope().equals(edited)) {
            return editor(cap);
        }
        var name = new Label(name(cap.scope()));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var used = new Label(used(cap));
        used.getStyleClass().add(cap.isFull() ? Styles.MONEY_BAD : Styles.MUTED);
        var amount = new Label(amount(cap));
        amount.getStyleClass().addAll(Styles.STRONG, Styles.NUMBERS);
        amount.setMinWidth(USE_PREF_SIZE);
        var what = new Action(strings.get("spend.caps.rows", name.getText()), Icon.SEARCH, null, () -> {
            screen.showWhatFills(cap.scope());
            showRows.run();
        });
        var change = new Action(strings.get("spend.caps.change"), () -> edit(cap.scope())).button();
        change.setAccessibleText(strings.get("spend.caps.change-name", name.getText()));
        var row = new HBox(name, used, amount, what.iconButton(), change);
        row.getStyleClass().add("spend-cap-row");
        return row;
    }

    private String used(Caps.Cap cap) {
        if (cap.scope() instanceof CapScope.EveryDay) {
            return cap.own() ? "" : strings.get("spend.caps.default");
        }
        var sum = cap.used().sum().format();
        return cap.isFull() ? strings.get("spend.caps.full", sum) : strings.get("spend.caps.used", sum);
    }

    private String amount(Caps.Cap cap) {
        var amount = cap.amount();
        return amount == null ? strings.get("spend.caps.none") : amount.format();
    }

    private void edit(@Nullable CapScope scope) {
        edited = null;
        if (scope == null) {
            show();
            return;
        }
        var state = model.stateProperty().get();
        if (state != null) {
            edited = scope;
            rows.getChildren().setAll(state.caps().stream().map(this::row).toList());
            state.caps().stream()
                    .filter(cap -> cap.scope().equals(scope))
                    .forEach(cap -> rows.getChildren().stream()
                            .filter(CapEditor.class::isInstance)
                            .forEach(editor -> ((CapEditor) editor).begin(cap)));
        }
    }

    private CapEditor editor(Caps.Cap cap) {
        var name = name(cap.scope());
        var editor =
                new CapEditor(new Label(name), name, (amount, reason) -> change(cap.scope(), amount, reason), strings);
        if (cap.own() && !(cap.scope() instanceof CapScope.EveryDay)) {
            editor.add(new Action(strings.get("spend.caps.remove"), () -> change(cap.scope(), null, editor.reason())));
        }
        editor.add(new Action(strings.get("spend.caps.back"), () -> edit(null)));
        return editor;
    }

    private CapEditor newOne(List<String> collections) {
        var names = new ComboBox<String>();
        names.getItems().setAll(collections);
        names.setPromptText(strings.get("spend.caps.collection"));
        names.setAccessibleText(strings.get("spend.caps.collection"));
        var editor = new CapEditor(
                names,
                strings.get("spend.caps.collection"),
                (amount, reason) -> change(new CapScope.OneCollection(names.getValue()), amount, reason),
                strings);
        names.valueProperty().subscribe(name -> editor.setReady(name != null));
        return editor;
    }

    private void change(CapScope scope, @Nullable Money amount, String reason) {
        edited = null;
        model.set(scope, amount, reason);
    }

    private String name(CapScope scope) {
        return switch (scope) {
            case CapScope.OneDay _ -> strings.get("spend.caps.today");
            case CapScope.EveryDay _ -> strings.get("spend.caps.every-day");
            case CapScope.EveryMonth _ -> strings.get("spend.caps.every-month");
            case CapScope.OneCollection(var name) -> name;
        };
    }
}
