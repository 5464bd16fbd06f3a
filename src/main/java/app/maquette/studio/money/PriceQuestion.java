package app.maquette.studio.money;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Field;
import app.maquette.domain.Size;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Operation;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Value;
import app.maquette.studio.port.Vendor;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A call reduced to what its price can depend on, so that the vendor can be asked for it: other words, made pictures
/// in
/// place of the user's, and nothing else that somebody typed or chose by taste.
///
/// @param values what it says besides its words, pictures by number and size
record PriceQuestion(Order order, Map<String, Value> values, Map<String, List<Size>> pictures) {
    /// Words, and what is drawn rather than what it costs.
    private static final Set<String> TASTE = Set.of(
            Operation.PROMPT,
            Operation.SEED,
            Operation.WEIGHT,
            Fields.ASPECT_RATIO,
            Fields.MAGIC_PROMPT,
            Fields.NEGATIVE_PROMPT,
            Fields.STYLE_TYPE,
            "magic_prompt_version",
            "style_preset");

    private static final Value WORDS = Value.of("a plain grey square");
    /// Where nothing is known of a picture yet.
    private static final Size USUAL = new Size(1024, 1024);

    /// @param facts what is known of the pictures sent along, by their part
    static PriceQuestion of(Order order, Map<String, Value> facts) {
        var kind = order.operation().kind();
        Map<String, Value> values = new TreeMap<>();
        Catalogue.standard().telling(order.engine(), kind, order.values()).forEach((name, value) -> {
            if (!TASTE.contains(name) && decides(order, name)) {
                values.put(name, value);
            }
        });
        Map<String, Value> said = new TreeMap<>(values);
        if (!order.prompt().isEmpty()) {
            said.put(Operation.PROMPT, WORDS);
        }
        if (order.operation() instanceof Operation.Remix remix) {
            said.put(Operation.WEIGHT, Value.of(remix.weight()));
        }
        Map<String, List<Size>> pictures = new TreeMap<>();
        order.inputs().pictures().forEach((part, keys) -> {
            var sizes = sizes(facts.get(part), keys.size(), isSizeKept(order));
            values.put(part, Value.of(sizes.toString()));
            pictures.put(part, sizes);
        });
        var neutral = new Order(
                order.intent(),
                order.engine(),
                Operation.of(kind, said),
                Operation.rest(kind, said),
                Inputs.NONE,
                Brief.EMPTY.on(order.engine()),
                null);
        return new PriceQuestion(neutral, values, pictures);
    }

    Vendor.Outgoing outgoing() {
        Map<String, List<Vendor.Attachment>> made = new TreeMap<>();
        pictures.forEach((part, sizes) ->
                made.put(part, sizes.stream().map(MadePicture::of).toList()));
        return new Vendor.Outgoing(order, made);
    }

    /// Colours, codes and weights do not; what is chosen, counted or measured may.
    private static boolean decides(Order order, String name) {
        return Catalogue.standard()
                .route(order.engine(), order.operation().kind())
                .flatMap(route -> route.find(name))
                .filter(field -> field.required()
                        || switch (field.kind()) {
                            case CHOICE, FLAG, WHOLE, TEXT -> true;
                            case TEXTS, DECIMAL, COLOURS, PICTURES -> false;
                        })
                .map(Field::name)
                .isPresent();
    }

    /// Whether the output has the size of what is sent, so that the price may depend on it.
    private static boolean isSizeKept(Order order) {
        return switch (order.operation()) {
            case Operation.Generate _, Operation.Remix _ ->
                order.fields().text("size").equals("source");
            case Operation.EditRegion _,
                    Operation.PreciseEdit _,
                    Operation.Reframe _,
                    Operation.ReplaceBackground _,
                    Operation.RemoveBackground _,
                    Operation.RemoveObject _,
                    Operation.Upscale _,
                    Operation.Describe _ -> true;
        };
    }

    private static List<Size> sizes(@Nullable Value facts, int count, boolean isKept) {
        return isKept && facts instanceof Value.Pictures(var pictures) && pictures.size() == count
                ? pictures.stream().map(Value.Picture::size).toList()
                : Collections.nCopies(count, USUAL);
    }
}
