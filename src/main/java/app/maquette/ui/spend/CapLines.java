package app.maquette.ui.spend;

import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import app.maquette.ui.spend.CapHistory.Change;
import java.util.List;
import java.util.Locale;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The changes of caps that the ledger's filter asks for, newest first, above its rows: they are no money spent, so
/// they
/// are no rows of it and in no sum. FX thread only.
final class CapLines extends VBox {
    private static final int FEW = 2;
    private final SpendViewModel model;
    private final Strings strings;
    private final RowTexts texts;
    private boolean all;

    CapLines(SpendViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        this.texts = new RowTexts(strings);
        setId("cap-changes");
        setAccessibleText(strings.get("spend.caps.name"));
        managedProperty().bind(visibleProperty());
        model.historyProperty().subscribe(_ -> show());
        var rows = model.rows();
        List.<Observable>of(rows.fromProperty(), rows.toProperty(), rows.stateProperty(), rows.textProperty())
                .forEach(part -> part.subscribe(this::show));
    }

    private void show() {
        var history = model.historyProperty().get();
        var shown = history == null
                ? List.<Change>of()
                : history.changes().stream().filter(this::isAsked).toList();
        setVisible(!shown.isEmpty());
        getChildren()
                .setAll(shown.stream()
                        .limit(all ? shown.size() : FEW)
                        .map(this::line)
                        .toList());
        if (shown.size() > FEW) {
            var more = new Hyperlink(strings.get(all ? "spend.caps.fewer" : "spend.caps.all", shown.size()));
            more.setOnAction(_ -> {
                all = !all;
                show();
            });
            getChildren().add(more);
        }
    }

    private boolean isAsked(Change change) {
        var rows = model.rows();
        var from = rows.fromProperty().get();
        var to = rows.toProperty().get();
        var words = rows.textProperty().get().strip().toLowerCase(Locale.ROOT);
        var day = change.day().date();
        return rows.stateProperty().get() == null
                && (from == null || !day.isBefore(from))
                && (to == null || !day.isAfter(to))
                && words(change).toLowerCase(Locale.ROOT).contains(words);
    }

    private Node line(Change change) {
        var time = new Label(texts.time(change.at()));
        time.setMinWidth(USE_PREF_SIZE);
        time.getStyleClass().addAll(Styles.MUTED, Styles.NUMBERS);
        var what = new Label(words(change));
        Wrapping.wrap(what);
        what.setMinHeight(USE_PREF_SIZE);
        var line = new HBox(time, what);
        line.getStyleClass().add("cap-change");
        return line;
    }

    private String words(Change change) {
        var said = strings.get("spend.caps.change", name(change.scope()), amount(change.was()), amount(change.now()));
        return change.reason().isBlank() ? said : strings.get("spend.caps.reason", said, change.reason());
    }

    private String name(CapScope scope) {
        return switch (scope) {
            case CapScope.OneDay(var day) -> texts.day(day);
            case CapScope.EveryDay _ -> strings.get("kit.caps.every-day");
            case CapScope.EveryMonth _ -> strings.get("kit.caps.every-month");
            case CapScope.OneCollection(var id) -> model.nameOf(id);
        };
    }

    private String amount(@Nullable Money amount) {
        return amount == null ? strings.get("kit.caps.none") : amount.format();
    }
}
