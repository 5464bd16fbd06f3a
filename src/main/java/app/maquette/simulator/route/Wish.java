package app.maquette.simulator.route;

import app.maquette.simulator.contract.FormData;
import app.maquette.simulator.contract.Intake;
import app.maquette.simulator.contract.JsonTree;
import app.maquette.simulator.contract.Refusal;
import app.maquette.simulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a request says, in JSON or in parts, by the names of the fields; its files apart. What is null is not there.
public final class Wish {
    private final ObjectNode values = JsonTree.object();
    private final Map<String, List<Upload>> files = new LinkedHashMap<>();

    private Wish() {}

    /// Strict means that a field the route does not take is refused, else it is ignored.
    static Wish read(Request request, Route route, boolean strict) throws Refusal {
        Wish wish = new Wish();
        String type = request.header("Content-Type").orElse("");
        boolean refuses = strict || route.isClosed();
        if (route.takesJson() && type.startsWith("application/json")) {
            wish.json(request, route, refuses);
        } else if (route.takesParts() && type.startsWith("multipart/form-data")) {
            wish.parts(FormData.of(request), route, refuses);
        } else {
            throw Refusal.invalid("the body is not " + route.forms());
        }
        for (Field field : route.fields().values()) {
            JsonNode value = wish.values.get(field.name());
            if (value != null) {
                field.check(value);
            } else if (field.isRequired() && !wish.files.containsKey(field.name())) {
                throw Refusal.invalid("'" + field.name() + "' is a required property");
            }
        }
        return wish;
    }

    private void json(Request request, Route route, boolean refuses) throws Refusal {
        JsonNode body = tree(request.body(), "the request");
        if (!body.isObject()) {
            throw Refusal.invalid("the request is not an object");
        }
        for (var property : body.properties()) {
            Field field = field(property.getKey(), route, refuses);
            boolean isAbsent = property.getValue().isNull()
                    && (field == null || field.limits().isNullable());
            if (field != null && !isAbsent) {
                values.set(field.name(), property.getValue());
            }
        }
    }

    private static @Nullable Field field(String name, Route route, boolean refuses) throws Refusal {
        Field field = route.fields().get(name);
        if (field == null && refuses) {
            throw Refusal.invalid("'" + name + "' is not a property of this model");
        }
        return field;
    }

    private void parts(FormData form, Route route, boolean refuses) throws Refusal {
        long size = 0;
        for (var part : form.parts().entrySet()) {
            Field field = field(part.getKey(), route, refuses);
            if (field == null) {
                continue;
            }
            if (field.type() == Field.Type.FILES) {
                size += keep(field, part.getValue(), route);
            } else {
                values.set(field.name(), value(field, part.getValue()));
            }
        }
        if (size > route.together()) {
            throw Refusal.problem(413, "Content Too Large", "the files are too large together");
        }
    }

    private long keep(Field field, List<byte[]> parts, Route route) throws Refusal {
        long size = 0;
        if (parts.size() > field.limits().most()) {
            throw Refusal.invalid(
                    "'" + field.name() + "' has more than " + field.limits().most() + " files");
        }
        List<Upload> uploads = new ArrayList<>();
        for (byte[] part : parts) {
            size += part.length;
            if (part.length > field.limits().bytes()) {
                throw Refusal.problem(
                        route.large(),
                        "Too Large",
                        "'" + field.name() + "' is larger than "
                                + field.limits().bytes() / 1_000_000 + " MB");
            }
            if (!Intake.isPicture(part)) {
                throw Refusal.invalid("'" + field.name() + "' is not a JPEG, PNG or WebP picture");
            }
            uploads.add(new Upload(part));
        }
        files.put(field.name(), uploads);
        return size;
    }

    /// A part is text unless its field has another form.
    private static JsonNode value(Field field, List<byte[]> parts) throws Refusal {
        return switch (field.type()) {
            case INTEGER, NUMBER, FLAG, PALETTE, ASSET, MODELS, ASSETS ->
                tree(parts.getLast(), "'" + field.name() + "'");
            case TEXTS -> {
                ArrayNode list = JsonTree.array();
                parts.forEach(part -> list.add(new String(part, StandardCharsets.UTF_8)));
                yield list;
            }
            case TEXT, CHOICE, ADDRESS, FILES ->
                JsonTree.array()
                        .add(new String(parts.getLast(), StandardCharsets.UTF_8))
                        .get(0);
        };
    }

    private static JsonNode tree(byte[] bytes, String what) throws Refusal {
        try {
            return JsonTree.read(bytes);
        } catch (JacksonException _) {
            throw Refusal.invalid(what + " is not JSON");
        }
    }

    boolean has(String name) {
        return values.has(name) || files.containsKey(name);
    }

    boolean isOn(String name) {
        return values.path(name).asBoolean(false);
    }

    @Nullable
    Long number(String name) {
        return values.has(name) ? (Long) values.get(name).asLong() : null;
    }

    String text(String name, String otherwise) {
        return values.path(name).asString(otherwise);
    }

    JsonNode value(String name) {
        return values.path(name);
    }

    List<Upload> files(String name) {
        return files.getOrDefault(name, List.of());
    }
}
