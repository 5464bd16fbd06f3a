package app.maquette.studio.call;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.ImageKey;
import app.maquette.domain.SameText;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.FirstEngine;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Operation;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Palette;
import app.maquette.domain.request.RequestKey;
import app.maquette.domain.request.Value;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The canonical form of a full request, no key of an account in it. Requests that ask the vendor for the same thing
/// have the same [RequestKey], however their text is spelled, whatever the route.
///
/// What the first programs could ask keeps the form that they gave it, version 1, so that their pictures are found for
/// ever. All else has version 2: engine, operation, the fields that differ from their default and the hash of each
/// picture as the user chose it. A field at its default is in neither, so a new field changes no old key.
final class RequestCanon {
    private static final Set<String> FIRST_FIELDS = Set.of(
            Operation.PROMPT,
            Operation.SEED,
            Operation.IMAGES,
            Operation.WEIGHT,
            Fields.ASPECT_RATIO,
            Fields.MAGIC_PROMPT,
            Fields.NEGATIVE_PROMPT,
            Fields.STYLE_TYPE,
            "color_palette",
            "magic_prompt_version",
            "resolution");
    private final Catalogue catalogue;

    RequestCanon(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    RequestKey keyOf(URI address, Order order) {
        return new RequestKey(sha256(canonical(address, order, SameText::of)));
    }

    /// The key under which a home of the first programs may have it: they compared texts as they were typed.
    RequestKey firstKeyOf(URI address, Order order) {
        return new RequestKey(sha256(canonical(address, order, UnaryOperator.identity())));
    }

    private String canonical(URI address, Order order, UnaryOperator<String> spelling) {
        var telling = catalogue.telling(order.engine(), order.operation().kind(), order.values());
        return FirstEngine.of(order.engine())
                .filter(_ -> isOfFirst(order, telling))
                .map(engine -> first(address, order, engine, spelling))
                .orElseGet(() -> second(address, order, telling, spelling));
    }

    private static boolean isOfFirst(Order order, Map<String, Value> telling) {
        boolean isRemix = order.operation().kind() == OperationKind.REMIX;
        return (isRemix || order.operation().kind() == OperationKind.GENERATE)
                && FIRST_FIELDS.containsAll(telling.keySet())
                && order.inputs().pictures().keySet().equals(isRemix ? Set.of(Inputs.IMAGE) : Set.of())
                && order.inputs().of(Inputs.IMAGE).size() <= 1;
    }

    private static String first(URI address, Order order, FirstEngine engine, UnaryOperator<String> spelling) {
        var text = new StringBuilder();
        var fields = order.fields();
        var resolution = fields.text("resolution");
        var seed = order.seed();
        field(text, "version", "1");
        field(text, "address", address(address));
        field(text, "prompt", spelling.apply(order.prompt()));
        field(text, "model", engine.name());
        field(text, "aspect", resolution.isEmpty() ? "ASPECT_" + wire(fields, Fields.ASPECT_RATIO, "1X1", 'X') : "");
        field(text, "resolution", resolution.isEmpty() ? "" : "RESOLUTION_" + wire(fields, "resolution", "", 'X'));
        field(text, "magic", wire(fields, Fields.MAGIC_PROMPT, "AUTO", ' '));
        field(text, "magic version", wire(fields, "magic_prompt_version", "", ' '));
        field(text, "seed", seed == null ? "" : seed.toString());
        field(text, "images", String.valueOf(order.images()));
        field(text, "style", engine.takesStyle() ? wire(fields, Fields.STYLE_TYPE, "AUTO", ' ') : "");
        field(text, "negative", spelling.apply(fields.text(Fields.NEGATIVE_PROMPT)));
        field(text, "palette", palette(fields));
        field(text, "remix", remix(order));
        return text.toString();
    }

    private static String wire(Fields fields, String name, String otherwise, char cross) {
        var said = fields.text(name).toUpperCase(Locale.ROOT);
        return (said.isEmpty() ? otherwise : said).replace(cross, '_');
    }

    private static String remix(Order order) {
        return order.operation() instanceof Operation.Remix remix
                ? order.inputs().of(Inputs.IMAGE).getFirst() + "*" + remix.weight()
                : "";
    }

    private static String palette(Fields fields) {
        if (!(fields.find("color_palette").orElse(null) instanceof Value.Colours(var palette))) {
            return "";
        }
        return palette instanceof Palette.Preset(var name) ? name.toUpperCase(Locale.ROOT) : palette(palette);
    }

    private static String second(URI address, Order order, Map<String, Value> telling, UnaryOperator<String> spelling) {
        var text = new StringBuilder();
        field(text, "version", "2");
        field(text, "address", address(address));
        field(text, "engine", order.engine().value());
        field(text, "operation", order.operation().kind().id());
        telling.forEach((name, value) -> field(text, "field " + name, spelled(value, spelling)));
        order.inputs()
                .pictures()
                .forEach((part, keys) -> field(
                        text,
                        "picture " + part,
                        String.join(" ", keys.stream().map(ImageKey::sha256).toList())));
        return text.toString();
    }

    private static String spelled(Value value, UnaryOperator<String> spelling) {
        return switch (value) {
            case Value.Text(var text) -> spelling.apply(text);
            case Value.Texts(var texts) -> {
                var list = new StringBuilder();
                texts.forEach(text -> field(list, "", spelling.apply(text)));
                yield list.toString();
            }
            case Value.Colours(var palette) -> palette(palette);
            case Value.Whole _, Value.Decimal _, Value.Flag _ -> value.asText();
            case Value.Pictures _ -> throw new IllegalStateException("pictures are inputs");
        };
    }

    /// Lengths keep one field's text from passing for another's.
    private static void field(StringBuilder text, String name, String value) {
        text.append(name)
                .append(':')
                .append(value.length())
                .append(':')
                .append(value)
                .append('\n');
    }

    private static String address(URI address) {
        var text = address.toString().toLowerCase(Locale.ROOT);
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static String palette(Palette palette) {
        return switch (palette) {
            case Palette.Preset(var name) -> name;
            case Palette.Colours(var members) -> {
                var text = new StringBuilder();
                for (var member : members) {
                    text.append(member.hex().toLowerCase(Locale.ROOT))
                            .append('*')
                            .append(member.weightPercent())
                            .append(' ');
                }
                yield text.toString();
            }
        };
    }

    private static String sha256(String canonical) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
