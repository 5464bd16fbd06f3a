package app.maquette.ui.desk;

import app.maquette.catalogue.Field;
import app.maquette.domain.request.Value;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.text.OneLine;
import app.maquette.ui.kit.text.Strings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The controls of what an operation can be told besides its words. FX thread only.
final class FieldBoxes {
    private final DeskViewModel model;
    private final CallTexts words;
    private final Strings strings;

    FieldBoxes(DeskViewModel model, CallTexts words) {
        this.model = model;
        this.words = words;
        this.strings = words.strings();
    }

    Region control(Field field) {
        return switch (field.kind()) {
            case CHOICE -> list(field, field.choices());
            case FLAG -> list(field, List.of("false", "true"));
            case TEXT, TEXTS, WHOLE, DECIMAL, COLOURS, PICTURES -> typed(field);
        };
    }

    private ComboBox<String> list(Field field, List<String> choices) {
        var box = new ComboBox<String>();
        var preset = field.preset();
        if (preset == null) {
            box.getItems().add("");
        }
        box.getItems().addAll(choices);
        box.setId("desk-" + field.name().replace('_', '-'));
        box.setAccessibleText(name(field));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(spoken(value -> said(field, value)));
        var said = model.workProperty().get().fields().find(field.name());
        box.setValue(said.map(Value::asText).orElse(preset == null ? "" : preset.asText()));
        box.valueProperty().subscribe((_, value) -> set(field, value));
        return box;
    }

    private TextField typed(Field field) {
        var line = OneLine.on(new TextField());
        line.setId("desk-" + field.name().replace('_', '-'));
        line.setAccessibleText(name(field));
        var preset = field.preset();
        line.setPromptText(preset == null ? "" : preset.asText());
        line.setText(model.workProperty().get().fields().text(field.name()));
        line.textProperty().subscribe((_, text) -> set(field, text));
        return line;
    }

    private void set(Field field, @Nullable String text) {
        var work = model.workProperty().get();
        var preset = field.preset();
        boolean isSaid = text != null
                && !text.isBlank()
                && (preset == null || !preset.asText().equals(text));
        var said = text == null || !isSaid ? null : value(field, text);
        model.workProperty().set(work.withFields(work.fields().with(field.name(), said)));
    }

    /// What cannot be read as a number goes on as it was typed, for the rules to refuse.
    private static Value value(Field field, String text) {
        var plain = text.strip();
        return switch (field.kind()) {
            case FLAG -> Value.of(plain.equals("true"));
            case WHOLE -> plain.matches("[0-9]{1,9}") ? Value.of(Long.parseLong(plain)) : Value.of(plain);
            case DECIMAL ->
                plain.matches("[0-9]{1,3}([.][0-9]{1,3})?")
                        ? new Value.Decimal(new BigDecimal(plain))
                        : Value.of(plain);
            case TEXT, TEXTS, CHOICE, COLOURS, PICTURES -> Value.of(plain);
        };
    }

    private String said(Field field, String value) {
        if (field.kind() == Field.Kind.FLAG) {
            return strings.get(value.equals("true") ? "workbench.flag.on" : "workbench.flag.off");
        }
        return value.isEmpty() ? strings.get("workbench.choice.none") : words.choice(field.name(), value);
    }

    String name(Field field) {
        // keys: workbench.field.*
        var key = "workbench.field." + field.name();
        var plain = field.name().replace('_', ' ');
        return strings.has(key)
                ? strings.get(key)
                : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    static <T> StringConverter<T> spoken(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }
}
