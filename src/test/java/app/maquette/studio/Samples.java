package app.maquette.studio;

import app.maquette.domain.CallId;
import app.maquette.domain.DayRule;
import app.maquette.domain.Money;
import app.maquette.domain.SameText;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.Model;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.RequestKey;
import app.maquette.domain.request.StyleType;
import app.maquette.studio.ledger.Gate;
import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneOffset;

/// Briefs, asks and answers that many tests need.
public final class Samples {
    public static final DayRule UTC_MIDNIGHT = new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT);

    private Samples() {}

    public static Brief brief(String prompt) {
        return Asked.of(prompt).style(StyleType.DESIGN).brief();
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
                new Quote(Model.V_2_TURBO, 1, Money.ofMicros(micros), "test"));
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
}
