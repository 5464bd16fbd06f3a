package app.maquette.simulator.route;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A paid address of the later routes: what it takes, what that costs, how it answers. A row of the table.
///
/// @param row what the table says besides
public record Route(String path, Map<String, Field> fields, List<Rule> rules, Pricing pricing, JsonNode row) {
    /// Whether the call is accepted first.
    enum Mode {
        NEVER,
        ASKED,
        ALWAYS
    }

    /// What an answer has beside the pictures.
    public enum Answer {
        IMAGES,
        /// And how they were made.
        IMAGES_KIND,
        /// And how large they are.
        IMAGES_SIZE,
        /// Pictures without words, and how large they are.
        UPSCALED,
        /// One picture without words or a seed.
        FOREGROUND,
        /// Only the id, as it is accepted first in any case.
        ACK,
        /// What is seen in a picture, in sentences or in the structured form.
        DESCRIBE_TEXT,
        DESCRIBE_JSON,
        /// The pictures alone, as before there were generations.
        FIRST
    }

    boolean takesJson() {
        return forms().contains("json");
    }

    boolean takesParts() {
        return forms().contains("multipart");
    }

    /// The content types in words.
    String forms() {
        return row.required("takes")
                .asString()
                .replace("json", "application/json")
                .replace("multipart", "multipart/form-data");
    }

    /// How its pictures are made, if not from words alone; empty if they are.
    public String way() {
        return row.path("way").asString("");
    }

    /// The status for a file that is too large.
    int large() {
        return row.path("large").asInt(400);
    }

    /// The most bytes of all files.
    long together() {
        return row.path("together").asLong(Long.MAX_VALUE);
    }

    /// Whether fields that it does not know are refused in any case.
    boolean isClosed() {
        return row.path("closed").asBoolean(false);
    }

    boolean isQuotable() {
        return row.path("quotable").asBoolean(false);
    }

    /// Whether the prompt is put into the structured form.
    boolean isStructured() {
        return row.path("structured").asBoolean(false);
    }

    Mode mode() {
        return Mode.valueOf(row.required("async").asString().toUpperCase(Locale.ROOT));
    }

    public Answer answer() {
        return Answer.valueOf(
                row.required("answer").asString().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Whether its pictures have no ground.
    public boolean isClear() {
        return row.path("ground").asString("").equals("none");
    }

    /// The address that takes its place; empty if it has none.
    public String successor() {
        return row.path("successor").asString("");
    }

    /// What a key that nobody knows is answered.
    int stranger() {
        return row.path("stranger").asInt(401);
    }

    String shape() {
        return row.required("shape").asString();
    }

    /// The vendor's name of it on bills and quotes.
    public String billing() {
        return row.required("billing").asString();
    }

    /// What stands on the bill for a way to make it: the last keys of its price.
    String ware(List<String> keys) {
        if (keys.isEmpty()) {
            return row.required("model").asString();
        }
        String own = row.path("names").path(keys.getLast()).asString("");
        if (!own.isEmpty()) {
            return own;
        }
        String model = row.path("model").asString(path.substring(path.lastIndexOf('/') + 1));
        List<String> told = keys.stream()
                .filter(key -> !Set.of("none", "some", "plain").contains(key))
                .toList();
        return model + " " + String.join(" ", told).toLowerCase(Locale.ROOT);
    }
}
