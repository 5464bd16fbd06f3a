package app.maquette.ui.brief;

import app.maquette.catalogue.Field;
import app.maquette.domain.Digits;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.Palette;
import app.maquette.domain.request.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import org.jspecify.annotations.Nullable;

/// One field of a brief as text, kept both ways. What the vendor does by itself is shown and not kept; what the engine
/// does not offer is kept and not shown, and comes back with an engine that does. What cannot be read as the field's
/// kind stays as it was typed, for the rules to refuse. FX thread only.
final class FieldText extends SimpleStringProperty {
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{3,6}");
    private final ObjectProperty<Fields> fields;
    private final Field.Kind kind;
    private String preset;
    private List<String> choices = List.of();
    private boolean isReading;

    FieldText(ObjectProperty<Fields> fields, Field field) {
        super(fields.getBean(), field.name(), "");
        this.fields = fields;
        this.kind = field.kind();
        this.preset = preset(field);
        offer(field);
        fields.subscribe(this::read);
        subscribe(this::write);
    }

    /// The same field of another engine.
    void offer(Field field) {
        preset = preset(field);
        choices = kind == Field.Kind.CHOICE ? field.choices() : List.of();
        read();
    }

    private static String preset(Field field) {
        var said = field.preset();
        return said == null ? "" : text(said);
    }

    private void read() {
        var said = fields.get().find(getName()).orElse(null);
        // What is half typed is not written anew under the caret.
        if (choices.isEmpty() && said != null && said.equals(value(get()))) {
            return;
        }
        var text = said == null ? preset : text(said);
        isReading = true;
        set(choices.isEmpty() || choices.contains(text) ? text : preset);
        isReading = false;
    }

    private void write(@Nullable String text) {
        if (!isReading) {
            fields.set(fields.get().with(getName(), text == null || text.equals(preset) ? null : value(text)));
        }
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Colours(Palette.Preset(var name)) -> name;
            case Value.Colours(Palette.Colours(var members)) ->
                String.join(" ", members.stream().map(Palette.Member::hex).toList());
            default -> value.asText();
        };
    }

    private @Nullable Value value(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        if (typed == null || text.isEmpty()) {
            return null;
        }
        var digits = Digits.of(text).replace(',', '.');
        return switch (kind) {
            case TEXT, CHOICE -> Value.of(typed);
            case TEXTS -> new Value.Texts(words(text));
            case WHOLE -> digits.matches("[0-9]{1,9}") ? Value.of(Long.parseLong(digits)) : Value.of(text);
            case DECIMAL ->
                digits.matches("[0-9]{1,3}([.][0-9]{1,3})?")
                        ? new Value.Decimal(new BigDecimal(digits))
                        : Value.of(text);
            case FLAG -> Value.of(text.equals("true"));
            case COLOURS -> new Value.Colours(palette(text));
            case PICTURES -> null;
        };
    }

    /// Colours, or a name.
    private static Palette palette(String text) {
        var words = words(text);
        return words.stream().allMatch(word -> HEX.matcher(word).matches())
                ? new Palette.Colours(words.stream()
                        .map(word -> new Palette.Member(word, null))
                        .toList())
                : new Palette.Preset(text);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,;]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
