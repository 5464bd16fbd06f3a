package app.maquette.simulator.contract;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Trees of JSON, written in the order they were built.
public final class JsonTree {
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonTree() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /// Throws JacksonException if it is none.
    public static JsonNode read(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }

    public static byte[] write(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }
}
