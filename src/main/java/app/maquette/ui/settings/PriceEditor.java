package app.maquette.ui.settings;

import app.maquette.domain.Money;
import app.maquette.studio.money.Price;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.DateField;
import app.maquette.ui.kit.text.OneLine;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrong;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// A line to set a price of one's own, now or from a day on, for a listed product or a new one. FX thread only.
final class PriceEditor extends VBox {
    private final PriceTable model;
    private final Consumer<String> changed;
    private final Strings strings;
    private final TextField product = OneLine.on(new TextField());
    private final TextField each = OneLine.on(new TextField());
    private final DateField from;
    private final TextField source = OneLine.on(new TextField());
    private final Label said = Card.help("");
    private final SimpleBooleanProperty isWrong = new SimpleBooleanProperty(this, "wrong", true);
    private final SimpleBooleanProperty isOwn = new SimpleBooleanProperty(this, "own");

    /// @param changed hears of each product whose price is being set
    PriceEditor(PriceTable model, Consumer<String> changed, Strings strings) {
        this.model = model;
        this.changed = changed;
        this.strings = strings;
        name(product, "settings.price.product", "settings-product");
        name(each, "settings.price.each", "settings-each");
        name(source, "settings.price.source", "settings-source");
        product.getStyleClass().add("settings-product");
        each.getStyleClass().add("amount-field");
        source.getStyleClass().add("reason-field");
        var day = strings.get("settings.price.from");
        from = new DateField(day, day, strings);
        from.setId("settings-from");
        from.getStyleClass().add("settings-date");
        from.setValue(model.today());
        var set = new Action(strings.get("settings.price.set"), this::set).disabledWhile(isWrong);
        var back = new Action(strings.get("settings.price.back"), this::back).disabledWhile(isOwn.not());
        var setButton = button(set, "settings-price-set");
        setButton.getStyleClass().add(Styles.OUTLINED);
        var line = new FlowPane(product, each, from, source, setButton, button(back, "settings-price-back"));
        line.getStyleClass().add("answer-line");
        getChildren().setAll(line, said);
        getStyleClass().add("settings-field");
        product.textProperty().subscribe(_ -> check());
        each.textProperty().subscribe(_ -> check());
        from.valueProperty().subscribe(_ -> check());
        from.wrongProperty().subscribe(_ -> check());
        model.stateProperty().subscribe(_ -> check());
        new Keymap(Context.EVERYWHERE).bindIf(Command.STEP_OUT, _ -> clear()).on(this);
    }

    /// Begins with a price as it is.
    void edit(PriceTable.Row row) {
        product.setText(ProductNames.of(row.price().product()));
        each.setText(row.price().each().format());
        from.setValue(model.today());
        source.clear();
    }

    private void name(TextField field, String key, String id) {
        // keys: settings.price.product settings.price.each settings.price.source
        field.setId(id);
        field.setPromptText(strings.get(key));
        field.setAccessibleText(strings.get(key));
        field.setOnAction(_ -> set());
    }

    private static Button button(Action action, String id) {
        var button = action.button();
        button.setId(id);
        return button;
    }

    private void check() {
        var name = model.named(product.getText());
        var price = name.flatMap(model.stateProperty().get()::find);
        isWrong.set(name.isEmpty() || typed().isEmpty() || isNoDay());
        isOwn.set(price.isPresent() && price.get().own());
        said.setText(words(name, price));
        Wrong.mark(product, name.isEmpty() && !product.getText().isBlank() ? said.getText() : "");
        Wrong.mark(
                each, typed().isEmpty() && !each.getText().isBlank() ? strings.get("settings.price.wrong-each") : "");
    }

    private boolean isNoDay() {
        return from.getValue() == null || !from.wrongProperty().get().isEmpty();
    }

    private String words(Optional<String> name, Optional<Price> price) {
        if (product.getText().isBlank()) {
            return strings.get("settings.price.help");
        }
        if (name.isEmpty()) {
            return strings.get("settings.price.wrong-product");
        }
        if (typed().isEmpty() && !each.getText().isBlank()) {
            return strings.get("settings.price.wrong-each");
        }
        if (isNoDay()) {
            return strings.get("settings.price.wrong-day");
        }
        var start = from.getValue().isAfter(model.today())
                ? strings.get("settings.price.later", from.getValue())
                : strings.get("settings.price.at-once");
        return price.map(now -> strings.get(
                        "settings.price.now",
                        ProductNames.of(name.get()),
                        now.each().format(),
                        now.origin(),
                        start))
                .orElseGet(() -> strings.get("settings.price.new", ProductNames.of(name.get()), start));
    }

    private Optional<Money> typed() {
        return PriceTable.parse(each.getText());
    }

    private void set() {
        if (!isWrong.get()) {
            var name = model.named(product.getText()).orElseThrow();
            changed.accept(name);
            model.set(name, typed().orElseThrow(), from.getValue(), source.getText());
        }
    }

    private void back() {
        model.named(product.getText()).ifPresent(model::reset);
    }

    private boolean clear() {
        boolean isBegun = !product.getText().isEmpty();
        if (isBegun) {
            product.clear();
            each.clear();
            source.clear();
            from.setValue(model.today());
            product.requestFocus();
        }
        return isBegun;
    }
}
