package app.maquette.ideogram.v2;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Route;
import app.maquette.domain.GenerationId;
import app.maquette.domain.Money;
import app.maquette.domain.request.Value;
import app.maquette.ideogram.answer.AnswerReader;
import app.maquette.ideogram.body.RequestBody;
import app.maquette.ideogram.body.UnreadableInputException;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.ideogram.wire.FreeGet;
import app.maquette.ideogram.wire.Network;
import app.maquette.ideogram.wire.PaidPost;
import app.maquette.studio.port.DryRun;
import app.maquette.studio.port.GenerationVendor;
import app.maquette.studio.port.Poll;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Submission;
import app.maquette.studio.port.Vendor.Exchange;
import app.maquette.studio.port.Vendor.Outgoing;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/// Ideogram's later routes, always asked to accept first, so that a call has its id before it is made. Blocking;
/// thread-safe. Settings are read at each call.
public final class IdeogramGenerations implements GenerationVendor {
    private static final String ASYNC = "async";
    /// Nothing of the user's leaves before a click that pays.
    static final String NEUTRAL = "a plain grey square";

    private final ApiAddress address;
    private final PaidPost post;
    private final FreeGet get;
    private final Readers readers;
    private final Supplier<Settings> settings;

    private record Readers(AnswerReader pictures, GenerationReader generations) {}

    public IdeogramGenerations(ApiAddress address, ApiKey key, Supplier<Settings> settings, Clock clock) {
        this(address, key, settings, clock, Network.ofRuntime());
    }

    public IdeogramGenerations(
            ApiAddress address, ApiKey key, Supplier<Settings> settings, Clock clock, Network network) {
        this.address = address;
        this.post = new PaidPost(key, network.to(address));
        this.get = new FreeGet(key, network.to(address));
        this.readers = new Readers(new AnswerReader(key, clock), new GenerationReader(key, clock));
        this.settings = settings;
    }

    @Override
    public URI address() {
        return address.uri();
    }

    @Override
    public boolean takes(Outgoing outgoing) {
        return body(outgoing).filter(body -> body.breach() == null).isPresent();
    }

    /// Empty when no later route does this with this engine.
    private static Optional<RequestBody> body(Outgoing outgoing) {
        var order = outgoing.order();
        return Catalogue.standard()
                .route(order.engine(), order.operation().kind(), Route.Api.V2)
                .map(route -> RequestBody.of(route, outgoing));
    }

    @Override
    public Submission submit(Outgoing outgoing, Runnable leaving) {
        var body = body(outgoing);
        if (body.isEmpty()) {
            return new Submission.NotSent("model is not made on this route");
        }
        var breach = body.get().breach();
        if (breach != null) {
            return new Submission.NotSent(breach);
        }
        return switch (send(later(body.get()), "", leaving)) {
            case Exchange.Answered(var answer) ->
                accepted(answer)
                        .<Submission>map(generation -> new Submission.Accepted(generation, answer))
                        .orElseGet(() -> new Submission.Answered(readers.pictures.kept(answer)));
            case Exchange.NotSent(var said) -> new Submission.NotSent(said);
            case Exchange.NoAnswer(var said) -> new Submission.NoAnswer(said);
        };
    }

    /// Accepted first wherever the route can.
    private static RequestBody later(RequestBody body) {
        return body.route().find(ASYNC).isPresent() ? body.with(ASYNC, Value.of(true)) : body;
    }

    private Exchange send(RequestBody body, String query, Runnable leaving) {
        try {
            var to = address.resolve(body.route().wire().path() + query);
            return post.send(to, body.content(), settings.get(), leaving);
        } catch (UnreadableInputException e) {
            return new Exchange.NotSent(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Optional<GenerationId> accepted(RawAnswer answer) {
        return readers.generations.accepted(answer);
    }

    @Override
    public Poll poll(GenerationId generation) {
        var exchange = get.get(address.resolve("/v2/generations/" + generation), settings.get());
        return readers.generations.polled(generation, exchange);
    }

    @Override
    public Optional<Money> billed(RawAnswer answer) {
        return readers.generations.billed(answer);
    }

    @Override
    public DryRun dryRun(Outgoing outgoing) {
        // Elsewhere the same question would be a paid call.
        var body = body(outgoing).filter(one -> one.route().quotable());
        if (body.isEmpty()) {
            return new DryRun.NotAsked();
        }
        var neutral = body.get().withPrompt(NEUTRAL);
        var breach = neutral.breach();
        return breach == null
                ? readers.generations.quoted(send(neutral, "?dry_run=true", () -> {}))
                : new DryRun.Unpriced(breach);
    }
}
