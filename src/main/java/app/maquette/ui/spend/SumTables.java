package app.maquette.ui.spend;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.Money;
import app.maquette.studio.money.Rounding;
import app.maquette.studio.money.Share;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.control.Tables;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.spend.SpendFigures.Line;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The month by model and by collection. FX thread only.
final class SumTables extends VBox {
    private static final int MOST_MODELS = 8;
    private static final int MOST_COLLECTIONS = 6;

    private final Strings strings;
    private final TableView<Entry> models;
    private final TableView<Entry> collections;

    /// One row of either table.
    private record Entry(String name, String calls, String images, String cost, String share, String kept) {}

    SumTables(SpendViewModel model, Strings strings) {
        this.strings = strings;
        models = table(strings.get("spend.table.model"), true);
        models.setId("spend-models");
        collections = table(strings.get("spend.table.collection"), false);
        collections.setId("spend-collections");
        getChildren()
                .setAll(
                        card(strings.get("spend.models.title"), models),
                        card(strings.get("spend.collections.title"), collections));
        getStyleClass().add("spend-column");
        model.figuresProperty().subscribe(this::show);
    }

    private static VBox card(String title, TableView<Entry> table) {
        table.setAccessibleText(title);
        var card = new VBox(new SectionHeading(title), table);
        card.getStyleClass().addAll(Styles.CARD, "table-card");
        return card;
    }

    private TableView<Entry> table(String first, boolean perKept) {
        var table = new TableView<Entry>();
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(Tables.column(first, 150, Entry::name));
        table.getColumns().add(Tables.numbers(strings.get("spend.table.calls"), 60, Entry::calls));
        table.getColumns().add(Tables.numbers(strings.get("spend.table.images"), 66, Entry::images));
        table.getColumns().add(Tables.numbers(strings.get("spend.table.cost"), 80, Entry::cost));
        table.getColumns().add(Tables.numbers(strings.get("spend.table.share"), 60, Entry::share));
        if (perKept) {
            table.getColumns().add(Tables.numbers(strings.get("spend.table.kept"), 106, Entry::kept));
        }
        // Nothing is said before the figures are known.
        table.setPlaceholder(new Label());
        return table;
    }

    private void show(@Nullable SpendFigures now) {
        if (now == null) {
            return;
        }
        for (var table : List.of(models, collections)) {
            table.setPlaceholder(new Label(strings.get(now.isWhole() ? "spend.table.nothing" : "spend.reading")));
        }
        List<Entry> byModel = new ArrayList<>();
        now.models()
                .forEach(row -> byModel.add(entry(Catalogue.standard().label(row.engine()), row.line(), now.all())));
        if (now.cache().calls() > 0) {
            byModel.add(new Entry(
                    strings.get("spend.table.cache"),
                    number(now.cache().calls()),
                    number(now.cache().images()),
                    Money.ZERO.format(),
                    "—",
                    "—"));
        }
        models.getItems().setAll(byModel);
        Tables.fit(models, MOST_MODELS);
        collections
                .getItems()
                .setAll(now.collections().stream()
                        .map(row -> entry(row.name(), row.line(), now.all()))
                        .toList());
        Tables.fit(collections, MOST_COLLECTIONS);
    }

    private Entry entry(String name, Line line, Line all) {
        var kept = Rounding.each(line.cost(), line.kept()).map(Money::format).orElse("—");
        return new Entry(
                name,
                number(line.calls()),
                number(line.images()),
                line.cost().format(),
                Share.of(line.cost(), all.cost()).format(),
                kept);
    }

    private String number(long value) {
        return strings.get("spend.table.number", value);
    }
}
