package app.maquette.simulator.route;

import app.maquette.simulator.contract.ImageOrder;
import app.maquette.simulator.contract.ImageOrder.Rewriting;
import app.maquette.simulator.contract.ImageOrder.Size;
import app.maquette.simulator.contract.Refusal;
import app.maquette.simulator.contract.Safety;
import app.maquette.simulator.contract.SimulatorOptions.Account;
import app.maquette.simulator.contract.StructuredPrompt;
import app.maquette.simulator.contract.Ware;
import app.maquette.simulator.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns a request of the later routes into an order, or turns it away: key, form, rules. Strict means that a field
/// the route does not take is refused, else it is ignored; what the vendor does is not published.
public final class RouteIntake {
    private static final Set<Field.Type> ASSETS = Set.of(Field.Type.ASSET, Field.Type.ASSETS);

    private final Account account;
    private final boolean strict;

    public RouteIntake(Account account, boolean strict) {
        this.account = account;
        this.strict = strict;
    }

    /// Whether it is the address of a route that is served.
    public static boolean serves(String path) {
        return Menu.CARD.routes().containsKey(path);
    }

    /// Whether the route tells its price for nothing; elsewhere `dry_run` says nothing.
    public static boolean quotes(String path) {
        Route route = Menu.CARD.routes().get(path);
        return route != null && route.isQuotable();
    }

    /// The key that asks.
    public String key(Request request) throws Refusal {
        String key = request.header("Api-Key").orElse("");
        if (!account.knows(key)) {
            throw Refusal.unauthorized(stranger(request.path()));
        }
        return key;
    }

    /// The status for a key that nobody knows.
    public static int stranger(String path) {
        Route route = Menu.CARD.routes().get(path);
        return route == null ? 401 : route.stranger();
    }

    /// The order of a request whose key is known. Nobody has looked at the words of its prompt.
    public GenerationOrder read(Request request) throws Refusal {
        Route route = Menu.CARD.routes().get(request.path());
        if (route == null) {
            throw Refusal.problem(404, "Not Found", "no model is served here");
        }
        if (route.isQuotable()
                && !Set.of("true", "false").contains(request.query("dry_run").orElse("false"))) {
            throw Refusal.invalid("'dry_run' is not of type 'boolean'");
        }
        Wish wish = Wish.read(request, route, strict);
        for (Rule rule : route.rules()) {
            rule.check(wish);
        }
        find(wish, route);
        Size size = Shapes.of(route.shape(), wish);
        List<String> keys = route.pricing().keys(wish, size);
        Long pictures = wish.number("num_images");
        ImageOrder order = new ImageOrder(
                wish.text("prompt", ""),
                new Ware(route.ware(keys), route.pricing().micros(keys, size)),
                pictures == null ? 1 : pictures.intValue(),
                size,
                rewriting(route, wish),
                wish.number("seed"),
                style(route, wish));
        return new GenerationOrder(order, route, wish, route.mode() == Route.Mode.ALWAYS || wish.isOn("async"));
    }

    /// 422 for a prompt that the safety check turns down.
    public static void check(GenerationOrder order) throws Refusal {
        if (Safety.forbids(order.order().prompt())) {
            throw Refusal.unsafe("Prompt");
        }
    }

    /// No asset, collection or unknown model lies in the account.
    private static void find(Wish wish, Route route) throws Refusal {
        for (Field field : route.fields().values()) {
            boolean isLost = ASSETS.contains(field.type())
                    || field.name().endsWith("reference_collection_id")
                    || (field.name().equals("custom_model_uri")
                            && wish.text(field.name(), "").contains("/unknown/"));
            if (isLost && wish.has(field.name())) {
                throw Refusal.problem(404, "Not Found", "what '" + field.name() + "' names is not there");
            }
        }
    }

    /// The style that only the first routes tell.
    private static @Nullable String style(Route route, Wish wish) {
        String style = wish.text("style_type", "GENERAL");
        return route.answer() != Route.Answer.FIRST ? null : style.equals("AUTO") ? "GENERAL" : style;
    }

    private static Rewriting rewriting(Route route, Wish wish) {
        if (wish.text("prompt", "").isEmpty()) {
            return Rewriting.NONE;
        }
        String magic = wish.text("magic_prompt", "auto").toLowerCase(Locale.ROOT);
        if (!route.isStructured()) {
            return magic.equals("off") ? Rewriting.NONE : Rewriting.EXPANDED;
        }
        boolean kept = magic.equals("off") || (!magic.equals("on") && StructuredPrompt.is(wish.text("prompt", "")));
        return kept ? Rewriting.STRUCTURED : Rewriting.STRUCTURED_ANEW;
    }
}
