package app.maquette.ui.desk;

import app.maquette.domain.CollectionId;
import app.maquette.domain.Money;
import app.maquette.domain.request.OperationKind;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.money.Gauge;
import app.maquette.ui.kit.text.Strings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What can be done, each with the lowest price it has, and below it the day's money. FX thread only.
final class OperationList extends VBox {
    private final DeskViewModel model;
    private final Strings strings;
    private final Map<OperationKind, Label> prices = new EnumMap<>(OperationKind.class);
    private final Map<OperationKind, ToggleButton> buttons = new EnumMap<>(OperationKind.class);
    private final ToggleGroup group = new ToggleGroup();
    private final Gauge gauge;

    OperationList(DeskViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        this.gauge = new Gauge(strings);
        var between = new Region();
        VBox.setVgrow(between, Priority.ALWAYS);
        add(
                "change",
                List.of(
                        OperationKind.EDIT_REGION,
                        OperationKind.PRECISE_EDIT,
                        OperationKind.REMOVE_OBJECT,
                        OperationKind.REMIX));
        add("background", List.of(OperationKind.REPLACE_BACKGROUND, OperationKind.REMOVE_BACKGROUND));
        add("size", List.of(OperationKind.REFRAME, OperationKind.UPSCALE));
        getChildren().addAll(between, gauge);
        getStyleClass().addAll(Styles.PANEL, "desk-operations");
        model.workProperty().subscribe(work -> group.selectToggle(buttons.get(work.kind())));
        model.leastProperty().subscribe(this::show);
        model.gauge().balancesProperty().subscribe(balances -> {
            if (balances != null) {
                gauge.show(
                        balances.today(),
                        balances.dayCap(),
                        balances.left(),
                        balances.fullestFor(CollectionId.UNFILED));
            }
        });
    }

    private void add(String heading, List<OperationKind> kinds) {
        // keys: desk.group.*
        getChildren().add(new SectionHeading(strings.get("desk.group." + heading)));
        kinds.forEach(kind -> getChildren().add(button(kind)));
    }

    private ToggleButton button(OperationKind kind) {
        var price = new Label();
        price.getStyleClass().addAll(Styles.MUTED, Styles.NUMBERS);
        price.setMinWidth(USE_PREF_SIZE);
        prices.put(kind, price);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var row = new HBox(new Label(name(kind, strings)), between, price);
        row.getStyleClass().add("desk-operation-row");
        var button = new ToggleButton();
        button.setGraphic(row);
        button.setId("operation-" + kind.id());
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("desk-operation");
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.choose(kind);
        });
        button.setAccessibleText(name(kind, strings));
        row.prefWidthProperty().bind(button.widthProperty().subtract(20));
        buttons.put(kind, button);
        return button;
    }

    private void show(Map<OperationKind, Money> least) {
        prices.forEach((kind, label) -> {
            var price = least.get(kind);
            label.setText(price == null ? "" : strings.get("desk.from", price.format()));
        });
    }

    /// What an operation is called.
    static String name(OperationKind kind, Strings strings) {
        // keys: desk.operation.*
        return strings.get("desk.operation." + kind.id());
    }
}
