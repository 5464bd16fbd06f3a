package app.maquette.ideogram.body;

import app.maquette.catalogue.Field;
import app.maquette.catalogue.Route;
import app.maquette.catalogue.Rules;
import app.maquette.domain.MediaType;
import app.maquette.domain.request.Palette;
import app.maquette.domain.request.Value;
import app.maquette.ideogram.wire.Multipart;
import app.maquette.ideogram.wire.PaidPost;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.Vendor.Attachment;
import app.maquette.studio.port.Vendor.Outgoing;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What is posted to a route: an order in the route's names, spellings and form, as the catalogue's rows say. What is
/// not set is not sent.
///
/// @param values with those that are always sent
public record RequestBody(Route route, Map<String, Value> values, Map<String, List<Attachment>> attachments) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public RequestBody {
        values = Map.copyOf(values);
        attachments = Map.copyOf(attachments);
    }

    public static RequestBody of(Route route, Outgoing outgoing) {
        return of(route, outgoing.values(), outgoing.attachments());
    }

    /// The same with what is always sent.
    ///
    /// @param values as the order says them
    public static RequestBody of(Route route, Map<String, Value> values, Map<String, List<Attachment>> attachments) {
        return new RequestBody(route, route.completed(values), attachments);
    }

    /// The same with this said, too.
    public RequestBody with(String field, Value value) {
        var more = new TreeMap<>(values);
        more.put(field, value);
        return new RequestBody(route, more, attachments);
    }

    /// The same with other words, and nothing else that its author wrote.
    public RequestBody withPrompt(String prompt) {
        var changed = new TreeMap<>(values);
        changed.computeIfPresent("prompt", (_, _) -> Value.of(prompt));
        changed.computeIfPresent("negative_prompt", (_, _) -> Value.of(prompt));
        return new RequestBody(route, changed, attachments);
    }

    /// The first broken rule as a sentence about its field; null where it may be sent.
    public @Nullable String breach() {
        return Rules.check(route, values).stream()
                .findFirst()
                .map(first -> route.find(first.field()).map(Field::wire).orElse(first.field()) + " " + first.rule())
                .orElse(null);
    }

    /// All of it in memory. [UnreadableInputException] where a picture cannot be read.
    public PaidPost.Content content() {
        return switch (route.wire().body()) {
            case IMAGE_REQUEST -> json(JSON.createObjectNode().set("image_request", fields()));
            case MULTIPART_IMAGE_REQUEST ->
                multipart(new Multipart().json("image_request", JSON.writeValueAsBytes(fields())));
            case MULTIPART -> multipart(parts(new Multipart()));
            case JSON -> json(fields());
            case JSON_OR_MULTIPART -> attachments.isEmpty() ? json(fields()) : multipart(parts(new Multipart()));
        };
    }

    private static PaidPost.Content json(JsonNode body) {
        return new PaidPost.Content("application/json", JSON.writeValueAsBytes(body));
    }

    private ObjectNode fields() {
        var node = JSON.createObjectNode();
        route.fixed().forEach(node::put);
        for (var field : route.fields()) {
            var value = values.get(field.name());
            if (value != null && !(value instanceof Value.Pictures)) {
                node.set(field.wire(), written(field, value));
            }
        }
        return node;
    }

    private static JsonNode written(Field field, Value value) {
        return switch (value) {
            case Value.Text(var text) -> JSON.getNodeFactory().stringNode(field.write(text));
            case Value.Whole(var number) -> JSON.getNodeFactory().numberNode(number);
            case Value.Decimal(var number) -> JSON.getNodeFactory().numberNode(number);
            case Value.Flag(var on) -> JSON.getNodeFactory().booleanNode(on);
            case Value.Texts(var texts) -> {
                var list = JSON.createArrayNode();
                texts.forEach(text -> list.add(field.write(text)));
                yield list;
            }
            case Value.Colours(var palette) -> palette(field, palette);
            case Value.Pictures _ -> throw new IllegalStateException("pictures are parts of their own");
        };
    }

    private static ObjectNode palette(Field field, Palette palette) {
        var node = JSON.createObjectNode();
        switch (palette) {
            case Palette.Preset(var name) -> node.put("name", field.write(name));
            case Palette.Colours(var members) -> {
                var colours = node.putArray("members");
                members.forEach(member -> {
                    var colour = colours.addObject().put("color_hex", member.hex());
                    if (member.weightPercent() != null) {
                        colour.put("color_weight", BigDecimal.valueOf(member.weightPercent(), 2));
                    }
                });
            }
        }
        return node;
    }

    /// A part for each field; a list is its name repeated, an object a part of JSON.
    private Multipart parts(Multipart form) {
        fields().properties().forEach(field -> {
            switch (field.getValue()) {
                case ObjectNode object -> form.json(field.getKey(), JSON.writeValueAsBytes(object));
                case JsonNode list
                when list.isArray() -> list.forEach(one -> form.text(field.getKey(), one.asString()));
                case JsonNode one -> form.text(field.getKey(), one.asString());
            }
        });
        return form;
    }

    private PaidPost.Content multipart(Multipart form) {
        for (var field : route.fields()) {
            for (var picture : attachments.getOrDefault(field.name(), List.of())) {
                var type = picture.file().type();
                form.file(field.wire(), "image." + type.extension(), mime(type), bytes(field, picture));
            }
        }
        return new PaidPost.Content(form.contentType(), form.end());
    }

    private static byte[] bytes(Field field, Attachment picture) {
        var most = field.limits().maxBytes();
        int limit = most == null ? Integer.MAX_VALUE - 8 : Math.toIntExact(most);
        try (var in = picture.content().open()) {
            var bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new UnreadableInputException(field.wire() + " has at most " + limit / 1_000_000 + " MB");
            }
            return bytes;
        } catch (IOException | StorageException _) {
            throw new UnreadableInputException("The picture to send cannot be read.");
        }
    }

    private static String mime(MediaType type) {
        return switch (type) {
            case PNG -> "image/png";
            case JPEG -> "image/jpeg";
            case WEBP -> "image/webp";
            case UNKNOWN -> "application/octet-stream";
        };
    }
}
