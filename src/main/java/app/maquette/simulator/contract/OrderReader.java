package app.maquette.simulator.contract;

import app.maquette.simulator.contract.ImageOrder.Rewriting;
import app.maquette.simulator.contract.ImageOrder.Size;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads an `image_request` by the vendor's rules. Strict means that a field the model does not take is refused, else
/// it is ignored; what the vendor does is not published.
public final class OrderReader {
    private static final int MOST_PROMPT = 10_000;
    private static final Set<String> MAGIC = Set.of("AUTO", "ON", "OFF");
    private static final Set<String> MAGIC_VERSIONS =
            Set.of("V_0", "V_0_1", "V_0_2", "V_0_3", "V_0_4", "V_0_5", "V_0_6", "V_0_7", "V_0_8");
    private static final Set<String> STYLES =
            Set.of("AUTO", "GENERAL", "REALISTIC", "DESIGN", "RENDER_3D", "ANIME", "FICTION", "CUSTOM", "STYLIZED");
    private static final Set<String> PALETTES =
            Set.of("EMBER", "FRESH", "JUNGLE", "MAGIC", "MELON", "MOSAIC", "PASTEL", "ULTRAMARINE");
    private static final Pattern HEX = Pattern.compile("#(?:[0-9a-fA-F]{3}){1,2}");

    private final boolean strict;

    public OrderReader(boolean strict) {
        this.strict = strict;
    }

    ImageOrder read(JsonNode request) throws Refusal {
        if (!request.isObject()) {
            throw Refusal.invalid("'image_request' is not an object");
        }
        String prompt = text(request, "prompt").orElseThrow(() -> Refusal.invalid("'prompt' is a required property"));
        if (prompt.isBlank() || prompt.codePointCount(0, prompt.length()) > MOST_PROMPT) {
            throw Refusal.invalid("'prompt' must have 1 to " + MOST_PROMPT + " characters");
        }
        String name = text(request, "model").orElse("V_2");
        ServedModel model = ServedModel.of(name)
                .orElseThrow(() -> Refusal.invalid("'" + name + "' is not one of the models - 'model'"));
        String magic = oneOf(request, "magic_prompt_option", MAGIC).orElse("AUTO");
        oneOf(request, "magic_prompt_version", MAGIC_VERSIONS);
        // An empty negative prompt is what some clients always send.
        if (!text(request, "negative_prompt").orElse("").isEmpty()) {
            taken(model, "negative_prompt");
        }
        palette(request, model);
        Long pictures = number(request, "num_images", 1, 8);
        return new ImageOrder(
                prompt,
                model.ware(),
                pictures == null ? 1 : pictures.intValue(),
                size(request, model),
                magic.equals("OFF") ? Rewriting.NONE : Rewriting.EXPANDED,
                number(request, "seed", 0, Integer.MAX_VALUE),
                style(request, model));
    }

    private @Nullable String style(JsonNode request, ServedModel model) throws Refusal {
        Optional<String> style = oneOf(request, "style_type", STYLES);
        return style.isPresent() && taken(model, "style_type") ? style.get() : null;
    }

    private Size size(JsonNode request, ServedModel model) throws Refusal {
        Optional<String> ratio = text(request, "aspect_ratio");
        Optional<String> resolution = text(request, "resolution");
        if (ratio.isPresent() && resolution.isPresent()) {
            throw Refusal.invalid("'aspect_ratio' and 'resolution' cannot be given together");
        }
        if (resolution.isPresent()) {
            Size size = Sizes.ofResolution(resolution.get())
                    .orElseThrow(() -> Refusal.invalid("'" + resolution.get() + "' is not one of - 'resolution'"));
            if (taken(model, "resolution")) {
                return size;
            }
        }
        String shape = ratio.orElse("ASPECT_1_1");
        return Sizes.ofRatio(model, shape)
                .orElseThrow(() -> Refusal.invalid("'" + shape + "' is not one of - 'aspect_ratio'"));
    }

    private void palette(JsonNode request, ServedModel model) throws Refusal {
        JsonNode palette = request.get("color_palette");
        if (palette == null || palette.isNull()) {
            return;
        }
        JsonNode members = palette.get("members");
        if (!palette.isObject() || palette.has("name") == (members != null)) {
            throw Refusal.invalid("'color_palette' has either a 'name' or 'members'");
        }
        oneOf(palette, "name", PALETTES);
        if (members != null) {
            if (!members.isArray() || members.isEmpty() || members.size() > 8) {
                throw Refusal.invalid("'color_palette' has 1 to 8 'members'");
            }
            for (JsonNode member : members) {
                member(member);
            }
        }
        taken(model, "color_palette");
    }

    private static void member(JsonNode member) throws Refusal {
        if (!HEX.matcher(text(member, "color_hex").orElse("")).matches()) {
            throw Refusal.invalid("'color_hex' does not match '" + HEX + "'");
        }
        JsonNode weight = member.get("color_weight");
        if (weight != null && (!weight.isNumber() || weight.asDouble() < 0.05 || weight.asDouble() > 1)) {
            throw Refusal.invalid("'color_weight' is not between 0.05 and 1");
        }
    }

    /// Whether the field counts; if the rules are strict, it must.
    private boolean taken(ServedModel model, String field) throws Refusal {
        if (!model.takes(field) && strict) {
            throw Refusal.invalid("'" + field + "' is not supported by " + model);
        }
        return model.takes(field);
    }

    static @Nullable Long number(JsonNode request, String field, int least, int most) throws Refusal {
        JsonNode node = request.get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.asLong() < least || node.asLong() > most) {
            throw Refusal.invalid("'" + field + "' is not an integer from " + least + " to " + most);
        }
        return node.asLong();
    }

    static Optional<String> oneOf(JsonNode request, String field, Set<String> values) throws Refusal {
        Optional<String> text = text(request, field);
        if (text.isPresent() && !values.contains(text.get())) {
            throw Refusal.invalid("'" + text.get() + "' is not one of - '" + field + "'");
        }
        return text;
    }

    static Optional<String> text(JsonNode request, String field) throws Refusal {
        JsonNode node = request.get(field);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw Refusal.invalid("'" + field + "' is not of type 'string'");
        }
        return Optional.of(node.asString());
    }
}
