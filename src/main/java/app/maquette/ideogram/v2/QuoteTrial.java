package app.maquette.ideogram.v2;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Route;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Value;
import app.maquette.ideogram.answer.AnswerReader;
import app.maquette.ideogram.body.RequestBody;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.ideogram.wire.Network;
import app.maquette.ideogram.wire.PaidPost;
import app.maquette.studio.account.KeyText;
import app.maquette.studio.account.KeyTrial;
import app.maquette.studio.port.DryRun;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Vendor.Exchange;
import java.time.Duration;
import java.util.Map;

/// Tries a key by asking for a price, with neutral words and on a route that declares the question: elsewhere it would
/// be a paid call.
public final class QuoteTrial implements KeyTrial {
    private static final EngineId ENGINE = new EngineId("2.0");
    /// Somebody waits before the window.
    private static final Settings HASTY =
            Settings.DEFAULT.withConnectTimeout(Duration.ofSeconds(8)).withDeadline(Duration.ofSeconds(20));

    private final ApiAddress address;
    private final Network network;

    public QuoteTrial(ApiAddress address, Network network) {
        this.address = address;
        this.network = network.to(address);
    }

    @Override
    public Verdict on(KeyText text) {
        var key = ApiKey.of(text.value());
        var question = question(Catalogue.standard());
        var to = address.resolve(question.route().wire().path() + "?dry_run=true");
        return switch (new PaidPost(key, network).send(to, question.content(), HASTY, () -> {})) {
            case Exchange.Answered(var answer) when answer.isComplete() -> verdict(answer, key);
            case Exchange.Answered _ -> new Verdict.Unknown("The answer was cut.");
            case Exchange.NotSent(var said) -> new Verdict.Unknown(said);
            case Exchange.NoAnswer(var said) -> new Verdict.Unknown(said);
        };
    }

    static RequestBody question(Catalogue catalogue) {
        var route = catalogue
                .route(ENGINE, OperationKind.GENERATE, Route.Api.V2)
                .filter(Route::quotable)
                .orElseThrow(() -> new IllegalStateException("no route names a price of " + ENGINE));
        Map<String, Value> asked = Map.of("prompt", Value.of(IdeogramGenerations.NEUTRAL), "async", Value.of(true));
        return RequestBody.of(route, asked, Map.of());
    }

    private static Verdict verdict(RawAnswer answer, ApiKey key) {
        return switch (answer.status()) {
            case 200 -> quoted(AnswerReader.plain(answer), key);
            case 402 -> new Verdict.Good(Remark.NO_CREDIT);
            case 429 -> new Verdict.Good(Remark.BUSY);
            case 401, 403 -> new Verdict.Refused(answer.status());
            case 404 -> new Verdict.NoRoutes();
            default -> new Verdict.Unknown("The vendor answered " + answer.status() + ".");
        };
    }

    private static Verdict quoted(RawAnswer answer, ApiKey key) {
        return switch (QuoteReader.read(answer.body(), key)) {
            case DryRun.Priced _ -> new Verdict.Good(Remark.NONE);
            case DryRun.NotAsked() -> throw new IllegalStateException("it was asked");
            case DryRun.Unpriced(var said) -> new Verdict.Unknown(said);
        };
    }
}
