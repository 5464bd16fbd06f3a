package app.maquette.store.format;

import app.maquette.domain.request.Brief;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Quote;
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
    static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};

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
            case Entry.Filed filed -> FiledJson.write(filed);
            case Entry.Sent _, Entry.Accepted _, Entry.Answer _, Entry.Stored _, Entry.Gone _, Entry.Settle _ ->
                renamed(entry);
            case Entry.Release _, Entry.Doubt _, Entry.Resolve _ -> renamed(entry);
            case Entry.Judged _, Entry.BroughtIn _, Entry.Cap _, Entry.Day _, Entry.Price _, Entry.Collection _ ->
                renamed(entry);
        };
    }

    /// The fields of version 1 under the new name.
    private static Map<String, Object> renamed(Entry entry) {
        var old = JournalJson.MAPPER.convertValue(entry, FIELDS);
        var out = new LinkedHashMap<String, Object>();
        out.put("type", EntriesV2.nameOf((String) Objects.requireNonNull(old.remove("type"))));
        out.put(EntriesV2.VERSION, EntriesV2.NUMBER);
        out.putAll(old);
        return out;
    }

    static Map<String, Object> order(Entry.Reserve reserve) {
        var order = reserve.order();
        var out = new LinkedHashMap<String, Object>();
        out.put("type", EntriesV2.nameOf("RESERVE"));
        out.put(EntriesV2.VERSION, EntriesV2.NUMBER);
        out.put("at", reserve.at());
        out.put("call", reserve.call());
        out.put("day", reserve.day());
        out.put("operation", order.operation().kind().id());
        out.put("engine", order.engine().value());
        out.put("intent", order.intent());
        out.put("fields", FieldsJson.write(order.values()));
        if (!order.inputs().isEmpty()) {
            out.put("inputs", FieldsJson.write(order.inputs()));
        }
        var typed = typed(order);
        if (!typed.isEmpty()) {
            out.put("typed", typed);
        }
        out.put("collection", order.brief().collection().text());
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

    /// What the brief says otherwise than the order does.
    private static Map<String, @Nullable Object> typed(Order order) {
        var brief = order.brief();
        var out = new LinkedHashMap<String, @Nullable Object>();
        FieldsJson.put(out, "prompt", brief.prompt(), order.prompt());
        FieldsJson.put(out, "engine", brief.engine().value(), order.engine().value());
        FieldsJson.put(
                out,
                "last",
                brief.pair().last().value(),
                Brief.Engines.STANDARD.last().value());
        FieldsJson.put(
                out,
                "fields",
                FieldsJson.write(brief.fields().values()),
                FieldsJson.write(order.fields().values()));
        FieldsJson.put(out, "inputs", FieldsJson.write(brief.inputs()), FieldsJson.write(order.inputs()));
        FieldsJson.put(out, "seed", brief.seed(), order.seed());
        FieldsJson.put(out, "images", brief.images(), Brief.DRAFTS);
        return out;
    }

    private static Map<String, Object> quote(Quote quote) {
        var out = new LinkedHashMap<String, Object>();
        out.put("product", quote.product());
        out.put("images", quote.quantity());
        out.put("each", quote.each());
        if (!quote.total().equals(quote.each().times(quote.quantity()))) {
            out.put("most", quote.total());
        }
        out.put("source", quote.source());
        return out;
    }

    static Map<String, Object> hit(Entry.CacheHit hit) {
        var out = new LinkedHashMap<String, Object>();
        out.put("type", EntriesV2.nameOf("CACHE_HIT"));
        out.put(EntriesV2.VERSION, EntriesV2.NUMBER);
        out.put("at", hit.at());
        out.put("day", hit.day());
        out.put("source", hit.source());
        out.put("key", hit.key());
        out.put("engine", hit.engine().value());
        out.put("images", hit.images());
        out.put("saved", hit.saved());
        out.put("brief", BriefJson.write(hit.brief()));
        return out;
    }
}
