package app.maquette.store.format;

import app.maquette.domain.CollectionId;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.FirstEngine;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Briefs as JSON, and as the first programs wrote them. What is not said is as in an empty brief.
public final class BriefJson {
    private BriefJson() {}

    static Map<String, @Nullable Object> write(Brief brief) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        out.put("prompt", brief.prompt());
        out.put("engine", brief.pair().draft().value());
        out.put("last", brief.pair().last().value());
        out.put("fields", FieldsJson.write(brief.fields().values()));
        if (!brief.inputs().isEmpty()) {
            out.put("inputs", FieldsJson.write(brief.inputs()));
        }
        if (brief.seed() != null) {
            out.put("seed", brief.seed());
        }
        out.put("images", brief.images());
        out.put("collection", brief.collection().text());
        return out;
    }

    public static Brief read(JsonObject in) {
        return in.says("engine") ? ours(in) : first(in);
    }

    private static Brief ours(JsonObject in) {
        var empty = Brief.EMPTY;
        return new Brief(
                in.has("prompt") ? in.text("prompt") : empty.prompt(),
                new Brief.Engines(
                        new EngineId(in.text("engine")),
                        in.says("last")
                                ? new EngineId(in.text("last"))
                                : empty.pair().last()),
                in.says("fields") ? new Fields(FieldsJson.read(in.object("fields"))) : empty.fields(),
                in.says("inputs") ? FieldsJson.inputs(in.object("inputs")) : Inputs.NONE,
                in.wholeOrNull("seed"),
                in.says("images") ? in.count("images") : empty.images(),
                in.has("collection") ? new CollectionId(in.text("collection")) : empty.collection());
    }

    /// As the first programs wrote it.
    private static Brief first(JsonObject in) {
        var empty = Brief.EMPTY;
        var fields = new TreeMap<String, Value>();
        put(fields, Fields.NEGATIVE_PROMPT, in.textOrNull("negativePrompt"));
        put(fields, Fields.ASPECT_RATIO, in.textOrNull("aspectRatio"));
        put(fields, Fields.STYLE_TYPE, in.textOrNull("style"));
        put(fields, Fields.MAGIC_PROMPT, in.textOrNull("magicPrompt"));
        return new Brief(
                in.has("prompt") ? in.text("prompt") : empty.prompt(),
                new Brief.Engines(
                        in.has("model")
                                ? in.oneOf("model", FirstEngine.values()).id()
                                : empty.engine(),
                        empty.pair().last()),
                new Fields(fields),
                Inputs.NONE,
                in.wholeOrNull("seed"),
                empty.images(),
                in.has("collection") ? new CollectionId(in.text("collection")) : empty.collection());
    }

    static void put(SortedMap<String, Value> fields, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            FieldsJson.put(fields, name, Value.of(text));
        }
    }
}
