package app.maquette.simulator.answer;

import app.maquette.simulator.contract.JsonTree;
import app.maquette.simulator.drawing.References;
import app.maquette.simulator.route.GenerationOrder;
import app.maquette.simulator.route.Route;
import app.maquette.simulator.route.Upload;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is said of a picture: its colours, which is all that this server sees.
final class Descriptions {
    private Descriptions() {}

    static boolean answers(Route route) {
        return route.answer() == Route.Answer.DESCRIBE_TEXT || route.answer() == Route.Answer.DESCRIBE_JSON;
    }

    static ObjectNode of(GenerationOrder order, Instant now) {
        List<String> colours = References.inks(
                        order.source().map(Upload::bytes).stream().toList())
                .stream()
                .map(colour -> String.format(Locale.ROOT, "#%06x", colour))
                .toList();
        String words = colours.isEmpty()
                ? "A picture"
                : "A picture whose ground is " + colours.getFirst() + ", with " + colours.getLast() + " standing out";
        ObjectNode body = JsonTree.object().put("created", now.toString()).put("description_id", Workshop.newId());
        if (order.route().answer() == Route.Answer.DESCRIBE_TEXT) {
            ArrayNode texts = JsonTree.array();
            texts.add(JsonTree.object().put("text", words + "."));
            texts.add(JsonTree.object().put("text", words + ", in large simple shapes."));
            body.set("descriptions", texts);
        } else {
            body.set("json_prompt", structured(order, words, colours));
        }
        return body;
    }

    private static ObjectNode structured(GenerationOrder order, String words, List<String> colours) {
        ObjectNode thing = JsonTree.object().put("type", "obj").put("desc", "the main shape");
        if (order.says("include_bbox", true)) {
            thing.set("bbox", JsonTree.array().add(250).add(200).add(900).add(800));
        }
        ObjectNode parts = JsonTree.object().put("background", "a plain ground");
        parts.set("elements", JsonTree.array().add(thing));
        ObjectNode form = JsonTree.object().put("high_level_description", words);
        if (order.says("include_style_descriptions", false)) {
            ObjectNode style = JsonTree.object().put("medium", "print");
            ArrayNode palette = JsonTree.array();
            colours.forEach(palette::add);
            form.set("style_description", style.set("color_palette", palette));
        }
        form.set("compositional_deconstruction", parts);
        if (order.says("include_tags", false)) {
            form.set("tags", JsonTree.array().add("picture"));
        }
        return form;
    }
}
