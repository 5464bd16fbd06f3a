package app.maquette.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// One JSON object of the catalogue. What is asked for must be there and of its kind, and everything that is there must
/// be asked for: IllegalArgumentException otherwise.
final class JsonObject {
    private static final JsonFactory JSON = new JsonFactory();
    private final Map<String, Object> unread = new LinkedHashMap<>();

    private JsonObject() {}

    static JsonObject parse(byte[] json) {
        try (var in = JSON.createParser(ObjectReadContext.empty(), json)) {
            in.nextToken();
            if (value(in) instanceof JsonObject object && in.nextToken() == null) {
                return object;
            }
            throw new IllegalArgumentException("not one object");
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private static Object value(JsonParser in) {
        var token = in.currentToken();
        return switch (token) {
            case VALUE_STRING -> in.getString();
            case VALUE_NUMBER_INT -> in.getLongValue();
            case VALUE_NUMBER_FLOAT -> in.getDecimalValue();
            case VALUE_TRUE, VALUE_FALSE -> in.getBooleanValue();
            case START_OBJECT -> object(in);
            case START_ARRAY -> list(in);
            case null, default -> throw new IllegalArgumentException("no " + token + " in a catalogue");
        };
    }

    private static JsonObject object(JsonParser in) {
        var object = new JsonObject();
        for (var name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            if (object.unread.put(name, value(in)) != null) {
                throw new IllegalArgumentException(name + " stands there twice");
            }
        }
        return object;
    }

    private static List<Object> list(JsonParser in) {
        List<Object> all = new ArrayList<>();
        while (!in.nextToken().isStructEnd()) {
            all.add(value(in));
        }
        return all;
    }

    /// What is left must be nothing.
    void end() {
        if (!unread.isEmpty()) {
            throw new IllegalArgumentException("nobody knows " + unread.keySet());
        }
    }

    /// What a member means when it is not there.
    void otherwise(String name, @Nullable String value) {
        if (value != null) {
            unread.putIfAbsent(name, value);
        }
    }

    public boolean has(String name) {
        return unread.containsKey(name);
    }

    private <T> T take(String name, Class<T> type) {
        var value = unread.remove(name);
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new IllegalArgumentException(name + (value == null ? " is missing" : " is of another kind"));
    }

    public String text(String name) {
        return take(name, String.class);
    }

    public String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    public @Nullable String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    long whole(String name) {
        return take(name, Long.class);
    }

    public @Nullable Long wholeOrNull(String name) {
        return has(name) ? (Long) whole(name) : null;
    }

    public @Nullable Integer countOrNull(String name) {
        return has(name) ? (Integer) Math.toIntExact(whole(name)) : null;
    }

    public @Nullable BigDecimal numberOrNull(String name) {
        return has(name) ? new BigDecimal(take(name, Number.class).toString()) : null;
    }

    public boolean flag(String name) {
        return has(name) && take(name, Boolean.class);
    }

    LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    /// The constant whose name is written `like-this`.
    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return constant(text(name), type);
    }

    static <E extends Enum<E>> E constant(String text, Class<E> type) {
        if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + " is " + text);
        }
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    List<String> texts(String name) {
        return has(name) ? elements(name, String.class) : List.of();
    }

    private <T> List<T> elements(String name, Class<T> type) {
        List<T> all = new ArrayList<>();
        for (var element : take(name, List.class)) {
            if (!type.isInstance(element)) {
                throw new IllegalArgumentException(name + " is of another kind");
            }
            all.add(type.cast(element));
        }
        return all;
    }

    public JsonObject object(String name) {
        return take(name, JsonObject.class);
    }

    /// Each element is read to its end.
    public <T> List<T> list(String name, Function<JsonObject, T> make) {
        return has(name)
                ? elements(name, JsonObject.class).stream()
                        .map(element -> whole(element, make))
                        .toList()
                : List.of();
    }

    /// Each member is an object and is read to its end; an error names it.
    void each(String name, Member member) {
        if (!has(name)) {
            return;
        }
        var object = object(name);
        for (var key : List.copyOf(object.unread.keySet())) {
            try {
                whole(object.object(key), value -> {
                    member.read(key, value);
                    return key;
                });
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + " " + key + ": " + e.getMessage(), e);
            }
        }
    }

    /// The keys of an object whose members are texts.
    Map<String, String> words(String name) {
        Map<String, String> all = new LinkedHashMap<>();
        if (has(name)) {
            var object = object(name);
            List.copyOf(object.unread.keySet()).forEach(key -> all.put(key, object.text(key)));
        }
        return all;
    }

    private static <T> T whole(JsonObject object, Function<JsonObject, T> make) {
        var made = make.apply(object);
        object.end();
        return made;
    }

    /// Reads one member.
    interface Member {
        public void read(String key, JsonObject value);
    }
}
