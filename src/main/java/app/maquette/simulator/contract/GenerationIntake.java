package app.maquette.simulator.contract;

import app.maquette.simulator.contract.ImageOrder.Size;
import app.maquette.simulator.contract.SimulatorOptions.Account;
import app.maquette.simulator.http.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Turns a request of the later routes into an order, or turns it away: key, form, rules. Strict means that a field
/// the route does not take is refused, else it is ignored; what the vendor does is not published.
public final class GenerationIntake {
    private static final String FOLDER = "/v2/image/generate/";
    private static final int MOST_ADDRESS = 2_048;
    private static final Set<String> SPEEDS = Set.of("turbo", "default", "quality");
    private static final Set<String> MAGIC = Set.of("auto", "on", "off");
    private static final Set<String> STYLES = Set.of("auto", "general", "realistic", "design", "render_3d", "anime");
    private static final List<String> FLAGS = List.of("async", "private", "enable_copyright_detection");
    private static final Set<String> FIELDS = Set.of(
            "prompt",
            "aspect_ratio",
            "magic_prompt",
            "negative_prompt",
            "num_images",
            "rendering_speed",
            "seed",
            "style_type",
            "async",
            "private",
            "enable_copyright_detection",
            "webhook_url",
            "target_collection_id");
    private static final Map<String, Family> FAMILIES = Map.of(
            "ideogram-2", new Family(ServedModel.V_2_TURBO, ServedModel.V_2),
            "ideogram-2a", new Family(ServedModel.V_2A_TURBO, ServedModel.V_2A));

    private final Account account;
    private final boolean strict;

    private record Family(ServedModel turbo, ServedModel full) {}

    public GenerationIntake(Account account, boolean strict) {
        this.account = account;
        this.strict = strict;
    }

    /// Whether it is the address of a model that is served.
    public static boolean serves(String path) {
        return path.startsWith(FOLDER) && FAMILIES.containsKey(path.substring(FOLDER.length()));
    }

    /// The key that asks.
    public String key(Request request) throws Refusal {
        String key = request.header("Api-Key").orElse("");
        if (!account.knows(key)) {
            throw Refusal.unauthorized(401);
        }
        return key;
    }

    /// The order of a request whose key is known. Nobody has looked at the words of its prompt.
    public GenerationOrder read(Request request) throws Refusal {
        if (!request.header("Content-Type").orElse("").startsWith("application/json")) {
            throw Refusal.invalid("the body is not application/json");
        }
        if (!Set.of("true", "false").contains(request.query("dry_run").orElse("false"))) {
            throw Refusal.invalid("'dry_run' is not of type 'boolean'");
        }
        JsonNode body = json(request);
        Family family = FAMILIES.get(request.path().substring(FOLDER.length()));
        if (family == null) {
            throw Refusal.problem(404, "Not Found", "no model is served here");
        }
        return new GenerationOrder(order(body, family), filing(body));
    }

    /// 422 for a prompt that the safety check turns down.
    public static void check(GenerationOrder order) throws Refusal {
        if (Safety.forbids(order.order().prompt())) {
            throw Refusal.unsafe("Prompt");
        }
    }

    private static JsonNode json(Request request) throws Refusal {
        try {
            JsonNode body = JsonTree.read(request.body());
            if (body.isObject()) {
                return body;
            }
        } catch (JacksonException _) {
            throw Refusal.invalid("the request is not JSON");
        }
        throw Refusal.invalid("the request is not an object");
    }

    private ImageOrder order(JsonNode body, Family family) throws Refusal {
        for (String name : body.propertyNames()) {
            if (strict && !(FIELDS.contains(name) && family.full.takes(name))) {
                throw Refusal.invalid("'" + name + "' is not a property of this model");
            }
        }
        String prompt =
                OrderReader.text(body, "prompt").orElseThrow(() -> Refusal.invalid("'prompt' is a required property"));
        if (prompt.isBlank() || isTooLong(prompt)) {
            throw Refusal.invalid("'prompt' must have 1 to " + OrderReader.MOST_PROMPT + " characters");
        }
        if (isTooLong(OrderReader.text(body, "negative_prompt").orElse(""))) {
            throw Refusal.invalid("'negative_prompt' has more than " + OrderReader.MOST_PROMPT + " characters");
        }
        Long pictures = OrderReader.number(body, "num_images", 1, 8);
        return new ImageOrder(
                prompt,
                model(body, family),
                pictures == null ? 1 : pictures.intValue(),
                size(body, prompt),
                !OrderReader.oneOf(body, "magic_prompt", MAGIC).orElse("auto").equals("off"),
                OrderReader.number(body, "seed", 0, Integer.MAX_VALUE),
                OrderReader.oneOf(body, "style_type", STYLES).orElse(null));
    }

    private static boolean isTooLong(String text) {
        return text.codePointCount(0, text.length()) > OrderReader.MOST_PROMPT;
    }

    private static ServedModel model(JsonNode body, Family family) throws Refusal {
        return switch (OrderReader.oneOf(body, "rendering_speed", SPEEDS).orElse("default")) {
            case "turbo" -> family.turbo;
            case "default" -> family.full;
            default -> throw Refusal.invalid("'quality' has no published price, so it is not sold here");
        };
    }

    private static Size size(JsonNode body, String prompt) throws Refusal {
        String ratio = OrderReader.text(body, "aspect_ratio").orElse("1x1");
        return Sizes.ofShape(ratio, prompt)
                .orElseThrow(() -> Refusal.invalid("'" + ratio + "' is not one of - 'aspect_ratio'"));
    }

    /// What only says how the request is sent or filed; whether it waits for its pictures.
    private static boolean filing(JsonNode body) throws Refusal {
        for (String name : FLAGS) {
            JsonNode flag = body.get(name);
            if (flag != null && !flag.isBoolean() && (name.equals("async") || !flag.isNull())) {
                throw Refusal.invalid("'" + name + "' is not of type 'boolean'");
            }
        }
        Optional<String> hook = OrderReader.text(body, "webhook_url");
        if (hook.isPresent()
                && (!hook.get().startsWith("https://") || hook.get().length() > MOST_ADDRESS)) {
            throw Refusal.invalid("'webhook_url' is not a public https address");
        }
        OrderReader.text(body, "target_collection_id");
        return isOn(body.get("async"));
    }

    private static boolean isOn(@Nullable JsonNode flag) {
        return flag != null && flag.isBoolean() && flag.asBoolean();
    }
}
