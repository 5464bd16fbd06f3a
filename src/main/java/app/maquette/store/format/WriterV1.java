package app.maquette.store.format;

import app.maquette.domain.request.Brief;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.FirstEngine;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Operation;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Palette;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.Value;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.LedgerMark;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Writes entries and marks as 0.1.0 did, which [EntriesV1] reads, for a journal that is not renewed yet. Never
/// changes.
final class WriterV1 {
    private static final JsonMapper MAPPER = mapper();
    private static final Set<String> TYPED =
            Set.of(Fields.ASPECT_RATIO, Fields.MAGIC_PROMPT, Fields.NEGATIVE_PROMPT, Fields.STYLE_TYPE);
    private static final Set<String> FIELDS = Set.of(
            Fields.ASPECT_RATIO,
            Fields.MAGIC_PROMPT,
            Fields.NEGATIVE_PROMPT,
            Fields.STYLE_TYPE,
            "resolution",
            "magic_prompt_version",
            "color_palette");

    private WriterV1() {}

    static byte[] entry(Entry entry) {
        return MAPPER.writeValueAsBytes(entry);
    }

    static byte[] state(LedgerMark mark) {
        var out = MAPPER.convertValue(mark, WriterV2.FIELDS);
        out.remove("tree");
        return MAPPER.writeValueAsBytes(out);
    }

    /// Whether version 1 has words for it.
    static boolean canSay(Entry entry) {
        return switch (entry) {
            case Entry.Accepted _, Entry.BroughtIn _, Entry.Collection _, Entry.Filed _ -> false;
            case Entry.Reserve reserve -> canSay(reserve.order());
            case Entry.CacheHit hit -> FirstEngine.of(hit.engine()).isPresent() && canSay(hit.brief());
            case Entry.Settle settle -> settle.result().text().isEmpty();
            case Entry.Doubt doubt -> doubt.result().text().isEmpty();
            case Entry.Sent _, Entry.Answer _, Entry.Stored _, Entry.Gone _, Entry.Release _ -> true;
            case Entry.Resolve _, Entry.Judged _, Entry.Cap _, Entry.Day _, Entry.Price _ -> true;
        };
    }

    private static boolean canSay(Order order) {
        return FirstEngine.of(order.engine()).isPresent()
                && FIELDS.containsAll(order.fields().values().keySet())
                && canSay(order.brief())
                && switch (order.purpose()) {
                    case DRAFT, FINAL ->
                        order.operation() instanceof Operation.Generate
                                && order.inputs().isEmpty();
                    case REMIX -> order.inputs().of(Inputs.IMAGE).size() == 1;
                    case TOOL -> false;
                };
    }

    private static boolean canSay(Brief brief) {
        return FirstEngine.of(brief.engine()).isPresent()
                && brief.pair().last().equals(Brief.Engines.STANDARD.last())
                && TYPED.containsAll(brief.fields().values().keySet())
                && brief.inputs().isEmpty()
                && brief.images() == Brief.DRAFTS;
    }

    private static JsonMapper mapper() {
        var module = new SimpleModule("version 1");
        JournalJson.form(module, Entry.Reserve.class, WriterV1::reserve);
        JournalJson.form(module, Entry.CacheHit.class, WriterV1::hit);
        return JournalJson.MAPPER.rebuild().addModule(module).build();
    }

    private static Map<String, Object> reserve(Entry.Reserve reserve) {
        var order = reserve.order();
        var out = new LinkedHashMap<String, Object>();
        out.put("type", "RESERVE");
        out.put("at", reserve.at());
        out.put("call", reserve.call());
        out.put("day", reserve.day());
        out.put("purpose", order.purpose());
        out.put("brief", brief(order.brief()));
        out.put("request", request(order));
        if (order.operation() instanceof Operation.Remix remix) {
            var source = order.inputs().of(Inputs.IMAGE).getFirst();
            out.put("remix", Map.of("source", source, "weight", remix.weight()));
        }
        put(out, "parent", order.parent());
        out.put("key", reserve.key());
        out.put("quote", quote(order, reserve.quote()));
        return out;
    }

    private static Map<String, Object> hit(Entry.CacheHit hit) {
        var out = new LinkedHashMap<String, Object>();
        out.put("type", "CACHE_HIT");
        out.put("at", hit.at());
        out.put("day", hit.day());
        out.put("source", hit.source());
        out.put("key", hit.key());
        out.put("model", FirstEngine.of(hit.engine()).orElseThrow());
        out.put("images", hit.images());
        out.put("saved", hit.saved());
        out.put("brief", brief(hit.brief()));
        return out;
    }

    private static Map<String, Object> brief(Brief brief) {
        var out = new LinkedHashMap<String, Object>();
        var fields = brief.fields();
        out.put("prompt", brief.prompt());
        out.put("negativePrompt", fields.text(Fields.NEGATIVE_PROMPT));
        out.put("aspectRatio", size("ASPECT_", fields.text(Fields.ASPECT_RATIO), "1x1"));
        out.put("style", upper(fields.text(Fields.STYLE_TYPE), "auto"));
        out.put("model", FirstEngine.of(brief.engine()).orElseThrow());
        out.put("magicPrompt", upper(fields.text(Fields.MAGIC_PROMPT), "auto"));
        put(out, "seed", brief.seed());
        out.put("collection", brief.collection().text());
        return out;
    }

    private static Map<String, Object> request(Order order) {
        var out = new LinkedHashMap<String, Object>();
        var fields = order.fields();
        var engine = FirstEngine.of(order.engine()).orElseThrow();
        var resolution = fields.text("resolution");
        out.put("prompt", order.prompt());
        out.put("model", engine);
        put(out, "aspectRatio", resolution.isEmpty() ? size("ASPECT_", fields.text(Fields.ASPECT_RATIO), "1x1") : null);
        put(out, "resolution", resolution.isEmpty() ? null : size("RESOLUTION_", resolution, ""));
        out.put("magicPrompt", upper(fields.text(Fields.MAGIC_PROMPT), "auto"));
        put(out, "magicPromptVersion", orNull(upper(fields.text("magic_prompt_version"), "")));
        put(out, "seed", order.seed());
        out.put("images", order.images());
        put(out, "style", engine.takesStyle() ? upper(fields.text(Fields.STYLE_TYPE), "auto") : null);
        put(out, "negativePrompt", orNull(fields.text(Fields.NEGATIVE_PROMPT)));
        put(out, "palette", palette(fields));
        return out;
    }

    private static @Nullable Map<String, Object> palette(Fields fields) {
        if (!(fields.find("color_palette").orElse(null) instanceof Value.Colours(var palette))) {
            return null;
        }
        return FieldsJson.palette(
                palette instanceof Palette.Preset(var name)
                        ? new Palette.Preset(name.toUpperCase(Locale.ROOT))
                        : palette);
    }

    private static Map<String, Object> quote(Order order, Quote quote) {
        var out = new LinkedHashMap<String, Object>();
        out.put("model", FirstEngine.of(order.engine()).orElseThrow());
        out.put("images", quote.quantity());
        out.put("each", quote.each());
        out.put("source", quote.source());
        return out;
    }

    private static String size(String prefix, String text, String preset) {
        return prefix + (text.isEmpty() ? preset : text).replace('x', '_');
    }

    private static String upper(String text, String preset) {
        return (text.isEmpty() ? preset : text).toUpperCase(Locale.ROOT);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static void put(Map<String, Object> out, String name, @Nullable Object value) {
        if (value != null) {
            out.put(name, value);
        }
    }
}
