package app.maquette.ui.spend;

import app.maquette.domain.Money;
import app.maquette.studio.port.SpendBook.Row;
import app.maquette.studio.statement.Match;
import app.maquette.studio.statement.Match.Pair;
import app.maquette.studio.statement.StatementLine;
import app.maquette.ui.kit.control.Segmented;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.control.Tables;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The four lists of a compared statement, one at a time, with their sums. FX thread only.
final class StatementLists extends VBox {
    private final Strings strings;
    private final RowTexts texts;
    private final Label totals = new Label();
    private final Label unread = new Label();
    private final Segmented<Kind> kinds = new Segmented<>(this::title, this::sum);
    private final TableView<Entry> table = new TableView<>();
    private @Nullable Match match;

    private enum Kind {
        MATCHED,
        DIFFERING,
        OURS,
        THEIRS
    }

    private record Entry(String time, String what, String ours, String theirs, String state) {}

    StatementLists(Strings strings) {
        this.strings = strings;
        this.texts = new RowTexts(strings);
        totals.setId("statement-totals");
        totals.getStyleClass().add(Styles.STRONG);
        unread.getStyleClass().add(Styles.MONEY_WARN);
        for (var line : List.of(totals, unread)) {
            Wrapping.wrap(line);
            line.managedProperty().bind(line.textProperty().isNotEmpty());
        }
        table.setId("statement-rows");
        table.setAccessibleText(strings.get("spend.statement.title"));
        table.setFixedCellSize(Tables.ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(strings.get("spend.statement.nothing")));
        table.getColumns().add(Tables.column(strings.get("spend.ledger.time"), 140, Entry::time));
        table.getColumns().add(Tables.column(strings.get("spend.ledger.what"), 260, Entry::what));
        table.getColumns().add(Tables.numbers(strings.get("spend.statement.ours"), 110, Entry::ours));
        table.getColumns().add(Tables.numbers(strings.get("spend.statement.theirs"), 110, Entry::theirs));
        table.getColumns().add(Tables.column(strings.get("spend.statement.state"), 160, Entry::state));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(totals, unread, kinds, table);
        getStyleClass().add("statement-lists");
        managedProperty().bind(visibleProperty());
        kinds.valueProperty().subscribe(this::list);
    }

    void show(StatementViewModel.State state) {
        match = state.match();
        setVisible(match != null);
        var now = match;
        if (now == null) {
            return;
        }
        var chosen = kinds.valueProperty().get();
        kinds.setItems(List.of(Kind.values()));
        kinds.valueProperty().set(chosen == null ? Kind.MATCHED : chosen);
        totals.setText(strings.get(
                "spend.statement.totals",
                now.statement().format(),
                now.ledger().format(),
                now.statement().minus(now.ledger()).format()));
        unread.setText(
                now.unread().isEmpty()
                        ? ""
                        : strings.get(
                                "spend.statement.unread",
                                now.unread().size(),
                                now.unread().stream()
                                        .limit(10)
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "))));
        list();
    }

    private void list() {
        var now = match;
        var kind = kinds.valueProperty().get();
        if (now == null || kind == null) {
            return;
        }
        table.getItems()
                .setAll(
                        switch (kind) {
                            case MATCHED ->
                                now.matched().stream().map(this::entry).toList();
                            case DIFFERING ->
                                now.differing().stream().map(this::entry).toList();
                            case OURS ->
                                now.oursOnly().stream().map(this::entry).toList();
                            case THEIRS ->
                                now.theirsOnly().stream().map(this::entry).toList();
                        });
    }

    private Entry entry(Pair pair) {
        var row = pair.ours();
        return new Entry(
                texts.time(row),
                texts.what(row),
                row.amount().format(),
                pair.theirs().amount().format(),
                texts.state(row));
    }

    private Entry entry(Row row) {
        return new Entry(texts.time(row), texts.what(row), row.amount().format(), "", texts.state(row));
    }

    private Entry entry(StatementLine line) {
        var what = strings.get("spend.statement.line", line.row(), line.model(), line.images());
        return new Entry(texts.time(line.at()), what, "", line.amount().format(), "");
    }

    private String title(Kind kind) {
        return switch (kind) {
            case MATCHED -> strings.get("spend.statement.matched");
            case DIFFERING -> strings.get("spend.statement.differing");
            case OURS -> strings.get("spend.statement.ours-only");
            case THEIRS -> strings.get("spend.statement.theirs-only");
        };
    }

    private String sum(Kind kind) {
        var now = match;
        if (now == null) {
            return "";
        }
        return switch (kind) {
            case MATCHED -> counted(now.matched().size(), Match.oursOf(now.matched()));
            case DIFFERING ->
                counted(now.differing().size(), Match.theirsOf(now.differing()).minus(Match.oursOf(now.differing())));
            case OURS -> counted(now.oursOnly().size(), now.oursOnlySum());
            case THEIRS -> counted(now.theirsOnly().size(), now.theirsOnlySum());
        };
    }

    private String counted(int count, Money sum) {
        return strings.get("spend.statement.count", count, sum.format());
    }
}
