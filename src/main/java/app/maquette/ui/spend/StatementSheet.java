package app.maquette.ui.spend;

import app.maquette.studio.statement.Mapping;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.EmptyState;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.control.Theme;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.TabKey;
import app.maquette.ui.kit.text.Wrapping;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Where a statement is pasted or opened, its columns are told, and what agrees with the ledger is listed. FX thread
/// only.
public final class StatementSheet extends VBox {
    private static final int ROWS = 5;

    private final StatementViewModel model;
    private final Strings strings;
    private final FlowPane columns = new FlowPane();
    private boolean filling;

    public StatementSheet(StatementViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        var lists = new StatementLists(strings);
        var problem = new Label();
        problem.getStyleClass().add(Styles.MONEY_BAD);
        Wrapping.wrap(problem);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        columns.getStyleClass().add("statement-columns");
        var nothing = new EmptyState(
                Icon.SPEND, strings.get("spend.statement.empty"), strings.get("spend.statement.empty-text"), null);
        nothing.visibleProperty().bind(model.textProperty().isEmpty());
        var result = new StackPane(lists, nothing);
        VBox.setVgrow(result, Priority.ALWAYS);
        getChildren().setAll(source(), columns, problem, result);
        Theme.wear(this, "spend.css");
        getStyleClass().add("statement");
        setId("statement");
        model.stateProperty().subscribe(state -> {
            problem.setText(state.problem().isEmpty() ? "" : strings.get("spend.statement.wrong", state.problem()));
            lists.show(state);
            showColumns();
        });
        model.mappingProperty().subscribe(this::showColumns);
    }

    private Node source() {
        var text = new TextArea();
        TabKey.leaves(text);
        text.setId("statement-text");
        text.setPrefRowCount(ROWS);
        text.setPromptText(strings.get("spend.statement.paste"));
        text.setAccessibleText(strings.get("spend.statement.paste"));
        text.getStyleClass().add(Styles.MONO);
        text.textProperty().bindBidirectional(model.textProperty());
        HBox.setHgrow(text, Priority.ALWAYS);
        var open = new Action(
                        strings.get("spend.statement.open"),
                        Icon.FOLDER,
                        null,
                        () -> model.open(strings.get("spend.statement.open")))
                .button();
        open.setMinWidth(USE_PREF_SIZE);
        var source = new HBox(text, open);
        source.getStyleClass().add("statement-source");
        return source;
    }

    private void showColumns() {
        var header = model.stateProperty().get().table().header();
        var now = model.mappingProperty().get();
        filling = true;
        columns.setVisible(!header.isEmpty());
        columns.setManaged(!header.isEmpty());
        columns.getChildren()
                .setAll(
                        choice("spend.statement.time", now.time(), header, to -> with(0, to)),
                        choice("spend.statement.model", now.model(), header, to -> with(1, to)),
                        choice("spend.statement.images", now.images(), header, to -> with(2, to)),
                        choice("spend.statement.amount", now.amount(), header, to -> with(3, to)),
                        zones(now));
        filling = false;
    }

    private void with(int part, int column) {
        var now = model.mappingProperty().get();
        model.mappingProperty()
                .set(new Mapping(
                        part == 0 ? column : now.time(),
                        part == 1 ? column : now.model(),
                        part == 2 ? column : now.images(),
                        part == 3 ? column : now.amount(),
                        now.zone()));
    }

    private Node choice(String key, int chosen, List<String> header, IntConsumer sink) {
        var box = new ComboBox<Integer>();
        box.setConverter(words(column -> column == Mapping.NONE || column >= header.size()
                ? strings.get("spend.statement.none")
                : header.get(column)));
        List<Integer> all = new ArrayList<>(List.of(Mapping.NONE));
        IntStream.range(0, header.size()).forEach(all::add);
        box.getItems().setAll(all);
        box.setValue(chosen);
        box.valueProperty().subscribe((_, to) -> {
            if (!filling && to != null) {
                sink.accept(to);
            }
        });
        return named(key, box);
    }

    private Node zones(Mapping now) {
        var box = new ComboBox<ZoneId>();
        box.getItems().setAll(new LinkedHashSet<>(List.of(model.zone(), ZoneOffset.UTC)));
        box.setValue(now.zone());
        box.setConverter(words(zone -> zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId()));
        box.valueProperty().subscribe((_, to) -> {
            if (!filling && to != null) {
                model.mappingProperty().set(new Mapping(now.time(), now.model(), now.images(), now.amount(), to));
            }
        });
        return named("spend.statement.zone", box);
    }

    // keys: spend.statement.*
    private Node named(String key, ComboBox<?> box) {
        var name = new Label(strings.get(key));
        name.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        name.setLabelFor(box);
        box.setAccessibleText(name.getText());
        box.setId(key.replace('.', '-'));
        var pair = new VBox(name, box);
        pair.getStyleClass().add("statement-column");
        return pair;
    }

    private static <T> StringConverter<T> words(Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new IllegalStateException("never typed");
            }
        };
    }
}
