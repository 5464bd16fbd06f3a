package app.maquette.simulator.bill;

import app.maquette.simulator.contract.JsonTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One picture that was made: its link's name and all that is needed to draw it again, byte for byte.
public record Plate(String id, Subject subject, int width, int height, boolean kept, boolean safe) {
    /// What is drawn.
    public record Subject(String prompt, String ware, long seed, Basis basis) {}

    public String resolution() {
        return width + "x" + height;
    }

    ObjectNode json() {
        ObjectNode node = JsonTree.object()
                .put("id", id)
                .put("prompt", subject.prompt)
                .put("model", subject.ware)
                .put("seed", subject.seed)
                .put("width", width)
                .put("height", height)
                .put("kept", kept)
                .put("safe", safe);
        subject.basis.write(node);
        return node;
    }

    static Plate of(JsonNode node) {
        return new Plate(
                node.required("id").asString(),
                new Subject(
                        node.required("prompt").asString(),
                        node.required("model").asString(),
                        node.required("seed").asLong(),
                        Basis.of(node)),
                node.required("width").asInt(),
                node.required("height").asInt(),
                node.required("kept").asBoolean(),
                node.required("safe").asBoolean());
    }
}
