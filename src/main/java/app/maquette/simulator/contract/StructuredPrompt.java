package app.maquette.simulator.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The structured form of a prompt, which the models from 4.0 on draw from and answer.
public final class StructuredPrompt {
    private static final int MOST = 10_000;
    private static final Pattern QUOTED = Pattern.compile("[\"“„«]\\s*([^\"“”„«»]{1,60}?)\\s*[\"”“»]");

    private StructuredPrompt() {}

    /// Whether the text is such a form.
    public static boolean is(String text) {
        return tree(text).path("compositional_deconstruction").isObject();
    }

    /// The form of a plain text with the light in which it stands; the text itself where the form would be too long.
    static String of(String text, String light) {
        ObjectNode style = JsonTree.object();
        if (!light.isEmpty()) {
            style.put("lighting", light);
        }
        ArrayNode elements = JsonTree.array();
        elements.add(JsonTree.object().put("type", "obj").put("desc", text));
        QUOTED.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(words -> elements.add(
                        JsonTree.object().put("type", "text").put("text", words).put("desc", "lettering")));
        ObjectNode parts = JsonTree.object().put("background", "a ground that suits it");
        parts.set("elements", elements);
        ObjectNode form = JsonTree.object().put("high_level_description", text);
        form.set("style_description", style);
        form.set("compositional_deconstruction", parts);
        String written = new String(JsonTree.write(form), StandardCharsets.UTF_8);
        return written.codePointCount(0, written.length()) > MOST ? text : written;
    }

    /// What a form says in words, with what is to be lettered in quotes; a plain text as it is.
    public static String plain(String prompt) {
        if (!is(prompt)) {
            return prompt;
        }
        JsonNode form = tree(prompt);
        List<String> words = new ArrayList<>();
        words.add(form.path("high_level_description").asString(""));
        for (JsonNode element : form.path("compositional_deconstruction").path("elements")) {
            String desc = element.path("desc").asString("");
            if (element.path("type").asString("").equals("text")) {
                String quoted = '"' + element.path("text").asString("") + '"';
                if (!words.getFirst().contains(quoted)) {
                    words.add(quoted);
                }
            } else if (!words.contains(desc)) {
                words.add(desc);
            }
        }
        words.add(form.path("style_description").path("lighting").asString(""));
        return String.join(" ", words.stream().filter(word -> !word.isBlank()).toList());
    }

    private static JsonNode tree(String text) {
        if (!text.strip().startsWith("{")) {
            return JsonTree.object();
        }
        try {
            return JsonTree.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (JacksonException _) {
            return JsonTree.object();
        }
    }
}
