package app.maquette.catalogue;

import app.maquette.domain.Size;
import app.maquette.domain.request.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request as rules and prices ask about it.
///
/// @param size of the output, null when it is not known
record Asked(
        Route route, Map<String, Value> values, @Nullable Size size) {
    /// Whether the field was given something.
    boolean has(String name) {
        var value = values.get(name);
        return value != null && !value.isEmpty();
    }

    /// What the field says or means when it is not given; empty text for nothing.
    String text(String name) {
        var value = values.get(name);
        if (value != null && !value.isEmpty()) {
            return value.asText();
        }
        var sent = route.sent(name);
        return sent.or(() -> route.find(name).map(Field::preset).map(Value::asText))
                .orElse("");
    }

    List<Value.Picture> pictures(String name) {
        return values.get(name) instanceof Value.Pictures(var pictures) ? pictures : List.of();
    }

    /// The first of the field's pictures.
    Optional<Value.Picture> picture(String name) {
        return pictures(name).stream().findFirst();
    }

    Optional<Size> output() {
        return Optional.ofNullable(size);
    }
}
