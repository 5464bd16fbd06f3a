package app.maquette.catalogue;

import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/// One way to buy one operation on one engine.
///
/// @param quotable whether the route declares `dry_run`; it must not be sent elsewhere, where it may run and bill
/// @param fixed what the engine is on this route: wire names and values that are always sent
/// @param prices the first whose conditions hold names the product
/// @param notes what a buyer should know besides
public record Route(
        Engine engine,
        OperationKind kind,
        Wire wire,
        boolean quotable,
        Result result,
        List<Field> fields,
        List<Rule> rules,
        Map<String, String> fixed,
        List<PriceChoice> prices,
        List<String> notes,
        Evidence evidence) {
    public Route {
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
        fixed = Map.copyOf(fixed);
        prices = List.copyOf(prices);
        notes = List.copyOf(notes);
    }

    /// How the request is written.
    public record Wire(Api api, String method, String path, Body body, Mode mode) {}

    /// The generations of the vendor's API.
    public enum Api {
        LEGACY,
        V1,
        V2
    }

    /// The form of the request.
    public enum Body {
        /// JSON around one `image_request`.
        IMAGE_REQUEST,
        /// Parts, the fields in one JSON part `image_request`, pictures in parts of their own.
        MULTIPART_IMAGE_REQUEST,
        /// A part for each field.
        MULTIPART,
        JSON,
        /// JSON, and parts as soon as a picture goes along.
        JSON_OR_MULTIPART
    }

    /// Whether the answer comes at once.
    public enum Mode {
        SYNC,
        /// At once, or by polling when `async` is sent.
        EITHER,
        ASYNC
    }

    /// What comes back.
    public enum Result {
        PICTURES,
        TEXT
    }

    /// A product and when it is the one.
    public record PriceChoice(List<Condition> when, String product) {
        public PriceChoice {
            when = List.copyOf(when);
        }
    }

    public Optional<Field> find(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /// The most pictures of one call.
    public int maxImages() {
        var max = find("num_images").map(Field::limits).map(Field.Limits::max).orElse(BigDecimal.ONE);
        return max.intValueExact();
    }

    /// The most bytes of all pictures of that field together; empty where only each is bounded.
    public OptionalLong mostBytes(String field) {
        return rules.stream()
                .filter(rule -> rule.field().equals(field))
                .flatMapToLong(rule -> rule.check() instanceof Check.BytesAtMost(var bytes)
                        ? LongStream.of(bytes)
                        : LongStream.empty())
                .min();
    }

    /// Whether a picture must be as large as another where these are sent.
    public boolean keepsSize(String field, Set<String> sent) {
        return rules.stream()
                .anyMatch(rule -> rule.check() instanceof Check.SameSize(var as)
                        && sent.contains(rule.field())
                        && sent.contains(as)
                        && (rule.field().equals(field) || as.equals(field)));
    }

    /// What the engine sends under a name, in the house's spelling.
    Optional<String> sent(String name) {
        return Optional.ofNullable(fixed.get(name)).map(value -> value.toLowerCase(Locale.ROOT));
    }

    /// The values with those that are always sent.
    public Map<String, Value> completed(Map<String, Value> values) {
        var all = new TreeMap<>(values);
        var asked = new Asked(this, values, null);
        for (var field : fields) {
            var preset = field.preset();
            boolean missing = !asked.has(field.name());
            boolean allowed = field.unless().stream().noneMatch(condition -> condition.holds(asked));
            if (field.always() && preset != null && missing && allowed) {
                all.put(field.name(), preset);
            }
        }
        return all;
    }

    /// The values that tell one request from another: not those at their default, not those that only say how it is
    /// sent or filed.
    public Map<String, Value> telling(Map<String, Value> values) {
        var all = new TreeMap<>(values);
        for (var field : fields) {
            var value = all.get(field.name());
            if (field.filing() || (value != null && (value.isEmpty() || value.equals(field.preset())))) {
                all.remove(field.name());
            }
        }
        return all;
    }
}
