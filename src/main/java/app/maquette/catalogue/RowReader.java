package app.maquette.catalogue;

import app.maquette.domain.request.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads fields and rules.
final class RowReader {
    private final Map<String, List<String>> values;
    private final Map<String, Rule.SafeSide> sides;
    private final Function<JsonObject, Evidence> by;

    RowReader(Map<String, List<String>> values, Map<String, Rule.SafeSide> sides, Function<JsonObject, Evidence> by) {
        this.values = values;
        this.sides = sides;
        this.by = by;
    }

    /// @param key the field's name after a last point, and before it what tells it from others of that name
    Field field(String key, JsonObject row) {
        var name = row.text("name", key.substring(key.lastIndexOf('.') + 1));
        var kind = row.oneOf("kind", Field.Kind.class);
        var pattern = row.textOrNull("pattern");
        var choices = row.textOrNull("values");
        return new Field(
                name,
                row.text("wire", name),
                kind,
                JsonObject.constant(row.text("spelling", "same"), Field.Spelling.class),
                row.flag("required"),
                choices == null ? List.of() : list(choices),
                limits(row),
                pattern == null ? null : Pattern.compile(pattern),
                row.has("default") ? preset(kind, row) : null,
                row.flag("always"),
                conditions(row, "unless"),
                row.flag("filing"),
                row.text("unit", ""),
                by.apply(row));
    }

    private static Field.Limits limits(JsonObject row) {
        return new Field.Limits(
                row.numberOrNull("min"),
                row.numberOrNull("max"),
                row.wholeOrNull("step"),
                row.countOrNull("max_length"),
                row.countOrNull("max_count"),
                row.wholeOrNull("max_bytes"));
    }

    private static Value preset(Field.Kind kind, JsonObject row) {
        return switch (kind) {
            case TEXT, CHOICE -> Value.of(row.text("default"));
            case WHOLE -> Value.of(row.whole("default"));
            case FLAG -> Value.of(row.flag("default"));
            case DECIMAL, TEXTS, COLOURS, PICTURES -> throw new IllegalArgumentException("has no default");
        };
    }

    /// The values of that name, or the words themselves.
    private List<String> list(String text) {
        var named = values.get(text);
        return named == null ? List.of(text.split(" ")) : named;
    }

    private static List<Condition> conditions(JsonObject row, String name) {
        return row.texts(name).stream().map(Condition::parse).toList();
    }

    Rule rule(String name, JsonObject row) {
        var side = row.textOrNull("side");
        if (side != null && !sides.containsKey(side)) {
            throw new IllegalArgumentException("there is no " + side);
        }
        var when = conditions(row, "when");
        var check = row.has("check") ? check(row.object("check")) : null;
        if (when.isEmpty() && check == null) {
            throw new IllegalArgumentException("refuses everything");
        }
        return new Rule(name, row.text("field"), when, check, row.text("says"), side, by.apply(row));
    }

    private @Nullable Check check(JsonObject row) {
        var kind = row.text("is");
        Check check = switch (kind) {
            case "at-most" -> new Check.AtMost(row.whole("count"));
            case "bytes-at-most" -> new Check.BytesAtMost(row.whole("bytes"));
            case "ratio-at-most" -> new Check.RatioAtMost(row.whole("ratio"));
            case "same-size" -> new Check.SameSize(row.text("as"));
            case "black-and-white" -> new Check.BlackAndWhite();
            case "sides-at-most" -> new Check.SidesAtMost(row.text("of"), row.whole("pixels"));
            case "fewer-pixels" -> new Check.FewerPixels(row.whole("pixels"));
            case "one-of" -> new Check.OneOf(list(row.text("values")));
            case "grid" ->
                new Check.Grid(
                        row.texts("words"),
                        row.whole("step"),
                        row.whole("min_side"),
                        row.whole("max_side"),
                        row.whole("max_pixels"),
                        row.whole("ratio"));
            case "product-at-most" -> new Check.ProductAtMost(row.text("with"), row.whole("most"));
            case "window" ->
                new Check.Window(row.text("in"), row.whole("min_side"), row.whole("max_pixels"), row.whole("ratio"));
            case "json" -> new Check.Json(row.texts("members"));
            default -> throw new IllegalArgumentException("there is no check " + kind);
        };
        row.end();
        return check;
    }
}
