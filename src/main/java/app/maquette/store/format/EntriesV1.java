package app.maquette.store.format;

import app.maquette.domain.ImageKey;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.FirstEngine;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Operation;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Purpose;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.RequestKey;
import app.maquette.domain.request.Value;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.LedgerMark;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;

/// Reads entries and marks of version 1, which 0.1.0 wrote, in journals, sidecars and the index. Stays for ever.
public final class EntriesV1 {
    private EntriesV1() {}

    static Entry entry(JsonObject in) {
        return entry(in.type(), in);
    }

    /// As an entry of that type, whatever it calls itself.
    static Entry entry(String type, JsonObject in) {
        return switch (type) {
            case "RESERVE" -> reserve(in);
            case "SENT" -> new Entry.Sent(in.instant("at"), in.call("call"));
            case "ANSWER" ->
                new Entry.Answer(
                        in.instant("at"), in.call("call"), in.count("status"), in.text("sha256"), in.flag("complete"));
            case "STORED" ->
                new Entry.Stored(
                        in.instant("at"),
                        in.call("call"),
                        ValueReaders.produced(in.object("produced")),
                        ValueReaders.file(in.object("file")));
            case "GONE" -> new Entry.Gone(in.instant("at"), in.call("call"), in.count("index"), in.text("reason"));
            case "SETTLE" ->
                new Entry.Settle(
                        in.instant("at"),
                        in.call("call"),
                        in.money("amount"),
                        in.list("produced", ValueReaders::produced));
            case "RELEASE" -> new Entry.Release(in.instant("at"), in.call("call"), in.text("code"), in.text("reason"));
            case "DOUBT" -> doubt(in);
            case "RESOLVE" ->
                new Entry.Resolve(
                        in.instant("at"), in.call("call"), in.money("billed"), in.text("by"), in.text("note"));
            case "CACHE_HIT" -> hit(in);
            case "VERDICT" ->
                new Entry.Judged(
                        in.instant("at"),
                        ValueReaders.picture(in.object("picture")),
                        ValueReaders.judgement(in.object("judgement")));
            case "CAP" ->
                new Entry.Cap(
                        in.instant("at"),
                        ValueReaders.scope(in.object("scope")),
                        in.says("amount") ? in.money("amount") : null,
                        in.text("reason"));
            case "DAY" ->
                new Entry.Day(
                        in.instant("at"),
                        ValueReaders.rule(in.object("rule")),
                        in.instant("from"),
                        in.says("corrected") ? in.day("corrected") : null,
                        in.text("reason"));
            case "PRICE" -> price(in);
            default -> throw in.unknownType();
        };
    }

    static Entry.Reserve reserve(JsonObject in) {
        return new Entry.Reserve(
                in.instant("at"),
                in.call("call"),
                in.day("day"),
                order(in, in.object("request")),
                null,
                new RequestKey(in.text("key")),
                quote(in.object("quote")));
    }

    private static Order order(JsonObject in, JsonObject request) {
        var purpose = in.oneOf("purpose", Purpose.values());
        var prompt = request.text("prompt");
        var seed = request.wholeOrNull("seed");
        int images = request.count("images");
        var remix = in.says("remix") ? in.object("remix") : null;
        return new Order(
                purpose.intent(),
                request.oneOf("model", FirstEngine.values()).id(),
                remix == null
                        ? new Operation.Generate(prompt, seed, images)
                        : new Operation.Remix(prompt, seed, images, remix.count("weight")),
                fields(request),
                remix == null ? Inputs.NONE : Inputs.of(Inputs.IMAGE, new ImageKey(remix.text("source"))),
                BriefJson.read(in.object("brief")),
                in.says("parent") ? ValueReaders.picture(in.object("parent")) : null);
    }

    private static Fields fields(JsonObject request) {
        var fields = new TreeMap<String, Value>();
        BriefJson.put(fields, Fields.ASPECT_RATIO, request.textOrNull("aspectRatio"));
        BriefJson.put(fields, "resolution", request.textOrNull("resolution"));
        BriefJson.put(fields, Fields.MAGIC_PROMPT, request.textOrNull("magicPrompt"));
        BriefJson.put(fields, "magic_prompt_version", request.textOrNull("magicPromptVersion"));
        BriefJson.put(fields, Fields.STYLE_TYPE, request.textOrNull("style"));
        BriefJson.put(fields, Fields.NEGATIVE_PROMPT, request.textOrNull("negativePrompt"));
        if (request.says("palette")) {
            fields.put("color_palette", new Value.Colours(ValueReaders.palette(request.object("palette"))));
        }
        return new Fields(fields);
    }

    private static Quote quote(JsonObject in) {
        return new Quote(
                in.oneOf("model", FirstEngine.values()).id().value(),
                in.count("images"),
                in.money("each"),
                in.text("source"));
    }

    static Entry.Doubt doubt(JsonObject in) {
        return new Entry.Doubt(
                in.instant("at"),
                in.call("call"),
                in.money("settled"),
                in.money("held"),
                in.text("code"),
                in.text("reason"),
                in.list("produced", ValueReaders::produced));
    }

    static Entry.CacheHit hit(JsonObject in) {
        return new Entry.CacheHit(
                in.instant("at"),
                in.day("day"),
                in.call("source"),
                new RequestKey(in.text("key")),
                in.oneOf("model", FirstEngine.values()).id(),
                in.count("images"),
                in.money("saved"),
                BriefJson.read(in.object("brief")));
    }

    static Entry.Price price(JsonObject in) {
        return new Entry.Price(
                in.instant("at"),
                in.text("product"),
                in.says("each") ? in.money("each") : null,
                in.instant("from"),
                in.text("source"));
    }

    static LedgerMark state(JsonObject in) {
        return new LedgerMark(
                in.day("lastDay"),
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
                                reserve(open.object("reserve").as("RESERVE")),
                                open.oneOf("phase", LedgerMark.Phase.values()))),
                in.list(
                        "doubts",
                        open -> new LedgerMark.OpenDoubt(
                                reserve(open.object("reserve").as("RESERVE")),
                                doubt(open.object("doubt").as("DOUBT")))),
                in.list("prices", price -> price(price.as("PRICE"))),
                List.of(),
                in.says("spent")
                        ? in.list("spent", spent -> new LedgerMark.Spent(spent.instant("at"), spent.money("amount")))
                        : null);
    }
}
