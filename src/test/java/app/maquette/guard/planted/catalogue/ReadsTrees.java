package app.maquette.guard.planted.catalogue;

import tools.jackson.databind.JsonNode;

/// Planted: catalogue with more of the library than its parser.
public record ReadsTrees(JsonNode node) {}
