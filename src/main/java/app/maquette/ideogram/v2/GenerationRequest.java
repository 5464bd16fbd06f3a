package app.maquette.ideogram.v2;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Field;
import app.maquette.catalogue.OperationKind;
import app.maquette.catalogue.Route;
import app.maquette.catalogue.Rules;
import app.maquette.catalogue.Rules.Breach;
import app.maquette.catalogue.Value;
import app.maquette.domain.request.ImageRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An image request as a later route reads it, checked and spelled by the catalogue's rows.
record GenerationRequest(Route route, Map<String, Value> values) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// Empty when no later route makes pictures with this engine.
    static Optional<GenerationRequest> of(Catalogue catalogue, ImageRequest request) {
        var engine = request.model().engine();
        var first = catalogue.route(engine, OperationKind.GENERATE, Route.Api.LEGACY);
        return catalogue
                .route(engine, OperationKind.GENERATE, Route.Api.V2)
                .map(route -> new GenerationRequest(route, route.completed(values(request, first))));
    }

    /// The same with other words, and nothing else that its author wrote.
    GenerationRequest withPrompt(String prompt) {
        var changed = new TreeMap<>(values);
        changed.put("prompt", Value.of(prompt));
        changed.computeIfPresent("negative_prompt", (_, _) -> Value.of(prompt));
        return new GenerationRequest(route, changed);
    }

    List<Breach> breaches() {
        return Rules.check(route, values);
    }

    /// The body; what is not set is not sent.
    byte[] json() {
        var node = JSON.createObjectNode();
        route.fixed().forEach(node::put);
        for (var field : route.fields()) {
            var value = values.get(field.name());
            if (value != null) {
                put(node, field, value);
            }
        }
        return JSON.writeValueAsBytes(node);
    }

    private static Map<String, Value> values(ImageRequest request, Optional<Route> first) {
        var values = new TreeMap<String, Value>();
        values.put("prompt", Value.of(request.prompt()));
        values.put("num_images", Value.of(request.images()));
        values.put("async", Value.of(true));
        put(values, "aspect_ratio", spelled(first, "aspect_ratio", request.aspectRatio()));
        put(values, "resolution", spelled(first, "resolution", request.resolution()));
        put(values, "magic_prompt", spelled(first, "magic_prompt", request.magicPrompt()));
        put(values, "magic_prompt_version", text(request.magicPromptVersion()));
        put(values, "style_type", spelled(first, "style_type", request.style()));
        put(values, "negative_prompt", text(request.negativePrompt()));
        put(values, "seed", request.seed() == null ? null : Value.of(request.seed()));
        put(values, "color_palette", request.palette() == null ? null : new Value.Colours(request.palette()));
        return values;
    }

    private static void put(Map<String, Value> values, String name, @Nullable Value value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static @Nullable Value text(@Nullable String text) {
        return text == null ? null : Value.of(text);
    }

    /// The house's spelling of what a request holds in that of the first routes; as it is where they do not know it.
    private static @Nullable Value spelled(Optional<Route> first, String name, @Nullable Object written) {
        if (written == null) {
            return null;
        }
        var wire = written.toString();
        return Value.of(first.flatMap(route -> route.find(name))
                .flatMap(field -> field.read(wire))
                .orElse(wire));
    }

    private static void put(ObjectNode node, Field field, Value value) {
        switch (value) {
            case Value.Text(var text) -> node.put(field.wire(), field.write(text));
            case Value.Whole(var number) -> node.put(field.wire(), number);
            case Value.Decimal(var number) -> node.put(field.wire(), number);
            case Value.Flag(var on) -> node.put(field.wire(), on);
            case Value.Texts(var texts) -> texts.forEach(node.withArray(field.wire())::add);
            case Value.Colours _, Value.Pictures _ ->
                throw new IllegalStateException(field.name() + " is not written on this route");
        }
    }
}
