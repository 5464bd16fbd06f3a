package app.maquette.studio;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.CallId;
import app.maquette.domain.DayRule;
import app.maquette.domain.Money;
import app.maquette.domain.SameText;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.RequestKey;
import app.maquette.studio.call.OrderForm;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Gate;
import app.maquette.studio.money.CallPricing;
import app.maquette.studio.port.Quotes;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Briefs, asks and answers that many tests need.
public final class Samples {
    public static final DayRule UTC_MIDNIGHT = new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT);

    private Samples() {}

    public static Brief brief(String prompt) {
        return Asked.of(prompt).style("design").brief();
    }

    public static Gate.Ask ask(String call, long micros) {
        return ask(call, micros, SameText.UNFILED);
    }

    public static Gate.Ask ask(String call, long micros, String collection) {
        var plain = brief("a lighthouse");
        var brief = Asked.like(plain).collection(collection).brief();
        return new Gate.Ask(
                new CallId(call),
                Asked.like(brief).draft(1),
                new AccountId("0123456789abcdef"),
                new RequestKey("key of " + call),
                new Quote(Engines.V_2_TURBO.value(), 1, Money.ofMicros(micros), "test"));
    }

    public static AnsweredPicture produced(int index, long seed) {
        return new AnsweredPicture(
                index,
                "a lighthouse, expanded",
                seed,
                "1024x1024",
                "DESIGN",
                true,
                URI.create("http://127.0.0.1:1/" + index),
                null);
    }

    /// The list that came with the program.
    public static Quotes quotes(InstantSource clock) {
        return quotes(clock, List::of);
    }

    /// The same under the user's prices.
    public static Quotes quotes(InstantSource clock, Supplier<List<Entry.Price>> own) {
        return (order, pictures) ->
                CallPricing.of(Catalogue.standard(), own.get()).quote(order, pictures, clock.instant());
    }

    /// What so many plain pictures cost then.
    public static Quote plain(Supplier<List<Entry.Price>> own, EngineId engine, int images, Instant at) {
        return quotes(() -> at, own).quote(OrderForm.plain(engine, OperationKind.GENERATE, images), Map.of());
    }

    /// A price of nothing, which is none.
    public static Entry.Price noPrice(String product) {
        return new Entry.Price(Instant.EPOCH, product, Money.ZERO, Instant.EPOCH, "taken away");
    }
}
