package app.maquette.domain.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The vendor's fields that the program only passes on, by the catalogue's names: what is not in it has its default.
/// Immutable; equal when the same fields say the same, however they came to it.
///
/// @param latest fields and parts of the inputs in the order in which they were set, as far as that is known
public record Fields(SortedMap<String, Value> values, List<String> latest) {
    public static final Fields NONE = new Fields(new TreeMap<>());
    public static final String ASPECT_RATIO = "aspect_ratio";
    public static final String MAGIC_PROMPT = "magic_prompt";
    public static final String NEGATIVE_PROMPT = "negative_prompt";
    public static final String STYLE_TYPE = "style_type";

    public Fields {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        latest = List.copyOf(latest);
    }

    /// Of which nobody knows when they were set.
    public Fields(SortedMap<String, Value> values) {
        this(values, List.of());
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
        return new Fields(all, latest).touched(name);
    }

    public Fields with(String name, String text) {
        return with(name, Value.of(text));
    }

    /// The same after that field, or that part of the inputs, was set.
    public Fields touched(String name) {
        var order = new ArrayList<>(latest);
        order.remove(name);
        order.add(name);
        return new Fields(values, order);
    }

    /// Those with such names.
    public Fields only(Predicate<String> names) {
        var all = new TreeMap<>(values);
        all.keySet().removeIf(names.negate());
        return new Fields(all, latest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fields fields && values.equals(fields.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
