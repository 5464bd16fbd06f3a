package app.maquette.ui.kit.text;

import app.maquette.domain.Digits;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.DatePicker;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A day, typed as 2026-11-22 in digits of any script, or picked. What is typed counts as soon as it is a day; what is
/// none stays as it was typed and says so, and the day before it holds. Esc puts that back, the arrow keys step by a
/// day. FX thread only.
public final class DateField extends DatePicker {
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper(this, "wrong", "");
    private final Strings strings;
    /// What the look of the field is about to replace when the focus leaves.
    private @Nullable String kept;

    /// @param spoken its name and form for who does not see it
    public DateField(String prompt, String spoken, Strings strings) {
        this.strings = strings;
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? "" : day.toString();
            }

            @Override
            public @Nullable LocalDate fromString(@Nullable String typed) {
                return typed == null || typed.isBlank() ? null : parse(typed).orElseGet(() -> keep(typed));
            }
        });
        OneLine.on(getEditor());
        setPromptText(prompt);
        setAccessibleText(spoken);
        getEditor().setAccessibleText(spoken);
        getStyleClass().add("date-field");
        getEditor().textProperty().subscribe(this::typed);
        getEditor().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// What is wrong with the text and which day holds meanwhile; empty where all is well.
    public ReadOnlyStringProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    private @Nullable LocalDate keep(String typed) {
        kept = typed;
        return getValue();
    }

    private void typed(@Nullable String text) {
        var back = kept;
        if (back != null && !back.equals(text)) {
            kept = null;
            if (getConverter().toString(getValue()).equals(text)) {
                getEditor().setText(back);
                return;
            }
        }
        if (text == null || text.isBlank()) {
            say("");
            setValue(null);
            return;
        }
        var day = parse(text);
        day.ifPresent(this::setValue);
        say(day.isPresent() ? "" : sentence());
    }

    private String sentence() {
        return getValue() == null
                ? strings.get("kit.date.wrong")
                : strings.get("kit.date.wrong-holds", getValue().toString());
    }

    private void say(String said) {
        wrong.set(said);
        Wrong.mark(this, said);
        getEditor().setAccessibleHelp(said.isEmpty() ? null : said);
    }

    private void pressed(KeyEvent key) {
        kept = null;
        var day = getValue();
        int by = key.getCode() == KeyCode.UP ? 1 : key.getCode() == KeyCode.DOWN ? -1 : 0;
        if (by != 0 && day != null && !key.isAltDown()) {
            setValue(day.plusDays(by));
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && !wrong.get().isEmpty()) {
            getEditor().setText(getConverter().toString(day));
            key.consume();
        }
    }

    private static Optional<LocalDate> parse(String typed) {
        try {
            return Optional.of(LocalDate.parse(Digits.of(typed)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
