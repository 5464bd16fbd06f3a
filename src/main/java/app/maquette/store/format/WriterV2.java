package app.maquette.store.format;

import app.maquette.domain.request.AspectRatio;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.ImageRequest;
import app.maquette.domain.request.MagicPrompt;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.StyleType;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.LedgerMark;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Writes entries and marks as version 2, which [EntriesV2] reads and 0.1.0 refuses.
final class WriterV2 {
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};

    /// A null in a map is meant; one in a record is left out, as in version 1.
    private static final JsonMapper MAPPER = JournalJson.MAPPER
            .rebuild()
            .withConfigOverride(
                    Map.class,
                    map -> map.setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS)))
            .build();

    private WriterV2() {}

    static byte[] entry(Entry entry, @Nullable String profile) {
        var out = fields(entry);
        if (profile != null) {
            out.put("profile", profile);
        }
        return MAPPER.writeValueAsBytes(out);
    }

    static byte[] state(LedgerMark mark) {
        var out = new LinkedHashMap<String, Object>();
        out.put(EntriesV2.VERSION, EntriesV2.NUMBER);
        var old = JournalJson.MAPPER.convertValue(mark, FIELDS);
        out.put("day", Objects.requireNonNull(old.remove("lastDay")));
        out.putAll(old);
        out.put("open", mark.open().stream().map(WriterV2::open).toList());
        out.put("doubts", mark.doubts().stream().map(WriterV2::doubt).toList());
        out.remove("prices");
        List<Map<String, Object>> tariffs = new ArrayList<>();
        mark.prices().forEach(price -> tariffs.add(fields(price)));
        out.put("tariffs", tariffs);
        return MAPPER.writeValueAsBytes(out);
    }

    private static Map<String, Object> open(LedgerMark.OpenCall call) {
        var out = new LinkedHashMap<String, Object>();
        out.put("order", fields(call.reserve()));
        out.put("phase", call.phase().name());
        if (call.accepted() != null) {
            out.put("accepted", fields(call.accepted()));
        }
        return out;
    }

    private static Map<String, Object> doubt(LedgerMark.OpenDoubt call) {
        return Map.of("order", fields(call.reserve()), "unsure", fields(call.doubt()));
    }

    private static Map<String, Object> fields(Entry entry) {
        return switch (entry) {
            case Entry.Reserve reserve -> order(reserve);
            case Entry.CacheHit hit -> hit(hit);
            case Entry.Sent _, Entry.Accepted _, Entry.Answer _, Entry.Stored _, Entry.Gone _, Entry.Settle _ ->
                renamed(entry);
            case Entry.Release _, Entry.Doubt _, Entry.Resolve _ -> renamed(entry);
            case Entry.Judged _, Entry.Cap _, Entry.Day _, Entry.Price _ -> renamed(entry);
        };
    }

    /// The fields of version 1 under the new name.
    private static Map<String, Object> renamed(Entry entry) {
        var old = JournalJson.MAPPER.convertValue(entry, FIELDS);
        var out = new LinkedHashMap<String, Object>();
        out.put("type", Objects.requireNonNull(EntriesV2.NAMES.get((String) old.remove("type"))));
        out.put(EntriesV2.VERSION, EntriesV2.NUMBER);
        out.putAll(old);
        return out;
    }

    private static Map<String, Object> order(Entry.Reserve reserve) {
        var order = reserve.order();
        var out = renamed(reserve);
        for (var old : List.of("purpose", "brief", "request", "remix", "parent", "key", "quote")) {
            out.remove(old);
        }
        var operation = switch (order.purpose()) {
            case DRAFT, FINAL -> "generate";
            case REMIX -> "remix";
        };
        out.put("operation", operation);
        out.put("engine", order.request().model().engine().value());
        out.put("intent", order.purpose().intent());
        var fields = fields(order.request());
        if (order.remix() != null) {
            fields.put("image_weight", order.remix().weight());
            out.put("inputs", Map.of("image", order.remix().source()));
        }
        out.put("fields", fields);
        var typed = typed(order.brief(), briefOf(order.request(), order.brief().collection()));
        if (!typed.isEmpty()) {
            out.put("typed", typed);
        }
        out.put("collection", order.brief().collection());
        if (order.parent() != null) {
            out.put("parent", order.parent());
        }
        if (reserve.account() != null) {
            out.put("account", reserve.account());
        }
        out.put("key", reserve.key());
        out.put("quote", quote(reserve.quote()));
        return out;
    }

    /// What differs from its default; null is written where that was sent in place of a default.
    private static Map<String, @Nullable Object> fields(ImageRequest request) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        out.put("prompt", request.prompt());
        unless(out, "aspect_ratio", request.aspectRatio(), AspectRatio.ASPECT_1_1);
        unless(out, "resolution", request.resolution(), null);
        unless(out, "magic_prompt", request.magicPrompt(), MagicPrompt.AUTO);
        unless(out, "magic_prompt_version", request.magicPromptVersion(), null);
        unless(out, "seed", request.seed(), null);
        unless(out, "num_images", request.images(), 1);
        unless(out, "style_type", request.style(), StyleType.AUTO);
        unless(out, "negative_prompt", request.negativePrompt(), null);
        if (request.palette() != null) {
            out.put("color_palette", JournalJson.MAPPER.convertValue(request.palette(), FIELDS));
        }
        return out;
    }

    private static void unless(
            Map<String, @Nullable Object> out, String name, @Nullable Object value, @Nullable Object standard) {
        if (!Objects.equals(value, standard)) {
            out.put(name, value);
        }
    }

    /// The brief that a request tells of itself. Frozen with version 2: journals leave out what it says.
    static Brief briefOf(ImageRequest request, String collection) {
        return new Brief(
                request.prompt(),
                Objects.requireNonNullElse(request.negativePrompt(), ""),
                Objects.requireNonNullElse(request.aspectRatio(), AspectRatio.ASPECT_1_1),
                Objects.requireNonNullElse(request.style(), StyleType.AUTO),
                request.model(),
                request.magicPrompt(),
                request.seed(),
                collection);
    }

    private static Map<String, @Nullable Object> typed(Brief brief, Brief plain) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        unless(out, "prompt", brief.prompt(), plain.prompt());
        unless(out, "negative_prompt", brief.negativePrompt(), plain.negativePrompt());
        unless(out, "aspect_ratio", brief.aspectRatio(), plain.aspectRatio());
        unless(out, "style_type", brief.style(), plain.style());
        unless(
                out,
                "engine",
                brief.model().engine().value(),
                plain.model().engine().value());
        unless(out, "magic_prompt", brief.magicPrompt(), plain.magicPrompt());
        unless(out, "seed", brief.seed(), plain.seed());
        return out;
    }

    private static Map<String, Object> quote(Quote quote) {
        var out = new LinkedHashMap<String, Object>();
        out.put("product", quote.model().engine().value());
        out.put("images", quote.images());
        out.put("each", quote.each());
        out.put("source", quote.source());
        return out;
    }

    private static Map<String, Object> hit(Entry.CacheHit hit) {
        var out = renamed(hit);
        out.remove("model");
        out.put("engine", hit.model().engine().value());
        return out;
    }
}
