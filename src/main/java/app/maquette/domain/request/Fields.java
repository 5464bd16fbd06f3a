package app.maquette.domain.request;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The vendor's fields that the program only passes on, by the catalogue's names: what is not in it has its default.
/// Immutable; equal when the same fields say the same.
public record Fields(SortedMap<String, Value> values) {
    public static final Fields NONE = new Fields(new TreeMap<>());
    public static final String ASPECT_RATIO = "aspect_ratio";
    public static final String MAGIC_PROMPT = "magic_prompt";
    public static final String NEGATIVE_PROMPT = "negative_prompt";
    public static final String STYLE_TYPE = "style_type";

    public Fields {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Fields of(Map<String, Value> values) {
        return new Fields(new TreeMap<>(values));
    }

    public Optional<Value> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// Empty where it is not said.
    public String text(String name) {
        return find(name).map(Value::asText).orElse("");
    }

    /// The same with that field said otherwise; with nothing, or what has nothing in it, not at all.
    public Fields with(String name, @Nullable Value value) {
        var all = new TreeMap<>(values);
        if (value == null || value.isEmpty()) {
            all.remove(name);
        } else {
            all.put(name, value);
        }
        return new Fields(all);
    }

    public Fields with(String name, String text) {
        return with(name, Value.of(text));
    }

    /// Those with such names.
    public Fields only(Predicate<String> names) {
        var all = new TreeMap<>(values);
        all.keySet().removeIf(names.negate());
        return new Fields(all);
    }
}
