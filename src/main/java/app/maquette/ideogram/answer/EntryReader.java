package app.maquette.ideogram.answer;

import app.maquette.domain.request.AnsweredPicture;
import app.maquette.ideogram.wire.LinkEnd;
import app.maquette.ideogram.wire.Links;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Collects one entry of an answer field by field, so that a cut one still gives what it had. One thread.
final class EntryReader {
    /// Longer texts than this are no prompts.
    private static final int LONGEST_TEXT = 65_536;

    /// How a poll lists a picture that came of no words.
    private static final String WORDLESS = "image.without-prompt-or-seed";

    private final int index;
    private boolean isWordless;
    private @Nullable String prompt;
    private @Nullable Long seed;
    private @Nullable String resolution;
    private @Nullable String style;
    private @Nullable Boolean safe;
    private @Nullable URI link;
    private @Nullable String wrong;

    /// @param isWordless whether neither a prompt nor a seed need be told
    EntryReader(int index, boolean isWordless) {
        this.index = index;
        this.isWordless = isWordless;
    }

    /// Reads the fields of the object whose start was just read; unknown ones are skipped.
    void read(JsonParser json) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            json.nextToken();
            switch (name) {
                case "prompt" -> prompt = text(json, name);
                case "resolution" -> resolution = text(json, name);
                case "style_type" -> style = text(json, name);
                case "url" -> readLink(json);
                case "seed" -> readSeed(json);
                case "is_image_safe" -> readSafe(json);
                case "object_type" -> isWordless |= WORDLESS.equals(json.getValueAsString());
                default -> json.skipChildren();
            }
        }
    }

    /// What is wrong with the entry, null when it can be believed.
    @Nullable
    String wrong() {
        if (wrong != null) {
            return wrong;
        }
        var withheld = link == null && Boolean.FALSE.equals(safe);
        if (!withheld && !isWordless && (prompt == null || seed == null)) {
            return prompt == null ? "prompt" : "seed";
        }
        return null;
    }

    boolean hasLink() {
        return link != null;
    }

    /// The entry with what came of it. Withheld means: without a link.
    AnsweredPicture produced() {
        return produced(index, prompt, seed, resolution, style, link);
    }

    /// A picture of which nothing but the link is known.
    static AnsweredPicture ofLink(int index, URI link) {
        return produced(index, null, null, null, null, link);
    }

    private static AnsweredPicture produced(
            int index,
            @Nullable String prompt,
            @Nullable Long seed,
            @Nullable String resolution,
            @Nullable String style,
            @Nullable URI link) {
        return new AnsweredPicture(
                index,
                prompt == null ? "" : prompt,
                seed == null ? AnsweredPicture.NO_SEED : seed,
                resolution == null ? "" : resolution,
                style,
                link != null,
                link,
                link == null ? null : LinkEnd.of(link));
    }

    private void readLink(JsonParser json) {
        var text = text(json, "url");
        if (text != null && !text.isBlank()) {
            link = Links.parse(text);
            if (link == null) {
                wrong("url");
            }
        }
    }

    private void readSeed(JsonParser json) {
        // Of two the last counts, also where it is none.
        seed = null;
        switch (json.currentToken()) {
            case VALUE_NUMBER_INT -> {
                switch (json.getNumberType()) {
                    case INT, LONG -> {
                        if (json.getLongValue() >= 0) {
                            seed = json.getLongValue();
                        } else {
                            wrong("seed");
                        }
                    }
                    default -> wrong("seed");
                }
            }
            case VALUE_NULL -> {}
            default -> skipWrong(json, "seed");
        }
    }

    private void readSafe(JsonParser json) {
        switch (json.currentToken()) {
            case VALUE_TRUE -> safe = true;
            case VALUE_FALSE -> safe = false;
            case VALUE_NULL -> safe = null;
            default -> skipWrong(json, "is_image_safe");
        }
    }

    private @Nullable String text(JsonParser json, String name) {
        switch (json.currentToken()) {
            case VALUE_STRING -> {
                var text = json.getString();
                if (text.length() <= LONGEST_TEXT) {
                    return text;
                }
                wrong(name);
            }
            case VALUE_NULL -> {
                return null;
            }
            default -> skipWrong(json, name);
        }
        return null;
    }

    private void skipWrong(JsonParser json, String name) {
        wrong(name);
        json.skipChildren();
    }

    private void wrong(String name) {
        if (wrong == null) {
            wrong = name;
        }
    }
}
