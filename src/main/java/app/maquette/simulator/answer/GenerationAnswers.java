package app.maquette.simulator.answer;

import app.maquette.simulator.bill.Basis;
import app.maquette.simulator.bill.Generation;
import app.maquette.simulator.bill.Plate;
import app.maquette.simulator.contract.JsonTree;
import app.maquette.simulator.http.Reply;
import app.maquette.simulator.route.GenerationOrder;
import app.maquette.simulator.route.Route;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the later routes say of generations.
final class GenerationAnswers {
    private final Answers answers;

    GenerationAnswers(Answers answers) {
        this.answers = answers;
    }

    /// The price of the whole request, at so much for each picture.
    Reply quote(GenerationOrder order, long each) {
        long micros = each * order.order().pictures();
        return Answers.json(JsonTree.object()
                .put("object", "price_quote")
                .put("billing_identifier", order.route().billing())
                .put("quantity", order.order().pictures())
                .put("usd_micros", micros)
                .put("credit_millis", Math.ceilDiv(micros, 10))
                .put("qualifier", "exact"));
    }

    ObjectNode accepted(Generation generation, GenerationOrder order) {
        Route.Answer answer = order.route().answer();
        ObjectNode body = JsonTree.object().put("generation_id", generation.id());
        if (answer == Route.Answer.IMAGES_KIND) {
            body.put("generation_kind", order.source().isEmpty() ? "sampling" : "workflow");
        }
        if (answer != Route.Answer.ACK && answer != Route.Answer.FOREGROUND) {
            body.put("seed", generation.seed());
        }
        if (answer == Route.Answer.IMAGES_SIZE || answer == Route.Answer.UPSCALED) {
            Plate plate = generation.result().plates().getFirst();
            body.put("width", plate.width()).put("height", plate.height());
        }
        return body;
    }

    ObjectNode made(Generation generation, GenerationOrder order) {
        if (order.route().answer() == Route.Answer.FIRST) {
            return answers.body(order.order(), listed(generation))
                    .put(
                            "notice",
                            "This route goes on working; its successor is "
                                    + order.route().successor() + ".");
        }
        ObjectNode body = accepted(generation, order);
        body.set("data", data(generation, false));
        return body;
    }

    Reply polled(Generation generation, Generation.State state) {
        ObjectNode body = JsonTree.object().put("generation_id", generation.id());
        switch (state) {
            case PENDING -> body.put("status", "pending").put("created", created(generation));
            case FAILED ->
                body.put("status", "failed")
                        .put("created", created(generation))
                        .put("failure_reason", generation.result().failure());
            case COMPLETED -> {
                body.put("status", "completed")
                        .put("created", created(generation))
                        .put("response_type", "url");
                if (generation.result().listed() > 0) {
                    body.set("data", data(generation, true));
                }
                // Told only where the price is not the list's.
                if (generation.result().each() != generation.result().ware().micros()) {
                    body.put("usage_cost_usd_micros", generation.result().micros());
                }
            }
        }
        return Answers.json(body);
    }

    private static String created(Generation generation) {
        return generation.accepted().toString();
    }

    private ArrayNode data(Generation generation, boolean typed) {
        Instant made = Objects.requireNonNullElse(generation.ready(), generation.accepted());
        ArrayNode data = JsonTree.array();
        for (Plate plate : listed(generation)) {
            ObjectNode entry = Answers.entry(plate).put("url", answers.url(plate, made));
            Basis basis = plate.subject().basis();
            if (basis.isWordless()) {
                entry.remove("prompt");
                if (typed || basis.way() == Basis.Way.FREE) {
                    entry.remove("seed");
                }
            }
            data.add(typed ? entry.put("object_type", type(basis)) : entry);
        }
        return data;
    }

    private static String type(Basis basis) {
        return basis.isWordless() ? "image.without-prompt-or-seed" : "image.generation";
    }

    private static List<Plate> listed(Generation generation) {
        return generation.result().plates().subList(0, generation.result().listed());
    }

    static Reply misspelled() {
        return Reply.of(400, "application/json", "{\"error\":\"Not a generation id.\"}");
    }

    static Reply unknown() {
        return Reply.of(404, "application/json", "{\"error\":\"No such generation.\"}");
    }
}
