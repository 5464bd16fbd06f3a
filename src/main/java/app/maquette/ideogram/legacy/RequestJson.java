package app.maquette.ideogram.legacy;

import app.maquette.domain.request.ImageRequest;
import app.maquette.domain.request.Palette;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An image request as the vendor reads it; what is not set is not sent.
final class RequestJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private RequestJson() {}

    /// The body of a generate call.
    static byte[] generate(ImageRequest request) {
        var body = JSON.createObjectNode();
        body.set("image_request", fields(request));
        return JSON.writeValueAsBytes(body);
    }

    /// The JSON part of a remix call.
    static byte[] remix(ImageRequest request, int weight) {
        return JSON.writeValueAsBytes(fields(request).put("image_weight", weight));
    }

    private static ObjectNode fields(ImageRequest request) {
        var node = JSON.createObjectNode();
        node.put("prompt", request.prompt());
        node.put("model", request.model().name());
        put(node, "aspect_ratio", request.aspectRatio());
        put(node, "resolution", request.resolution());
        node.put("magic_prompt_option", request.magicPrompt().name());
        put(node, "magic_prompt_version", request.magicPromptVersion());
        if (request.seed() != null) {
            node.put("seed", request.seed());
        }
        node.put("num_images", request.images());
        put(node, "style_type", request.style());
        put(node, "negative_prompt", request.negativePrompt());
        if (request.palette() != null) {
            node.set("color_palette", palette(request.palette()));
        }
        return node;
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            node.put(name, constant.name());
        } else if (value != null) {
            node.put(name, value.toString());
        }
    }

    private static ObjectNode palette(Palette palette) {
        var node = JSON.createObjectNode();
        switch (palette) {
            case Palette.Preset(var name) -> node.put("name", name);
            case Palette.Colours(var members) -> {
                ArrayNode colours = node.putArray("members");
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
}
