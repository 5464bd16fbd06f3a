package app.maquette.ui.settings;

import app.maquette.studio.ledger.Entry;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Strings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The prices entered ahead of their day, each to be taken back until then. FX thread only.
final class AnnouncedPrices extends VBox {
    private final PriceTable model;
    private final Strings strings;
    private final VBox rows = new VBox();

    AnnouncedPrices(PriceTable model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getChildren().setAll(new SectionHeading(strings.get("settings.announced.title")), rows);
        getStyleClass().add("settings-field");
        managedProperty().bind(visibleProperty());
        model.stateProperty().subscribe(this::show);
    }

    private void show(PriceTable.State state) {
        setVisible(!state.upcoming().isEmpty());
        rows.getChildren().setAll(state.upcoming().stream().map(this::row).toList());
    }

    private Node row(Entry.Price price) {
        var each = price.each();
        var words = new Label(strings.get(
                "settings.announced.row",
                ProductNames.of(price.product()),
                each == null ? "" : each.format(),
                LocalDate.ofInstant(price.from(), ZoneOffset.UTC)));
        var source = new Label(price.source());
        source.getStyleClass().add(Styles.MUTED);
        source.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(source, Priority.ALWAYS);
        var back = new Action(strings.get("settings.announced.back"), () -> model.cancel(price)).button();
        back.setAccessibleText(strings.get("settings.announced.back-name", ProductNames.of(price.product())));
        var row = new HBox(words, source, back);
        row.getStyleClass().add("settings-line");
        return row;
    }
}
