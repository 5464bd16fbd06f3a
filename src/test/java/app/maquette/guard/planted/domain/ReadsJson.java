package app.maquette.guard.planted.domain;

import tools.jackson.databind.JsonNode;

/// Planted: domain with a library.
public record ReadsJson(JsonNode node) {}
