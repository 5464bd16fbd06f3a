package app.maquette.store.format;

import app.maquette.domain.CallId;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The fields of one JSON object. What is asked for must be there and of its kind, or the JSON is unreadable; what
/// nobody asks for is skipped. Read by hand, since every start reads some: databind would first study each record.
public final class JsonObject {
    private static final JsonFactory JSON = new JsonFactory();
    /// A number that is no whole one, or too large: nothing that is asked for.
    private static final Object OTHER = new Object();

    private final Map<String, @Nullable Object> values = new HashMap<>();

    private JsonObject() {}

    /// What `make` makes of the one object that the bytes are. [UnreadableException] also when it refuses a value.
    public static <T> T read(byte[] json, Function<JsonObject, T> make) {
        try (var in = JSON.createParser(ObjectReadContext.empty(), json)) {
            in.nextToken();
            if (value(in) instanceof JsonObject fields && in.nextToken() == null) {
                return make.apply(fields);
            }
            throw UnreadableException.at("not one object");
        } catch (JacksonException | IllegalArgumentException | DateTimeException | ArithmeticException e) {
            // The cause may quote what was read, so only its kind is told.
            throw UnreadableException.at(e.getClass().getSimpleName());
        }
    }

    private static @Nullable Object value(JsonParser in) {
        var token = in.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return in.getString();
        } else if (token == JsonToken.VALUE_NUMBER_INT) {
            return in.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? OTHER : (Object) in.getLongValue();
        } else if (token == JsonToken.START_OBJECT) {
            return object(in);
        } else if (token == JsonToken.START_ARRAY) {
            return list(in);
        } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        return token == JsonToken.VALUE_NULL ? null : OTHER;
    }

    private static JsonObject object(JsonParser in) {
        var fields = new JsonObject();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            var name = in.currentName();
            in.nextToken();
            fields.values.put(name, value(in));
        }
        return fields;
    }

    private static List<@Nullable Object> list(JsonParser in) {
        var list = new ArrayList<@Nullable Object>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(in));
        }
        return list;
    }

    /// Whether the field is there, be it null.
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /// Whether the field is there with a value.
    public boolean says(String name) {
        return values.get(name) != null;
    }

    /// The names of all its fields.
    Set<String> names() {
        return values.keySet();
    }

    /// What the field holds: text, a whole number, a flag, a list, another object.
    Object any(String name) {
        return get(name, Object.class);
    }

    /// What tells which of several things this is.
    public String type() {
        return text("type");
    }

    /// The same when its type is this one.
    public JsonObject as(String type) {
        if (!type().equals(type)) {
            throw unknownType();
        }
        return this;
    }

    public UnreadableException unknownType() {
        return UnreadableException.ofType(type());
    }

    private <T> T get(String name, Class<T> type) {
        var value = values.get(name);
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw UnreadableException.at(name);
    }

    public String text(String name) {
        return get(name, String.class);
    }

    public @Nullable String textOrNull(String name) {
        return says(name) ? text(name) : null;
    }

    long whole(String name) {
        return get(name, Long.class);
    }

    public @Nullable Long wholeOrNull(String name) {
        return says(name) ? (Long) whole(name) : null;
    }

    public int count(String name) {
        return Math.toIntExact(whole(name));
    }

    public boolean flag(String name) {
        return get(name, Boolean.class);
    }

    public Money money(String name) {
        return Money.ofMicros(whole(name));
    }

    public Instant instant(String name) {
        return Instant.parse(text(name));
    }

    public @Nullable Instant instantOrNull(String name) {
        return says(name) ? instant(name) : null;
    }

    public Duration duration(String name) {
        return Duration.parse(text(name));
    }

    public @Nullable Duration durationOrNull(String name) {
        return says(name) ? duration(name) : null;
    }

    LedgerDay day(String name) {
        return new LedgerDay(LocalDate.parse(text(name)));
    }

    CallId call(String name) {
        return new CallId(text(name));
    }

    /// The constant of that name. Not by `valueOf`, which asks by reflection.
    public <E extends Enum<E>> E oneOf(String name, E[] constants) {
        var said = text(name);
        for (var constant : constants) {
            if (constant.name().equals(said)) {
                return constant;
            }
        }
        throw UnreadableException.at(name);
    }

    public JsonObject object(String name) {
        return get(name, JsonObject.class);
    }

    public <T> List<T> list(String name, Function<JsonObject, T> make) {
        var all = new ArrayList<T>();
        for (var element : get(name, List.class)) {
            if (!(element instanceof JsonObject fields)) {
                throw UnreadableException.at(name);
            }
            all.add(make.apply(fields));
        }
        return all;
    }

    public List<String> texts(String name) {
        var all = new ArrayList<String>();
        for (var element : get(name, List.class)) {
            if (!(element instanceof String text)) {
                throw UnreadableException.at(name);
            }
            all.add(text);
        }
        return all;
    }

    /// An object whose field names are keys.
    public <K, V> Map<K, V> map(String name, Function<String, K> key, Function<JsonObject, V> make) {
        var all = new HashMap<K, V>();
        var object = object(name);
        for (var entry : object.values.keySet()) {
            all.put(key.apply(entry), make.apply(object.object(entry)));
        }
        return all;
    }
}
