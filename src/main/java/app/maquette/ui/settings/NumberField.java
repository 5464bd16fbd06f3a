package app.maquette.ui.settings;

import app.maquette.ui.kit.OneLine;
import app.maquette.ui.kit.Strings;
import app.maquette.ui.kit.Styles;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// A whole number to set. Enter and leaving the field apply it, Esc puts back what holds; a wrong one says so and is
/// never applied. FX thread only.
final class NumberField extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final int DIGITS = 6;

    private final TextField field = OneLine.on(new TextField());
    private final Label wrong = new Label();
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
        wrong.setText(strings.get("settings.number.wrong", range.least(), range.most()));
        wrong.getStyleClass().addAll(Styles.MONEY_BAD, Styles.SMALL);
        wrong.managedProperty().bind(wrong.visibleProperty());
        getChildren().setAll(Card.line(name, field, new Label(unit)), wrong);
        getStyleClass().add("settings-field");
        field.textProperty().subscribe(_ -> check());
        field.setOnAction(_ -> apply());
        field.focusedProperty().subscribe((_, focused) -> leave(focused));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::putBack);
    }

    TextField field() {
        return field;
    }

    /// The number that holds.
    void show(long number) {
        holds = Long.toString(number);
        field.setText(holds);
    }

    private OptionalInt typed() {
        var text = field.getText().strip();
        if (text.isEmpty() || text.length() > DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text);
        return number < range.least() || number > range.most() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private void check() {
        boolean isWrong = typed().isEmpty() && !field.getText().equals(holds);
        wrong.setVisible(isWrong);
        field.pseudoClassStateChanged(INVALID, isWrong);
        field.setAccessibleHelp(isWrong ? wrong.getText() : null);
    }

    private void apply() {
        if (!field.getText().equals(holds)) {
            typed().ifPresent(sink);
        }
    }

    private void leave(boolean focused) {
        if (!focused) {
            apply();
            field.setText(holds);
        }
    }

    private void putBack(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !field.getText().equals(holds)) {
            field.setText(holds);
            key.consume();
        }
    }
}
