package app.maquette.ideogram.v2;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Field;
import app.maquette.catalogue.Route;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Value;
import app.maquette.ideogram.body.RequestBody;
import app.maquette.ideogram.wire.Given;
import app.maquette.studio.port.RawAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Bodies of the later routes, typed from the vendor's documents.
final class Written {
    static final JsonMapper JSON = JsonMapper.shared();

    private Written() {}

    /// @param breaks the fields whose rules the request breaks
    record Case(String about, List<String> breaks, String engine, ObjectNode body) {
        Route route() {
            return Catalogue.standard()
                    .route(new EngineId(engine), OperationKind.GENERATE, Route.Api.V2)
                    .orElseThrow();
        }

        RequestBody request() {
            return new RequestBody(route(), values(route(), body), Map.of());
        }
    }

    static String text(String name) {
        try (var in = Written.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RawAnswer answer(String name) {
        return Given.answer(200, text(name));
    }

    static JsonNode json(String name) {
        return JSON.readTree(text(name));
    }

    static List<Case> cases() {
        return json("requests.json").valueStream().map(Written::read).toList();
    }

    private static Case read(JsonNode row) {
        var body = (ObjectNode) row.required("body");
        if (row.has("times")) {
            body.put(
                    "prompt",
                    body.required("prompt")
                            .asString()
                            .repeat(row.required("times").asInt()));
        }
        var breaks =
                row.required("breaks").valueStream().map(JsonNode::asString).toList();
        return new Case(
                row.required("about").asString(), breaks, row.required("engine").asString(), body);
    }

    /// In the house's words; what the engine sends is no value.
    private static Map<String, Value> values(Route route, ObjectNode body) {
        var values = new TreeMap<String, Value>();
        body.properties().forEach(member -> {
            if (!route.fixed().containsKey(member.getKey())) {
                var field = route.fields().stream()
                        .filter(known -> known.wire().equals(member.getKey()))
                        .findFirst();
                values.put(
                        field.map(Field::name).orElse(member.getKey()),
                        field.map(known -> value(known, member.getValue())).orElse(Value.of("")));
            }
        });
        return values;
    }

    private static Value value(Field field, JsonNode json) {
        if (json.isBoolean()) {
            return Value.of(json.asBoolean());
        }
        return json.isNumber()
                ? Value.of(json.asLong())
                : Value.of(field.read(json.asString()).orElseThrow());
    }
}
