package app.maquette.simulator.route;

import app.maquette.simulator.contract.ImageOrder.Size;
import app.maquette.simulator.contract.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What a picture costs by the fields that its price depends on: a tree with a level for each. A level is a field with
/// its default, after a bar the one with source images; or with a dollar sign what follows from the request. Instead of
/// a tree there can be a rate for a million pixels.
record Pricing(List<String> levels, JsonNode micros, long rate) {
    private static final long BUDGET = 2048L * 2048;

    static Pricing of(JsonNode row) {
        String by = row.path("by").asString("");
        return new Pricing(
                by.isEmpty() ? List.of() : Arrays.asList(by.split(" ", -1)),
                row.path("micros"),
                row.path("rate").asLong(0));
    }

    /// The keys that lead to the price.
    List<String> keys(Wish wish, Size size) {
        List<String> keys = new ArrayList<>();
        for (String level : levels) {
            keys.add(
                    switch (level) {
                        case "$sources" -> hasSources(wish) ? "some" : "none";
                        case "$product" ->
                            wish.has("custom_model_uri")
                                    ? "custom"
                                    : wish.has("character_reference_images") ? "character" : "plain";
                        case "$budget" -> (long) size.width() * size.height() > BUDGET ? "above" : "2k";
                        default -> key(level, wish);
                    });
        }
        return keys;
    }

    static boolean hasSources(Wish wish) {
        return wish.has("images") || wish.has("image_asset_identifiers");
    }

    private static String key(String level, Wish wish) {
        String[] parts = level.split("=", 2);
        String[] defaults = parts[1].split("/", -1);
        return wish.text(parts[0], defaults.length > 1 && hasSources(wish) ? defaults[1] : defaults[0]);
    }

    long micros(List<String> keys, Size size) throws Refusal {
        if (rate > 0) {
            return Math.ceilDiv(rate * size.width() * size.height(), 1_000_000L);
        }
        JsonNode price = micros;
        for (String key : keys) {
            price = price.path(key);
        }
        if (!price.isIntegralNumber()) {
            throw Refusal.invalid("'" + keys.getLast() + "' has no published price, so it is not sold here");
        }
        return price.asLong();
    }
}
