package app.maquette.ui.settings;

import app.maquette.domain.SameText;
import app.maquette.studio.money.Price;
import app.maquette.ui.kit.control.Badge;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.control.Tables;
import app.maquette.ui.kit.text.OneLine;
import app.maquette.ui.kit.text.Strings;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/// The prices of what can be bought here, with source and date, a filter, and what is needed to set one's own; those of
/// the vendor's other products when they are asked for. FX thread only.
final class PricesPage extends VBox {
    private static final int LEAST_ROWS = 6;
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");

    private final Strings strings;
    private final ObservableList<PriceTable.Row> rows = FXCollections.observableArrayList();
    private final FilteredList<PriceTable.Row> matching = new FilteredList<>(rows);
    private final TableView<PriceTable.Row> table = new TableView<>(matching);
    private final CheckBox others;
    private final Label asOf = Card.help("");
    private final CustomTextField filter = OneLine.on(new CustomTextField());
    private final SectionHeading heading;
    private String shown = "";
    private boolean filling;
    private boolean follows;

    PricesPage(PriceTable model, Strings strings) {
        this.strings = strings;
        heading = new SectionHeading(strings.get("settings.prices.title"));
        others = new CheckBox(strings.get("settings.prices.others"));
        others.setId("settings-prices-others");
        others.getStyleClass().add(Styles.MUTED);
        fillFilter();
        fillTable();
        var editor = new PriceEditor(model, this::follow, strings);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !filling) {
                shown = row.price().product();
                editor.edit(row);
            }
        });
        var card = new VBox(heading, filter, table, others, editor, new AnnouncedPrices(model, strings));
        card.getStyleClass().addAll(Styles.CARD, "settings-card");
        VBox.setVgrow(card, Priority.ALWAYS);
        var paying = new Card(
                strings.get("settings.paying.title"),
                Card.help(strings.get("settings.paying.top-up")),
                Card.help(strings.get("settings.paying.volume")),
                asOf);
        getChildren().setAll(card, paying);
        getStyleClass().add("settings-page");
        model.stateProperty().subscribe(this::show);
    }

    private void fillFilter() {
        filter.setId("settings-prices-filter");
        filter.setLeft(new StackPane(Icon.SEARCH.node(14)));
        filter.setPromptText(strings.get("settings.prices.filter"));
        filter.setAccessibleText(strings.get("settings.prices.filter"));
        filter.getStyleClass().add("settings-filter");
        filter.textProperty().subscribe(_ -> match());
        others.selectedProperty().subscribe(_ -> match());
    }

    private void match() {
        boolean isAll = others.isSelected();
        var text = filter.getText();
        matching.setPredicate(row -> (isAll || row.isSold()) && matches(row, text));
    }

    private void fillTable() {
        table.setId("settings-prices");
        table.setAccessibleText(strings.get("settings.prices.title"));
        table.setFixedCellSize(Tables.ROW);
        // In a low window the page scrolls, and the table is never squeezed to its head.
        table.setMinHeight(LEAST_ROWS * Tables.ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(strings.get("settings.prices.nothing")));
        table.setRowFactory(_ -> new Row());
        var product = Tables.<PriceTable.Row>column(
                strings.get("settings.prices.product"),
                236,
                row -> ProductNames.of(row.price().product()));
        var each = Tables.<PriceTable.Row>numbers(
                strings.get("settings.prices.each"),
                84,
                row -> row.price().each().format());
        var since = Tables.<PriceTable.Row>column(
                strings.get("settings.prices.since"),
                98,
                row -> row.price().date().toString());
        // In a narrow window the words give way, never the figures.
        List.of(product, each, since).forEach(column -> column.setMinWidth(column.getPrefWidth()));
        table.getColumns()
                .setAll(List.of(
                        product,
                        each,
                        Tables.column(strings.get("settings.prices.per"), 74, row -> per(row.price())),
                        own(),
                        Tables.column(
                                strings.get("settings.prices.model"),
                                110,
                                row -> row.price().model()),
                        Tables.column(
                                strings.get("settings.prices.speed"),
                                70,
                                row -> row.price().speed()),
                        Tables.column(strings.get("settings.prices.for"), 190, this::purpose),
                        since,
                        Tables.column(
                                strings.get("settings.prices.source"),
                                200,
                                row -> row.price().source())));
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    private TableColumn<PriceTable.Row, String> own() {
        var column = Tables.column(strings.get("settings.prices.own"), 150, this::ownWords);
        column.setCellFactory(_ -> new OwnCell());
        column.setMinWidth(72);
        return column;
    }

    private void show(PriceTable.State state) {
        filling = true;
        rows.setAll(state.rows());
        matching.stream()
                .filter(row -> row.price().product().equals(shown))
                .findFirst()
                .ifPresent(this::select);
        filling = false;
        long own = state.rows().stream().filter(row -> row.price().own()).count();
        asOf.setText(strings.get("settings.paying.as-of", state.asOf().toString()));
        heading.noteProperty().set(strings.get("settings.prices.note", state.asOf(), own));
    }

    /// What was just set is brought into view; nothing else ever scrolls the table.
    private void follow(String product) {
        shown = product;
        follows = true;
    }

    private void select(PriceTable.Row row) {
        table.getSelectionModel().select(row);
        if (follows) {
            table.scrollTo(row);
        }
        follows = false;
    }

    private boolean matches(PriceTable.Row row, String text) {
        var price = row.price();
        var words = Stream.of(
                        price.product(),
                        ProductNames.of(price.product()),
                        price.model(),
                        price.speed(),
                        purpose(row),
                        price.source(),
                        price.own() ? strings.get("settings.prices.own") : "")
                .map(SameText::fold)
                .toList();
        return Stream.of(SameText.fold(SameText.of(text)).split(" "))
                .allMatch(part -> words.stream().anyMatch(word -> word.contains(part)));
    }

    private String purpose(PriceTable.Row row) {
        var price = row.price();
        var operations = price.operations().replace(" ", ", ");
        return price.extra().isEmpty() ? operations : price.extra() + ": " + operations;
    }

    private String per(Price price) {
        return switch (price.per()) {
            case OUTPUT -> strings.get("settings.prices.per-output");
            case INPUT -> strings.get("settings.prices.per-input");
            case RUN -> strings.get("settings.prices.per-run");
        };
    }

    private String ownWords(PriceTable.Row row) {
        if (!row.price().own()) {
            return "";
        }
        var listed = row.listed();
        return listed == null
                ? strings.get("settings.prices.unlisted")
                : strings.get("settings.prices.listed", listed.format());
    }

    /// A row whose price is the user's own stands out.
    private static final class Row extends TableRow<PriceTable.Row> {
        @Override
        protected void updateItem(PriceTable.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(OWN, row != null && row.price().own());
        }
    }

    /// A badge with the catalogue's price beside it.
    private final class OwnCell extends TableCell<PriceTable.Row, String> {
        private final Label beside = new Label();
        private final HBox mark = new HBox(new Badge(strings.get("settings.prices.own-mark")).quiet(), beside);

        OwnCell() {
            mark.getStyleClass().add("settings-line");
            beside.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        }

        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            boolean isOwn = !empty && words != null && !words.isEmpty();
            beside.setText(isOwn ? words : "");
            setGraphic(isOwn ? mark : null);
        }
    }
}
