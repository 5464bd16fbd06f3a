package app.maquette.store.format;

import app.maquette.domain.CollectionId;
import app.maquette.domain.GenerationId;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Intent;
import app.maquette.domain.request.Operation;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.RequestKey;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.LedgerMark;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Reads entries and marks of version 2, as [WriterV2] writes them. Only an order and a hit hold other fields than
/// they did in version 1; each has a name that 0.1.0 does not know.
final class EntriesV2 {
    static final String VERSION = "v";
    static final long NUMBER = 2;
    /// The names of version 1 and what each is called now.
    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("RESERVE", "ORDER"),
            Map.entry("SENT", "LEFT"),
            Map.entry("ACCEPTED", "ACCEPTED"),
            Map.entry("ANSWER", "REPLY"),
            Map.entry("STORED", "KEPT"),
            Map.entry("GONE", "LOST"),
            Map.entry("SETTLE", "BILLED"),
            Map.entry("RELEASE", "LET_GO"),
            Map.entry("DOUBT", "UNSURE"),
            Map.entry("RESOLVE", "CLEARED"),
            Map.entry("CACHE_HIT", "HIT"),
            Map.entry("VERDICT", "SAID"),
            Map.entry("BROUGHT_IN", "BROUGHT_IN"),
            Map.entry("CAP", "LIMIT"),
            Map.entry("DAY", "CALENDAR"),
            Map.entry("COLLECTION", "COLLECTION"),
            Map.entry(FiledJson.TYPE, FiledJson.TYPE),
            Map.entry("PRICE", "TARIFF"));

    private EntriesV2() {}

    static String nameOf(String type) {
        return Objects.requireNonNull(NAMES.get(type));
    }

    static Entry entry(JsonObject in) {
        known(in);
        return switch (in.type()) {
            case "ORDER" -> order(in);
            case "HIT" -> hit(in);
            case "ACCEPTED" -> accepted(in);
            case "BROUGHT_IN" -> broughtIn(in);
            case "LEFT" -> EntriesV1.entry("SENT", in);
            case "REPLY" -> EntriesV1.entry("ANSWER", in);
            case "KEPT" -> EntriesV1.entry("STORED", in);
            case "LOST" -> EntriesV1.entry("GONE", in);
            case "BILLED" ->
                new Entry.Settle(in.instant("at"), in.call("call"), in.money("amount"), ResultJson.read(in));
            case "LET_GO" -> EntriesV1.entry("RELEASE", in);
            case "UNSURE" -> doubt(in);
            case "CLEARED" -> EntriesV1.entry("RESOLVE", in);
            case "SAID" -> EntriesV1.entry("VERDICT", in);
            case "LIMIT" -> EntriesV1.entry("CAP", in);
            case "CALENDAR" -> EntriesV1.entry("DAY", in);
            case "COLLECTION" -> collection(in);
            case FiledJson.TYPE -> FiledJson.entry(in);
            case "TARIFF" -> EntriesV1.entry("PRICE", in);
            default -> throw in.unknownType();
        };
    }

    private static void known(JsonObject in) {
        if (in.whole(VERSION) != NUMBER) {
            throw UnreadableException.at("version");
        }
    }

    static Entry.Reserve order(JsonObject in) {
        var kind = operation(in.text("operation"));
        var values = FieldsJson.read(in.object("fields"));
        var operation = Operation.of(kind, values);
        var fields = Operation.rest(kind, values);
        var inputs = in.says("inputs") ? FieldsJson.inputs(in.object("inputs")) : Inputs.NONE;
        var engine = new EngineId(in.text("engine"));
        var sent = new Brief(
                operation.prompt(),
                new Brief.Engines(engine, Brief.Engines.STANDARD.last()),
                fields,
                inputs,
                operation.seed(),
                Brief.DRAFTS,
                new CollectionId(in.text("collection")));
        var order = new Order(
                in.oneOf("intent", Intent.values()),
                engine,
                operation,
                fields,
                inputs,
                in.says("typed") ? typed(in.object("typed"), sent) : sent,
                in.says("parent") ? ValueReaders.picture(in.object("parent")) : null);
        return new Entry.Reserve(
                in.instant("at"),
                in.call("call"),
                in.day("day"),
                order,
                in.says("account") ? new AccountId(in.text("account")) : null,
                new RequestKey(in.text("key")),
                quote(in.object("quote")));
    }

    private static OperationKind operation(String id) {
        for (var kind : OperationKind.values()) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        throw UnreadableException.at("operation");
    }

    private static Entry.Accepted accepted(JsonObject in) {
        return new Entry.Accepted(in.instant("at"), in.call("call"), new GenerationId(in.text("generation")));
    }

    private static Entry.Doubt doubt(JsonObject in) {
        return new Entry.Doubt(
                in.instant("at"),
                in.call("call"),
                in.money("settled"),
                in.money("held"),
                in.text("code"),
                in.text("reason"),
                ResultJson.read(in));
    }

    private static Entry.BroughtIn broughtIn(JsonObject in) {
        return new Entry.BroughtIn(
                in.instant("at"),
                ValueReaders.picture(in.object("picture")),
                ValueReaders.file(in.object("file")),
                in.text("name"));
    }

    private static Entry.Collection collection(JsonObject in) {
        return new Entry.Collection(
                in.instant("at"),
                new CollectionId(in.text("collection")),
                in.text("name"),
                in.says("parent") ? new CollectionId(in.text("parent")) : null);
    }

    /// What was typed: what was sent, and what `typed` says otherwise. The first of this version said each field by
    /// itself.
    private static Brief typed(JsonObject in, Brief sent) {
        var fields = in.says("fields")
                ? FieldsJson.read(in.object("fields"))
                : new TreeMap<>(sent.fields().values());
        for (var name : List.of(Fields.NEGATIVE_PROMPT, Fields.ASPECT_RATIO, Fields.STYLE_TYPE, Fields.MAGIC_PROMPT)) {
            if (in.has(name)) {
                fields.remove(name);
                BriefJson.put(fields, name, in.textOrNull(name));
            }
        }
        return new Brief(
                in.has("prompt") ? in.text("prompt") : sent.prompt(),
                new Brief.Engines(
                        in.has("engine") ? new EngineId(in.text("engine")) : sent.engine(),
                        in.has("last")
                                ? new EngineId(in.text("last"))
                                : sent.pair().last()),
                new Fields(fields),
                in.has("inputs") ? FieldsJson.inputs(in.object("inputs")) : sent.inputs(),
                in.has("seed") ? in.wholeOrNull("seed") : sent.seed(),
                in.has("images") ? in.count("images") : sent.images(),
                sent.collection());
    }

    private static Quote quote(JsonObject in) {
        var quote = new Quote(in.text("product"), in.count("images"), in.money("each"), in.text("source"));
        return in.says("most")
                ? new Quote(quote.product(), quote.quantity(), quote.each(), in.money("most"), quote.source())
                : quote;
    }

    static Entry.CacheHit hit(JsonObject in) {
        return new Entry.CacheHit(
                in.instant("at"),
                in.day("day"),
                in.call("source"),
                new RequestKey(in.text("key")),
                new EngineId(in.text("engine")),
                in.count("images"),
                in.money("saved"),
                BriefJson.read(in.object("brief")));
    }

    static LedgerMark state(JsonObject in) {
        known(in);
        return new LedgerMark(
                in.day("day"),
                ValueReaders.rule(in.object("rule")),
                in.says("next") ? ValueReaders.rule(in.object("next")) : null,
                in.instantOrNull("nextFrom"),
                in.map("days", LocalDate::parse, ValueReaders::totals),
                in.map("months", YearMonth::parse, ValueReaders::totals),
                in.map("collections", name -> name, ValueReaders::totals),
                in.list(
                        "caps",
                        cap -> new LedgerMark.CapSet(ValueReaders.scope(cap.object("scope")), cap.money("amount"))),
                in.list(
                        "open",
                        open -> new LedgerMark.OpenCall(
                                order(open.object("order").as("ORDER")),
                                open.oneOf("phase", LedgerMark.Phase.values()),
                                open.says("accepted") ? accepted(open.object("accepted")) : null)),
                in.list(
                        "doubts",
                        open -> new LedgerMark.OpenDoubt(
                                order(open.object("order").as("ORDER")),
                                doubt(open.object("unsure").as("UNSURE")))),
                in.list("tariffs", price -> EntriesV1.price(price.as("TARIFF"))),
                in.says("tree") ? in.list("tree", EntriesV2::collection) : List.of(),
                in.says("spent")
                        ? in.list("spent", spent -> new LedgerMark.Spent(spent.instant("at"), spent.money("amount")))
                        : null);
    }
}
