package app.maquette.ui.settings;

import app.maquette.domain.Digits;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.text.OneLine;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrong;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// A whole number to set, in digits of any script. Enter and leaving the field apply it; a wrong one stays, says so and
/// is never applied; Esc puts back what holds. FX thread only.
final class NumberField extends VBox {
    private static final int DIGITS = 6;

    private final TextField field = OneLine.on(new TextField());
    private final Label wrong = Wrong.label();
    private final String said;
    private final Range range;
    private final IntConsumer sink;
    private String holds = "";

    /// What may be set, both ends included.
    record Range(int least, int most) {}

    NumberField(String name, String unit, Range range, Strings strings, IntConsumer sink) {
        this.range = range;
        this.sink = sink;
        field.setAccessibleText(name + ", " + unit);
        field.getStyleClass().add("settings-number");
        said = strings.get("settings.number.wrong", range.least(), range.most());
        getChildren().setAll(Card.line(name, field, new Label(unit)), wrong);
        getStyleClass().add("settings-field");
        field.textProperty().subscribe(_ -> check());
        field.setOnAction(_ -> apply());
        field.focusedProperty().subscribe((_, focused) -> leave(focused));
        new Keymap(Context.EVERYWHERE).bindIf(Command.STEP_OUT, _ -> putBack()).before(field);
    }

    TextField field() {
        return field;
    }

    /// The number that holds.
    void show(long number) {
        boolean isTyped = isWrong();
        holds = Long.toString(number);
        if (!isTyped) {
            field.setText(holds);
        }
        check();
    }

    private boolean isWrong() {
        return typed().isEmpty() && !field.getText().equals(holds);
    }

    private OptionalInt typed() {
        var text = Digits.of(field.getText());
        if (text.isEmpty() || text.length() > DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text);
        return number < range.least() || number > range.most() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private void check() {
        wrong.setText(isWrong() ? said : "");
        Wrong.mark(field, wrong.getText());
    }

    private void apply() {
        if (!field.getText().equals(holds)) {
            typed().ifPresent(number -> {
                field.setText(Integer.toString(number));
                if (!field.getText().equals(holds)) {
                    sink.accept(number);
                }
            });
        }
    }

    private void leave(boolean focused) {
        if (!focused) {
            apply();
        }
    }

    private boolean putBack() {
        boolean isChanged = !field.getText().equals(holds);
        field.setText(holds);
        return isChanged;
    }
}
