package app.maquette.simulator.route;

import app.maquette.simulator.contract.Refusal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a route takes under a name, with its limits as the table has them.
///
/// @param values those of a choice or the names of palettes
record Field(String name, Type type, Limits limits, Set<String> values, boolean isRequired) {
    private static final Pattern HEX = Pattern.compile("#(?:[0-9a-fA-F]{3}){1,2}");
    private static final Pattern URI = Pattern.compile("model/[^/]+/version/[^/]+");

    enum Type {
        TEXT,
        TEXTS,
        INTEGER,
        NUMBER,
        CHOICE,
        FLAG,
        ADDRESS,
        PALETTE,
        ASSET,
        ASSETS,
        MODELS,
        FILES
    }

    /// The most of a number, of the characters of a text or of the entries of a list; bytes of each file.
    record Limits(
            long least, long most, long bytes, @Nullable Pattern pattern, boolean isNullable) {}

    /// The check of a value that is there; files are checked as they are read.
    void check(JsonNode value) throws Refusal {
        switch (type) {
            case TEXT, ADDRESS -> text(value);
            case CHOICE -> {
                if (!value.isString() || !values.contains(value.asString())) {
                    throw Refusal.invalid(value + " is not one of the values - '" + name + "'");
                }
            }
            case INTEGER -> {
                if (!value.isIntegralNumber()
                        || !value.canConvertToLong()
                        || value.asLong() < limits.least
                        || value.asLong() > limits.most) {
                    throw wrong("is not an integer from " + limits.least + " to " + limits.most);
                }
            }
            case NUMBER -> {
                if (!value.isNumber() || value.asDouble() < limits.least || value.asDouble() > limits.most) {
                    throw wrong("is not a number from " + limits.least + " to " + limits.most);
                }
            }
            case FLAG -> {
                if (!value.isBoolean()) {
                    throw wrong("is not of type 'boolean'");
                }
            }
            case PALETTE -> palette(value);
            case ASSET -> asset(value);
            case TEXTS, ASSETS, MODELS -> list(value);
            case FILES -> throw wrong("is a file and comes as multipart/form-data");
        }
    }

    private void text(JsonNode value) throws Refusal {
        if (!value.isString()) {
            throw wrong("is not of type 'string'");
        }
        String text = value.asString();
        int length = text.codePointCount(0, text.length());
        if (length < limits.least || length > limits.most || (limits.least > 0 && text.isBlank())) {
            throw wrong("must have " + limits.least + " to " + limits.most + " characters");
        }
        if (limits.pattern != null && !limits.pattern.matcher(text).matches()) {
            throw wrong("does not match '" + limits.pattern + "'");
        }
        if (type == Type.ADDRESS && !text.startsWith("https://")) {
            throw wrong("is not a public https address");
        }
    }

    private void list(JsonNode value) throws Refusal {
        if (!value.isArray() || value.isEmpty() || value.size() > limits.most) {
            throw wrong("has 1 to " + limits.most + " entries");
        }
        for (JsonNode entry : value) {
            switch (type) {
                case TEXTS -> text(entry);
                case ASSETS -> asset(entry);
                default -> {
                    JsonNode weight = entry.path("weight");
                    if (!URI.matcher(entry.path("custom_model_uri").asString(""))
                                    .matches()
                            || !(weight.isMissingNode() || (weight.isNumber() && weight.asDouble() > 0))) {
                        throw wrong("has an entry that is not a custom model with a weight above 0");
                    }
                }
            }
        }
    }

    private void asset(JsonNode value) throws Refusal {
        if (!value.path("asset_id").isString()
                || !Set.of("ASSET", "CANVAS_ASSET", "LAYERED_ASSET", "RESPONSE", "UPLOAD")
                        .contains(value.path("asset_type").asString(""))) {
            throw wrong("is not an asset identifier");
        }
    }

    private void palette(JsonNode palette) throws Refusal {
        JsonNode members = palette.get("members");
        JsonNode preset = palette.get("name");
        if (!palette.isObject() || (preset == null) == (members == null)) {
            throw wrong("has either a 'name' or 'members'");
        }
        if (preset != null && !values.contains(preset.asString(""))) {
            throw wrong("has a 'name' that is not one of the palettes");
        }
        if (members == null) {
            return;
        }
        if (!members.isArray() || members.isEmpty() || members.size() > 8) {
            throw wrong("has 1 to 8 'members'");
        }
        for (JsonNode member : members) {
            JsonNode weight = member.get("color_weight");
            boolean weighs =
                    weight == null || (weight.isNumber() && weight.asDouble() >= 0.05 && weight.asDouble() <= 1);
            if (!weighs || !HEX.matcher(member.path("color_hex").asString("")).matches()) {
                throw wrong("has a member that is not a '#rrggbb' with a weight of 0.05 to 1");
            }
        }
    }

    private Refusal wrong(String how) {
        return Refusal.invalid("'" + name + "' " + how);
    }
}
