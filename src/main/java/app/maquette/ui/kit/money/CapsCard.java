package app.maquette.ui.kit.money;

import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.studio.ledger.CollectionTree;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Strings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The caps in force, how full they are, and a line to change each. FX thread only.
public final class CapsCard extends VBox {
    private final Caps model;
    private final Strings strings;
    private final VBox rows = new VBox();
    private final VBox another = new VBox();
    private List<String> offered = List.of();
    private final Map<CapScope, Button> buttons = new HashMap<>();
    private @Nullable CapScope edited;
    private @Nullable CapEditor editor;
    private @Nullable CapScope changed;
    private @Nullable CapScope wanted;
    private Consumer<CapScope> showRows = _ -> {};

    public CapsCard(Caps model, Strings strings) {
        this.model = model;
        this.strings = strings;
        rows.getStyleClass().add("caps");
        getChildren().setAll(new SectionHeading(strings.get("kit.caps.title")), rows, another);
        getStyleClass().addAll(Styles.CARD, "table-card");
        setId("caps");
        model.stateProperty().subscribe(_ -> show());
    }

    /// Takes the cap whose rows are asked for.
    public void setOnShowRows(Consumer<CapScope> action) {
        showRows = action;
    }

    /// Takes what a changed cap was and is, in words, and the way back.
    public void setOnNote(BiConsumer<String, Action> notes) {
        model.setOnChange(change -> note(change, notes));
    }

    private void show() {
        var state = model.stateProperty().get();
        if (state == null) {
            return;
        }
        if (edited != null && state.of(edited).isEmpty()) {
            // A new day has begun: its cap is another one.
            close();
        }
        var focused = changed == null ? focused() : changed;
        changed = null;
        fill(state);
        offer(state.uncapped());
        var button = buttons.get(focused);
        if (button != null) {
            button.requestFocus();
        }
        if (wanted != null) {
            edit(wanted);
        }
    }

    private void note(Caps.Change change, BiConsumer<String, Action> notes) {
        var words = strings.get("kit.caps.changed", name(change.scope()), amount(change.now()), amount(change.was()));
        notes.accept(
                words,
                new Action(
                        strings.get("kit.caps.undo"),
                        () -> model.set(change.scope(), change.before(), strings.get("kit.caps.undone"))));
    }

    private void fill(Caps.State state) {
        buttons.clear();
        var now = state.caps().stream().map(this::row).toList();
        var children = rows.getChildren();
        int place = editor == null || !children.contains(editor) ? -1 : now.indexOf(editor);
        if (place >= 0) {
            // What is being typed stays where it is: moved, it would lose the focus.
            children.removeIf(row -> row != editor);
            children.addAll(0, now.subList(0, place));
            children.addAll(now.subList(place + 1, now.size()));
        } else {
            children.setAll(now);
        }
    }

    /// What is being typed there stays when the rows above change.
    private void offer(List<String> collections) {
        if (!collections.equals(offered)) {
            offered = collections;
            another.getChildren().setAll(collections.isEmpty() ? List.of() : List.of(newOne(collections)));
        }
    }

    private @Nullable CapScope focused() {
        return buttons.entrySet().stream()
                .filter(button -> button.getValue().isFocused())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private Node row(Caps.Cap cap) {
        if (cap.scope().equals(edited)) {
            editor = editor == null ? editor(cap) : editor;
            return editor;
        }
        var name = new Label(name(cap.scope()));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var used = new Label(used(cap));
        used.getStyleClass().add(cap.isFull() ? Styles.MONEY_BAD : cap.isWarning() ? Styles.MONEY_WARN : Styles.MUTED);
        var amount = new Label(amount(cap));
        amount.getStyleClass().addAll(Styles.STRONG, Styles.NUMBERS);
        amount.setMinWidth(USE_PREF_SIZE);
        var what = new Action(
                strings.get("kit.caps.rows", name.getText()), Icon.SEARCH, null, () -> showRows.accept(cap.scope()));
        var change = new Action(strings.get("kit.caps.change"), () -> edit(cap.scope())).button();
        change.setAccessibleText(strings.get("kit.caps.change-name", name.getText()));
        buttons.put(cap.scope(), change);
        var row = new HBox(name, used, amount, what.iconButton(), change);
        row.getStyleClass().add("cap-row");
        return row;
    }

    private String used(Caps.Cap cap) {
        if (cap.scope() instanceof CapScope.EveryDay) {
            return cap.own() ? "" : strings.get("kit.caps.default");
        }
        var sum = cap.used().sum().format();
        var used = cap.isFull()
                ? strings.get("kit.caps.full", sum)
                : strings.get(cap.isWarning() ? "kit.caps.warned" : "kit.caps.used", sum);
        return cap.spellings() > 1 ? strings.get("kit.caps.spellings", used, cap.spellings()) : used;
    }

    private String amount(Caps.Cap cap) {
        return amount(cap.amount());
    }

    private String amount(@Nullable Money amount) {
        return amount == null ? strings.get("kit.caps.none") : amount.format();
    }

    public boolean isEditing() {
        return edited != null;
    }

    /// Opens the editor of a cap, with the cursor in its amount; as soon as the caps are known.
    public void edit(CapScope scope) {
        var state = model.stateProperty().get();
        wanted = state == null ? scope : null;
        if (state != null) {
            close();
            edited = scope;
            fill(state);
            if (editor != null) {
                editor.begin(state.of(scope).orElseThrow());
            }
        }
    }

    private void close() {
        edited = null;
        editor = null;
    }

    private CapEditor editor(Caps.Cap cap) {
        var name = name(cap.scope());
        var made =
                new CapEditor(new Label(name), name, (amount, reason) -> change(cap.scope(), amount, reason), strings);
        if (cap.own() && !(cap.scope() instanceof CapScope.EveryDay)) {
            made.add(new Action(strings.get("kit.caps.remove"), () -> change(cap.scope(), null, made.reason())));
        }
        made.addBack(() -> leave(cap.scope()));
        return made;
    }

    private CapEditor newOne(List<String> collections) {
        var names = new ComboBox<String>();
        names.getItems().setAll(collections);
        names.setPromptText(strings.get("kit.caps.collection"));
        names.setAccessibleText(strings.get("kit.caps.collection"));
        var editor = new CapEditor(
                names,
                strings.get("kit.caps.a-collection"),
                (amount, reason) -> change(new CapScope.OneCollection(tree().named(names.getValue())), amount, reason),
                strings);
        names.valueProperty().subscribe(name -> editor.setReady(name != null));
        return editor;
    }

    private void leave(CapScope scope) {
        close();
        changed = scope;
        show();
    }

    private void change(CapScope scope, @Nullable Money amount, String reason) {
        close();
        changed = scope;
        model.set(scope, amount, reason);
    }

    private String name(CapScope scope) {
        return switch (scope) {
            case CapScope.OneDay _ -> strings.get("kit.caps.today");
            case CapScope.EveryDay _ -> strings.get("kit.caps.every-day");
            case CapScope.EveryMonth _ -> strings.get("kit.caps.every-month");
            case CapScope.OneCollection(var id) -> tree().path(id);
        };
    }

    private CollectionTree tree() {
        var state = model.stateProperty().get();
        return state == null ? CollectionTree.EMPTY : state.tree();
    }
}
