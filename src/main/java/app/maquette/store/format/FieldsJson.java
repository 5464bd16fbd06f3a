package app.maquette.store.format;

import app.maquette.domain.ImageKey;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Palette;
import app.maquette.domain.request.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Fields and inputs of an order as JSON: each value of the kind it is, so that no catalogue is needed to read them.
final class FieldsJson {
    private FieldsJson() {}

    static Map<String, Object> write(Map<String, Value> values) {
        var out = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> out.put(name, write(value)));
        return out;
    }

    private static Object write(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Texts(var texts) -> texts;
            case Value.Whole(var number) -> number;
            case Value.Decimal(var number) -> Map.of("decimal", number.toPlainString());
            case Value.Flag(var on) -> on;
            case Value.Colours(var palette) -> palette(palette);
            case Value.Pictures _ -> throw new IllegalStateException("pictures are inputs");
        };
    }

    static Map<String, Object> palette(Palette palette) {
        return switch (palette) {
            case Palette.Preset(var name) -> Map.of("type", "PRESET", "name", name);
            case Palette.Colours(var members) ->
                Map.of(
                        "type",
                        "COLOURS",
                        "members",
                        members.stream().map(FieldsJson::colour).toList());
        };
    }

    private static Map<String, Object> colour(Palette.Member member) {
        var out = new LinkedHashMap<String, Object>();
        out.put("hex", member.hex());
        if (member.weightPercent() != null) {
            out.put("weightPercent", member.weightPercent());
        }
        return out;
    }

    /// A field that is null was not sent, which is no news.
    static SortedMap<String, Value> read(JsonObject in) {
        var values = new TreeMap<String, Value>();
        for (var name : in.names()) {
            if (in.says(name)) {
                put(values, name, value(in, name));
            }
        }
        return values;
    }

    private static Value value(JsonObject in, String name) {
        return switch (in.any(name)) {
            case String text -> Value.of(text);
            case Long number -> Value.of(number);
            case Boolean on -> Value.of(on);
            case List<?> _ -> new Value.Texts(in.texts(name));
            case JsonObject object
            when object.has("decimal") -> new Value.Decimal(new BigDecimal(object.text("decimal")));
            case JsonObject object -> new Value.Colours(ValueReaders.palette(object));
            default -> throw UnreadableException.at(name);
        };
    }

    /// Takes what the first programs spelled as the first routes do: `ASPECT_16_9`. Their defaults are not said.
    static void put(SortedMap<String, Value> values, String name, Value value) {
        if (!(value instanceof Value.Text(var text)) || text.equals(text.toLowerCase(Locale.ROOT))) {
            values.put(name, value);
            return;
        }
        switch (name) {
            case Fields.ASPECT_RATIO -> putUnless(values, name, size(text, "ASPECT_"), "1x1");
            case "resolution" -> putUnless(values, name, size(text, "RESOLUTION_"), "");
            case Fields.STYLE_TYPE, Fields.MAGIC_PROMPT, "magic_prompt_version" ->
                putUnless(values, name, text.toLowerCase(Locale.ROOT), "auto");
            default -> values.put(name, value);
        }
    }

    private static String size(String text, String prefix) {
        return text.startsWith(prefix)
                ? text.substring(prefix.length()).replace('_', 'x').toLowerCase(Locale.ROOT)
                : text;
    }

    private static void putUnless(SortedMap<String, Value> values, String name, String text, String preset) {
        if (!text.equals(preset)) {
            values.put(name, Value.of(text));
        }
    }

    static Map<String, List<String>> write(Inputs inputs) {
        var out = new LinkedHashMap<String, List<String>>();
        inputs.pictures()
                .forEach((part, keys) ->
                        out.put(part, keys.stream().map(ImageKey::sha256).toList()));
        return out;
    }

    /// One picture may stand without a list.
    static Inputs inputs(JsonObject in) {
        var pictures = new TreeMap<String, List<ImageKey>>();
        for (var part : in.names()) {
            var keys = in.any(part) instanceof String one ? List.of(one) : in.texts(part);
            pictures.put(part, keys.stream().map(ImageKey::new).toList());
        }
        return new Inputs(pictures);
    }

    static void put(Map<String, @Nullable Object> out, String name, @Nullable Object value, @Nullable Object standard) {
        if (value == null ? standard != null : !value.equals(standard)) {
            out.put(name, value);
        }
    }
}
