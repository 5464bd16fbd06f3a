package app.maquette.ui.brief;

import app.maquette.catalogue.Field;
import app.maquette.ui.kit.text.Strings;
import java.math.BigDecimal;

/// What can be typed into a field, in a few words.
final class FieldHints {
    private FieldHints() {}

    static String of(Field field, Strings strings) {
        return switch (field.kind()) {
            case COLOURS -> strings.get("workbench.hint.colours");
            case TEXTS -> strings.get("workbench.hint.codes");
            case WHOLE, DECIMAL -> range(field, strings);
            case TEXT -> text(field);
            case CHOICE, FLAG, PICTURES -> "";
        };
    }

    private static String text(Field field) {
        var preset = field.preset();
        return preset == null ? "" : preset.asText();
    }

    private static String range(Field field, Strings strings) {
        BigDecimal min = field.limits().min();
        BigDecimal max = field.limits().max();
        return min == null || max == null
                ? text(field)
                : strings.get("workbench.hint.range", min.toPlainString(), max.toPlainString());
    }
}
