package app.maquette.ideogram.v2;

import app.maquette.domain.GenerationId;
import app.maquette.domain.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// What an answer says of the generation itself, as far as it can be read. One thread.
final class GenerationFacts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private @Nullable GenerationId generation;
    private String status = "";
    private @Nullable String reason;
    private @Nullable Money usage;
    private boolean hasData;

    private GenerationFacts() {}

    static GenerationFacts read(byte[] body) {
        var facts = new GenerationFacts();
        try (var json = JSON.createParser(body)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                facts.fields(json);
            }
        } catch (JacksonException _) {
            // Cut, or no JSON: what was whole before that counts.
            return facts;
        }
        return facts;
    }

    private void fields(JsonParser json) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var value = json.nextToken();
            switch (name) {
                case "generation_id" ->
                    generation = text(json, value).flatMap(GenerationId::parse).orElse(null);
                case "status" -> status = text(json, value).orElse("");
                case "failure_reason" -> reason = text(json, value).orElse(null);
                case "usage_cost_usd_micros" -> usage = amount(json, value);
                case "data" -> data(json, value);
                default -> json.skipChildren();
            }
        }
    }

    private void data(JsonParser json, JsonToken value) {
        if (value == JsonToken.START_ARRAY) {
            // Said before the rest is read, which may not come.
            hasData = true;
            hasData = json.nextToken() != JsonToken.END_ARRAY;
            while (hasData && json.currentToken() != JsonToken.END_ARRAY) {
                json.skipChildren();
                json.nextToken();
            }
        } else {
            json.skipChildren();
        }
    }

    private static Optional<String> text(JsonParser json, JsonToken value) {
        if (value == JsonToken.VALUE_STRING) {
            return Optional.of(json.getString());
        }
        json.skipChildren();
        return Optional.empty();
    }

    private static @Nullable Money amount(JsonParser json, JsonToken value) {
        if (value == JsonToken.VALUE_NUMBER_INT) {
            return switch (json.getNumberType()) {
                case INT, LONG -> json.getLongValue() < 0 ? null : Money.ofMicros(json.getLongValue());
                default -> null;
            };
        }
        json.skipChildren();
        return null;
    }

    Optional<GenerationId> generation() {
        return Optional.ofNullable(generation);
    }

    /// Empty when it is not told.
    String status() {
        return status;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Optional<Money> usage() {
        return Optional.ofNullable(usage);
    }

    /// Whether pictures stand in it.
    boolean hasData() {
        return hasData;
    }
}
