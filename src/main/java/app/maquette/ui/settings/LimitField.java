package app.maquette.ui.settings;

import app.maquette.domain.Money;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.money.Caps;
import app.maquette.ui.kit.text.OneLine;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrong;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// An amount to set. Enter and leaving the field apply it; a wrong one stays, says so and is never applied; Esc puts
/// back what holds. FX thread only.
final class LimitField extends VBox {
    private final TextField field = OneLine.on(new TextField());
    private final Label wrong = Wrong.label();
    private final Strings strings;
    private final Consumer<Money> sink;
    private String holds = "";

    LimitField(String name, Strings strings, Consumer<Money> sink) {
        this.strings = strings;
        this.sink = sink;
        field.setAccessibleText(name);
        field.getStyleClass().add("amount-field");
        getChildren().setAll(Card.line(name, field), wrong);
        getStyleClass().add("settings-field");
        field.textProperty().subscribe(_ -> check());
        field.setOnAction(_ -> apply());
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                apply();
            }
        });
        new Keymap(Context.EVERYWHERE).bindIf(Command.STEP_OUT, _ -> putBack()).before(field);
    }

    TextField field() {
        return field;
    }

    /// The amount that holds.
    void show(Money amount) {
        boolean isTyped = isWrong();
        holds = amount.format();
        if (!isTyped) {
            field.setText(holds);
        }
        check();
    }

    private boolean isWrong() {
        return Caps.parse(field.getText()).isEmpty() && !field.getText().equals(holds);
    }

    private void check() {
        wrong.setText(isWrong() ? strings.get("kit.caps.amount-wrong") : "");
        Wrong.mark(field, wrong.getText());
    }

    private void apply() {
        if (!field.getText().equals(holds)) {
            Caps.parse(field.getText()).ifPresent(sink);
        }
    }

    private boolean putBack() {
        boolean isChanged = !field.getText().equals(holds);
        field.setText(holds);
        return isChanged;
    }
}
