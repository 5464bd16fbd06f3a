package app.maquette.store;

import app.maquette.domain.Model;
import app.maquette.domain.Purpose;
import app.maquette.domain.RequestKey;
import app.maquette.studio.ledger.BookState;
import app.maquette.studio.ledger.Entry;
import java.time.LocalDate;
import java.time.YearMonth;

/// Reads what the journal holds, as [Json] writes it.
final class Entries {
    private Entries() {}

    static Entry entry(Fields in) {
        return switch (in.type()) {
            case "RESERVE" -> reserve(in);
            case "SENT" -> new Entry.Sent(in.instant("at"), in.call("call"));
            case "ANSWER" ->
                new Entry.Answer(
                        in.instant("at"), in.call("call"), in.count("status"), in.text("sha256"), in.flag("complete"));
            case "STORED" ->
                new Entry.Stored(
                        in.instant("at"),
                        in.call("call"),
                        Parts.produced(in.object("produced")),
                        Parts.file(in.object("file")));
            case "GONE" -> new Entry.Gone(in.instant("at"), in.call("call"), in.count("index"), in.text("reason"));
            case "SETTLE" ->
                new Entry.Settle(
                        in.instant("at"), in.call("call"), in.money("amount"), in.list("produced", Parts::produced));
            case "RELEASE" -> new Entry.Release(in.instant("at"), in.call("call"), in.text("code"), in.text("reason"));
            case "DOUBT" -> doubt(in);
            case "RESOLVE" ->
                new Entry.Resolve(
                        in.instant("at"), in.call("call"), in.money("billed"), in.text("by"), in.text("note"));
            case "CACHE_HIT" -> hit(in);
            case "VERDICT" ->
                new Entry.Judged(
                        in.instant("at"), Parts.picture(in.object("picture")), Parts.judgement(in.object("judgement")));
            case "CAP" ->
                new Entry.Cap(
                        in.instant("at"),
                        Parts.scope(in.object("scope")),
                        in.says("amount") ? in.money("amount") : null,
                        in.text("reason"));
            case "DAY" ->
                new Entry.Day(
                        in.instant("at"),
                        Parts.rule(in.object("rule")),
                        in.instant("from"),
                        in.says("corrected") ? in.day("corrected") : null,
                        in.text("reason"));
            case "PRICE" -> price(in);
            default -> throw in.unknownType();
        };
    }

    static Entry.Reserve reserve(Fields in) {
        return new Entry.Reserve(
                in.instant("at"),
                in.call("call"),
                in.day("day"),
                in.oneOf("purpose", Purpose.values()),
                Parts.brief(in.object("brief")),
                Parts.request(in.object("request")),
                in.says("remix") ? Parts.remix(in.object("remix")) : null,
                in.says("parent") ? Parts.picture(in.object("parent")) : null,
                new RequestKey(in.text("key")),
                Parts.quote(in.object("quote")));
    }

    private static Entry.Doubt doubt(Fields in) {
        return new Entry.Doubt(
                in.instant("at"),
                in.call("call"),
                in.money("settled"),
                in.money("held"),
                in.text("code"),
                in.text("reason"),
                in.list("produced", Parts::produced));
    }

    static Entry.CacheHit hit(Fields in) {
        return new Entry.CacheHit(
                in.instant("at"),
                in.day("day"),
                in.call("source"),
                new RequestKey(in.text("key")),
                in.oneOf("model", Model.values()),
                in.count("images"),
                in.money("saved"),
                Parts.brief(in.object("brief")));
    }

    private static Entry.Price price(Fields in) {
        return new Entry.Price(
                in.instant("at"),
                in.text("product"),
                in.says("each") ? in.money("each") : null,
                in.instant("from"),
                in.text("source"));
    }

    static BookState state(Fields in) {
        return new BookState(
                in.day("lastDay"),
                Parts.rule(in.object("rule")),
                in.says("next") ? Parts.rule(in.object("next")) : null,
                in.instantOrNull("nextFrom"),
                in.map("days", LocalDate::parse, Parts::totals),
                in.map("months", YearMonth::parse, Parts::totals),
                in.map("collections", name -> name, Parts::totals),
                in.list("caps", cap -> new BookState.CapSet(Parts.scope(cap.object("scope")), cap.money("amount"))),
                in.list(
                        "open",
                        open -> new BookState.OpenCall(
                                reserve(open.object("reserve").as("RESERVE")),
                                open.oneOf("phase", BookState.Phase.values()))),
                in.list(
                        "doubts",
                        open -> new BookState.OpenDoubt(
                                reserve(open.object("reserve").as("RESERVE")),
                                doubt(open.object("doubt").as("DOUBT")))),
                in.list("prices", price -> price(price.as("PRICE"))),
                in.says("spent")
                        ? in.list("spent", spent -> new BookState.Spent(spent.instant("at"), spent.money("amount")))
                        : null);
    }
}
