package app.maquette.simulator.bill;

import app.maquette.simulator.contract.JsonTree;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One paid POST that arrived complete, and what became of it. The hash of its body and the time tell which call it
/// was; images are those made, in doubt or not; a status of 0 means that no answer was sent.
public record LedgerRow(long id, Instant at, String path, String bodySha256, Ending ending) {
    /// The outcome is one of `in progress`, `accepted`, `billed`, `failed`, `rejected`, `dropped`, `hung`,
    /// `unfinished`.
    public record Ending(
            String outcome,
            int status,
            @Nullable String model,
            int images,
            long micros,
            @Nullable String prompt,
            List<Long> seeds) {
        public Ending {
            seeds = List.copyOf(seeds);
        }

        static Ending none(String outcome, int status) {
            return new Ending(outcome, status, null, 0, 0, null, List.of());
        }
    }

    ObjectNode json() {
        ArrayNode seeds = JsonTree.array();
        ending.seeds.forEach(seeds::add);
        ObjectNode node = JsonTree.object()
                .put("id", id)
                .put("at", at.toString())
                .put("path", path)
                .put("bodySha256", bodySha256)
                .put("outcome", ending.outcome)
                .put("status", ending.status)
                .put("model", ending.model)
                .put("images", ending.images)
                .put("micros", ending.micros)
                .put("prompt", ending.prompt);
        node.set("seeds", seeds);
        return node;
    }
}
