package app.maquette.ui.brief;

import java.util.function.UnaryOperator;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Shows values in words and reads none.
final class Spoken extends StringConverter<String> {
    private final UnaryOperator<String> words;

    Spoken(UnaryOperator<String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable String value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public String fromString(String typed) {
        throw new IllegalStateException("values are not typed");
    }
}
