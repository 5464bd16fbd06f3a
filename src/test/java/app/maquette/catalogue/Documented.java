package app.maquette.catalogue;

import app.maquette.domain.MediaType;
import app.maquette.domain.Size;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Palette;
import app.maquette.domain.request.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests typed from the vendor's documents, in the wire's words, read into the house's.
///
/// @param files parts with pictures: `1024x768`, the bytes and `mask` after it
record Documented(String name, Route route, Map<String, JsonNode> body, Map<String, List<String>> files) {
    private static final JsonMapper JSON = new JsonMapper();

    static List<Documented> requests() {
        List<Documented> all = new ArrayList<>();
        for (var row : json("requests.json")) {
            var kind = JsonObject.constant(row.get("operation").asString(), OperationKind.class);
            var api = JsonObject.constant(row.get("api").asString(), Route.Api.class);
            var route = Catalogue.standard()
                    .route(new EngineId(row.get("engine").asString()), kind, api)
                    .orElseThrow(() -> new AssertionError("no route for " + row.get("name")));
            all.add(new Documented(row.get("name").asString(), route, members(row.get("body")), files(row)));
        }
        return all;
    }

    static Documented request(String name) {
        return requests().stream()
                .filter(request -> request.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no request " + name));
    }

    static JsonNode json(String file) {
        try (var in = Documented.class.getResourceAsStream(file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, JsonNode> members(JsonNode object) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        object.properties().forEach(member -> all.put(member.getKey(), member.getValue()));
        return all;
    }

    private static Map<String, List<String>> files(JsonNode row) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (row.has("files")) {
            members(row.get("files")).forEach((name, list) -> {
                List<String> pictures = new ArrayList<>();
                list.forEach(picture -> pictures.add(picture.asString()));
                all.put(name, pictures);
            });
        }
        return all;
    }

    /// The same with what the row sets, drops and sends along.
    Documented changed(JsonNode row) {
        var body = new LinkedHashMap<>(this.body);
        var files = new LinkedHashMap<>(this.files);
        if (row.has("set")) {
            body.putAll(members(row.get("set")));
        }
        if (row.has("drop")) {
            row.get("drop").forEach(name -> body.remove(name.asString()));
        }
        files.putAll(files(row));
        return new Documented(name, route, body, files);
    }

    /// In the house's words. What the engine sends must stand in the body as it sends it, or not at all.
    Map<String, Value> values() {
        Map<String, Value> values = new HashMap<>();
        body.forEach((wire, json) -> {
            var sent = route.fixed().get(wire);
            if (sent == null) {
                var field = route.fields().stream()
                        .filter(known -> known.wire().equals(wire))
                        .findFirst();
                values.put(
                        field.map(Field::name).orElse(wire),
                        field.map(known -> value(known, json)).orElse(Value.of(json.toString())));
            } else if (!sent.equals(json.asString())) {
                throw new AssertionError(name + " sends " + wire + " " + json + ", not " + sent);
            }
        });
        files.forEach((wire, list) -> values.put(
                route.fields().stream()
                        .filter(field -> field.wire().equals(wire))
                        .findFirst()
                        .map(Field::name)
                        .orElse(wire),
                new Value.Pictures(list.stream().map(Documented::picture).toList())));
        return values;
    }

    private static Value value(Field field, JsonNode json) {
        return switch (field.kind()) {
            case TEXT, CHOICE -> Value.of(field.read(json.asString()).orElse("not in this spelling"));
            case TEXTS -> {
                List<String> texts = new ArrayList<>();
                json.forEach(text -> texts.add(text.asString()));
                yield new Value.Texts(texts);
            }
            case WHOLE -> Value.of(json.asLong());
            case DECIMAL -> new Value.Decimal(json.decimalValue());
            case FLAG -> Value.of(json.asBoolean());
            case COLOURS -> new Value.Colours(palette(field, json));
            case PICTURES -> throw new AssertionError(field.name() + " is a file");
        };
    }

    private static Palette palette(Field field, JsonNode json) {
        if (json.has("name")) {
            return new Palette.Preset(field.read(json.get("name").asString()).orElse("unknown"));
        }
        List<Palette.Member> members = new ArrayList<>();
        for (var member : json.get("members")) {
            var weight = member.has("color_weight")
                    ? (Integer) (int) Math.round(member.get("color_weight").asDouble() * 100)
                    : null;
            members.add(new Palette.Member(member.get("color_hex").asString(), weight));
        }
        return new Palette.Colours(members);
    }

    private static Value.Picture picture(String text) {
        var words = List.of(text.toLowerCase(Locale.ROOT).split(" "));
        long bytes = words.stream()
                .filter(word -> word.matches("\\d+"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(1000);
        return new Value.Picture(
                Size.parse(words.getFirst()).orElseThrow(), bytes, MediaType.PNG, words.contains("mask"));
    }
}
