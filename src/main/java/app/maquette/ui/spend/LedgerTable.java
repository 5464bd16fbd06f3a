package app.maquette.ui.spend;

import app.maquette.studio.port.SpendBook.Row;
import app.maquette.studio.port.SpendBook.Sorting;
import app.maquette.studio.port.SpendBook.State;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.Tables;
import app.maquette.ui.kit.text.DateField;
import app.maquette.ui.kit.text.OneLine;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrong;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/// The ledger: a filter above, rows of any number below, sorted by a click on a heading. FX thread only.
final class LedgerTable extends VBox {
    private final LedgerRows model;
    private final Strings strings;
    private final RowTexts texts;
    private final TableView<Row> table = new TableView<>();
    private final TableColumn<Row, String> time;
    private final TableColumn<Row, String> what;
    private final TableColumn<Row, String> state;
    private final TableColumn<Row, String> amount;
    private boolean sorting;

    LedgerTable(LedgerRows model, Strings strings) {
        this.model = model;
        this.strings = strings;
        this.texts = new RowTexts(strings);
        time = sortable(Tables.column(strings.get("spend.ledger.time"), 126, texts::time), SortType.DESCENDING);
        what = sortable(Tables.column(strings.get("spend.ledger.what"), 160, texts::what), SortType.ASCENDING);
        state = sortable(Tables.column(strings.get("spend.ledger.state"), 126, texts::state), SortType.ASCENDING);
        state.setCellFactory(_ -> new StateCell(texts));
        amount = sortable(Tables.numbers(strings.get("spend.ledger.amount"), 72, texts::amount), SortType.DESCENDING);
        var collection = Tables.column(strings.get("spend.ledger.collection"), 118, Row::collection);
        // Together no wider than the narrowest card: beyond it the rows would slide away from their headings.
        time.setMinWidth(122);
        what.setMinWidth(90);
        collection.setMinWidth(70);
        state.setMinWidth(84);
        amount.setMinWidth(58);
        table.getColumns().addAll(List.of(time, what, collection, state, amount));
        table.setId("spend-ledger");
        table.setAccessibleText(strings.get("spend.ledger.title"));
        table.setFixedCellSize(Tables.ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var nothing = new Label();
        nothing.textProperty()
                .bind(model.knownProperty()
                        .map(known -> strings.get(known ? "spend.ledger.nothing" : "spend.reading")));
        table.setPlaceholder(nothing);
        table.setSortPolicy(_ -> sort());
        table.setItems(model.rows());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(filter(), table);
        getStyleClass().add("spend-ledger");
        model.orderProperty().subscribe(this::mark);
    }

    private FlowPane filter() {
        var text = OneLine.on(new CustomTextField());
        text.setId("spend-ledger-filter");
        text.setLeft(new StackPane(Icon.SEARCH.node(14)));
        text.setPromptText(strings.get("spend.ledger.filter"));
        text.setAccessibleText(strings.get("spend.ledger.filter"));
        text.getStyleClass().add("spend-filter");
        text.textProperty().bindBidirectional(model.textProperty());
        var from = new DateField(strings.get("spend.ledger.from"), strings.get("spend.ledger.from-spoken"), strings);
        from.setId("spend-ledger-from");
        from.valueProperty().bindBidirectional(model.fromProperty());
        var to = new DateField(strings.get("spend.ledger.to"), strings.get("spend.ledger.to-spoken"), strings);
        to.setId("spend-ledger-to");
        to.valueProperty().bindBidirectional(model.toProperty());
        var filter = new FlowPane(text, states(), from, wrong(from), to, wrong(to));
        filter.getStyleClass().add("spend-filters");
        return filter;
    }

    private static Label wrong(DateField field) {
        var wrong = Wrong.label();
        wrong.textProperty().bind(field.wrongProperty());
        return wrong;
    }

    private ComboBox<@Nullable State> states() {
        var states = new ComboBox<@Nullable State>();
        states.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable State state) {
                return state == null ? strings.get("spend.ledger.every") : texts.state(state);
            }

            @Override
            public @Nullable State fromString(String text) {
                throw new IllegalStateException("never typed");
            }
        });
        List<@Nullable State> values = new ArrayList<>();
        values.add(null);
        values.addAll(List.of(State.values()));
        states.getItems().setAll(values);
        states.setAccessibleText(strings.get("spend.ledger.state"));
        states.valueProperty().bindBidirectional(model.stateProperty());
        return states;
    }

    private static TableColumn<Row, String> sortable(TableColumn<Row, String> column, SortType first) {
        column.setSortable(true);
        column.setSortType(first);
        return column;
    }

    /// Where rows lie by the million the sort is a question to the book.
    private boolean sort() {
        if (sorting) {
            return true;
        }
        var sorted =
                table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
        boolean falls = sorted != null && sorted.getSortType() == SortType.DESCENDING;
        if (Objects.equals(sorted, amount)) {
            model.orderProperty().set(falls ? Sorting.DEAREST : Sorting.CHEAPEST);
        } else if (Objects.equals(sorted, what)) {
            model.orderProperty().set(Sorting.BY_MODEL);
        } else if (Objects.equals(sorted, state)) {
            model.orderProperty().set(Sorting.BY_STATE);
        } else {
            model.orderProperty().set(sorted == null || falls ? Sorting.NEWEST : Sorting.OLDEST);
        }
        return true;
    }

    private void mark(Sorting order) {
        sorting = true;
        var column = switch (order) {
            case NEWEST, OLDEST -> time;
            case DEAREST, CHEAPEST -> amount;
            case BY_MODEL -> what;
            case BY_STATE -> state;
        };
        column.setSortType(
                order == Sorting.NEWEST || order == Sorting.DEAREST ? SortType.DESCENDING : SortType.ASCENDING);
        table.getSortOrder().setAll(List.of(column));
        sorting = false;
    }

    Node table() {
        return table;
    }
}
