package app.maquette.ideogram;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Field;
import app.maquette.catalogue.Route;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.FirstEngine;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Intent;
import app.maquette.domain.request.Operation;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Palette;
import app.maquette.domain.request.Value;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What is written down for the first routes, as the program orders it: whatever stands there, right or wrong.
public final class FirstRequests {
    private FirstRequests() {}

    public static Order order(JsonNode written) {
        var engine = FirstEngine.valueOf(written.required("model").asString()).id();
        var route = Catalogue.standard()
                .route(engine, OperationKind.GENERATE, Route.Api.LEGACY)
                .orElseThrow();
        Map<String, Value> values = new TreeMap<>();
        written.properties().stream()
                .filter(field -> !field.getKey().equals("model"))
                .forEach(field -> {
                    var known = route.fields().stream()
                            .filter(one -> one.wire().equals(field.getKey()))
                            .findFirst();
                    values.put(
                            known.map(Field::name).orElse(field.getKey()),
                            known.map(one -> value(one, field.getValue())).orElseGet(() -> plain(field.getValue())));
                });
        return new Order(
                Intent.DRAFT,
                engine,
                Operation.of(OperationKind.GENERATE, values),
                Operation.rest(OperationKind.GENERATE, values),
                Inputs.NONE,
                Asked.of("").engine(engine).brief(),
                null);
    }

    private static Value value(Field field, JsonNode written) {
        return written.isString()
                // What is not the route's spelling is nobody's.
                ? Value.of(field.read(written.asString()).orElse("?" + written.asString()))
                : plain(written);
    }

    private static Value plain(JsonNode written) {
        if (written.isObject()) {
            return new Value.Colours(
                    written.has("name")
                            ? new Palette.Preset(
                                    written.required("name").asString().toLowerCase(Locale.ROOT))
                            : new Palette.Colours(members(written).toList()));
        }
        return written.isNumber() ? Value.of(written.asLong()) : Value.of(written.asString());
    }

    private static Stream<Palette.Member> members(JsonNode palette) {
        return palette.required("members")
                .valueStream()
                .map(member -> new Palette.Member(
                        member.required("color_hex").asString(),
                        member.has("color_weight")
                                ? (Integer) member.required("color_weight")
                                        .decimalValue()
                                        .movePointRight(2)
                                        .intValueExact()
                                : null));
    }
}
