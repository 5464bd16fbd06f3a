package app.maquette.simulator.bill;

import app.maquette.simulator.contract.JsonTree;
import app.maquette.simulator.contract.Ware;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A call that has an id of its own: whose it is, when it is made, and what will come of it.
///
/// @param call the paid POST that asked for it
/// @param buyer the mark of the key that asked, see [BillStore#mark]
/// @param status of the answer to the POST, 0 if none was sent
/// @param ready when it is made; null for one that stays pending
public record Generation(
        String id,
        long call,
        String buyer,
        int status,
        Instant accepted,
        @Nullable Instant ready,
        Result result) {
    /// What comes of it: pictures, of which the first `listed` are answered, or a failure, which costs nothing. A
    /// picture costs `each`, which can be more than the ware's price.
    public record Result(
            Ware ware,
            List<Plate> plates,
            int listed,
            long each,
            @Nullable String failure) {
        public Result {
            plates = List.copyOf(plates);
        }

        public long micros() {
            return failure == null ? each * plates.size() : 0;
        }
    }

    /// Where it stands.
    public enum State {
        PENDING,
        COMPLETED,
        FAILED
    }

    public long seed() {
        return result.plates.getFirst().subject().seed();
    }

    boolean isDue(Instant now) {
        return ready != null && !ready.isAfter(now);
    }

    ObjectNode json() {
        ArrayNode plates = JsonTree.array();
        result.plates.forEach(plate -> plates.add(plate.json()));
        ObjectNode node = JsonTree.object()
                .put("generation", id)
                .put("id", call)
                .put("buyer", buyer)
                .put("status", status)
                .put("accepted", accepted.toString())
                .put("ready", ready == null ? null : ready.toString())
                .put("model", result.ware.name())
                .put("price", result.ware.micros())
                .put("listed", result.listed)
                .put("each", result.each)
                .put("failure", result.failure);
        node.set("plates", plates);
        return node;
    }

    // Books of before the later engines name no price; there it was the one that was billed.
    private static Ware ware(JsonNode node) {
        return new Ware(
                node.required("model").asString(),
                node.path("price").asLong(node.required("each").asLong()));
    }

    static Generation of(JsonNode node) {
        String ready = node.required("ready").asStringOpt().orElse(null);
        return new Generation(
                node.required("generation").asString(),
                node.required("id").asLong(),
                node.required("buyer").asString(),
                node.required("status").asInt(),
                Instant.parse(node.required("accepted").asString()),
                ready == null ? null : Instant.parse(ready),
                new Result(
                        ware(node),
                        node.required("plates").valueStream().map(Plate::of).toList(),
                        node.required("listed").asInt(),
                        node.required("each").asLong(),
                        node.required("failure").asStringOpt().orElse(null)));
    }
}
