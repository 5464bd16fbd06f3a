package app.maquette.simulator.bill;

import app.maquette.simulator.contract.JsonTree;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a picture is made from beside its words: the way, a source with its mask and how much of it is kept, in
/// percent,
/// and the colours of what was shown.
public record Basis(
        Way way, @Nullable String source, @Nullable String mask, int weight, List<Integer> inks, List<Integer> figure) {
    public static final Basis NOTHING = new Basis(Way.PAINT, null, null, 0, List.of(), List.of());

    /// How it is made.
    public enum Way {
        PAINT,
        /// Without a ground.
        CLEAR,
        REMIX,
        /// The source in another size.
        ENLARGE,
        /// The source without its ground.
        FREE,
        /// The source on another ground.
        GROUND,
        /// The source with more around it.
        REFRAME,
        /// The source, but for what is black in the mask.
        REGION,
        /// The source, with what is white in the mask filled from around it.
        ERASE
    }

    public Basis {
        inks = List.copyOf(inks);
        figure = List.copyOf(figure);
    }

    public static Basis remix(String source, int weight) {
        return new Basis(Way.REMIX, source, null, weight, List.of(), List.of());
    }

    public Basis shown(List<Integer> colours, List<Integer> character) {
        return new Basis(way, source, mask, weight, colours, character);
    }

    /// Whether it comes without words and a seed of its own.
    public boolean isWordless() {
        return way == Way.ENLARGE || way == Way.FREE || way == Way.ERASE;
    }

    /// Adds what is there, so that a picture of words alone is written as it always was.
    void write(ObjectNode node) {
        if (way != Way.PAINT && way != Way.REMIX) {
            node.put("way", way.name().toLowerCase(Locale.ROOT));
        }
        if (source != null) {
            node.put("source", source).put("weight", weight);
        }
        if (mask != null) {
            node.put("mask", mask);
        }
        write(node, "inks", inks);
        write(node, "figure", figure);
    }

    private static void write(ObjectNode node, String name, List<Integer> colours) {
        if (!colours.isEmpty()) {
            ArrayNode list = JsonTree.array();
            colours.forEach(list::add);
            node.set(name, list);
        }
    }

    static Basis of(JsonNode node) {
        JsonNode source = node.get("source");
        return new Basis(
                Way.valueOf(node.path("way")
                        .asString(source == null ? "PAINT" : "REMIX")
                        .toUpperCase(Locale.ROOT)),
                source == null ? null : source.asString(),
                node.path("mask").asStringOpt().orElse(null),
                node.path("weight").asInt(0),
                colours(node.path("inks")),
                colours(node.path("figure")));
    }

    private static List<Integer> colours(JsonNode list) {
        return list.valueStream().map(JsonNode::asInt).toList();
    }
}
