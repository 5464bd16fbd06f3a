package app.maquette.store.format;

import app.maquette.domain.request.Model;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Purpose;
import app.maquette.domain.request.RequestKey;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.LedgerMark;
import java.time.LocalDate;
import java.time.YearMonth;

/// Reads entries and marks of version 1, which 0.1.0 wrote and sidecars and the index still hold. Stays for ever.
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

    public static Entry.Reserve reserve(JsonObject in) {
        return new Entry.Reserve(
                in.instant("at"),
                in.call("call"),
                in.day("day"),
                new Order(
                        in.oneOf("purpose", Purpose.values()),
                        ValueReaders.brief(in.object("brief")),
                        ValueReaders.request(in.object("request")),
                        in.says("remix") ? ValueReaders.remix(in.object("remix")) : null,
                        in.says("parent") ? ValueReaders.picture(in.object("parent")) : null),
                null,
                new RequestKey(in.text("key")),
                ValueReaders.quote(in.object("quote")));
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

    public static Entry.CacheHit hit(JsonObject in) {
        return new Entry.CacheHit(
                in.instant("at"),
                in.day("day"),
                in.call("source"),
                new RequestKey(in.text("key")),
                in.oneOf("model", Model.values()),
                in.count("images"),
                in.money("saved"),
                ValueReaders.brief(in.object("brief")));
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
                in.says("spent")
                        ? in.list("spent", spent -> new LedgerMark.Spent(spent.instant("at"), spent.money("amount")))
                        : null);
    }
}
