package app.maquette.ui.spend;

import app.maquette.ui.kit.OneLine;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.DatePicker;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A day, typed as 2026-11-22 or picked. What is typed counts as soon as it is a day; what is none is marked, and put
/// back when the focus leaves. The arrow keys step by a day. FX thread only.
final class DateField extends DatePicker {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /// @param spoken its name and form for who does not see it
    DateField(String prompt, String spoken) {
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? "" : day.toString();
            }

            @Override
            public @Nullable LocalDate fromString(@Nullable String typed) {
                return typed == null || typed.isBlank() ? null : parse(typed).orElse(getValue());
            }
        });
        OneLine.on(getEditor());
        setPromptText(prompt);
        setAccessibleText(spoken);
        getEditor().setAccessibleText(spoken);
        getStyleClass().add("spend-date");
        getEditor().textProperty().subscribe(this::typed);
        getEditor().focusedProperty().subscribe(this::left);
        getEditor().addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    }

    private void typed(@Nullable String text) {
        if (text == null || text.isBlank()) {
            pseudoClassStateChanged(WRONG, false);
            setValue(null);
            return;
        }
        var day = parse(text);
        pseudoClassStateChanged(WRONG, day.isEmpty());
        day.ifPresent(this::setValue);
    }

    private void left(boolean isFocused) {
        if (!isFocused) {
            getEditor().setText(getConverter().toString(getValue()));
        }
    }

    private void step(KeyEvent key) {
        var day = getValue();
        int by = key.getCode() == KeyCode.UP ? 1 : key.getCode() == KeyCode.DOWN ? -1 : 0;
        if (by != 0 && day != null && !key.isAltDown()) {
            setValue(day.plusDays(by));
            key.consume();
        }
    }

    private static Optional<LocalDate> parse(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
