package app.maquette.ideogram.v2;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.GenerationId;
import app.maquette.domain.Money;
import app.maquette.domain.request.ImageRequest;
import app.maquette.ideogram.answer.AnswerReader;
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
import app.maquette.studio.port.Vendor.Outcome;
import app.maquette.studio.port.Vendor.Outgoing;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/// Ideogram's later routes, always asked to accept first, so that a call has its id before it is made. Blocking;
/// thread-safe. Settings are read at each call.
public final class IdeogramGenerations implements GenerationVendor {
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
        return outgoing.attachment() == null
                && GenerationRequest.of(Catalogue.standard(), outgoing.request())
                        .filter(request -> breach(request).isEmpty())
                        .isPresent();
    }

    @Override
    public Submission submit(Outgoing outgoing, Runnable leaving) {
        var request = GenerationRequest.of(Catalogue.standard(), outgoing.request());
        var breach = outgoing.attachment() == null
                ? request.map(IdeogramGenerations::breach).orElse("model is not made on this route")
                : "image_file is not taken on this route";
        if (request.isEmpty() || !breach.isEmpty()) {
            return new Submission.NotSent(breach);
        }
        return switch (send(request.get(), "", leaving)) {
            case Exchange.Answered(var answer) ->
                accepted(answer)
                        .<Submission>map(generation -> new Submission.Accepted(generation, answer))
                        .orElseGet(() -> new Submission.Answered(readers.pictures.kept(answer)));
            case Exchange.NotSent(var said) -> new Submission.NotSent(said);
            case Exchange.NoAnswer(var said) -> new Submission.NoAnswer(said);
        };
    }

    /// Empty when nothing is wrong with it.
    private static String breach(GenerationRequest request) {
        return request.breaches().stream()
                .findFirst()
                .map(first -> first.field() + " " + first.rule())
                .orElse("");
    }

    private Exchange send(GenerationRequest request, String query, Runnable leaving) {
        var content = new PaidPost.Content("application/json", request.json());
        return post.send(address.resolve(request.route().wire().path() + query), content, settings.get(), leaving);
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
    public Outcome read(RawAnswer answer, int asked) {
        return readers.pictures.read(answer, asked);
    }

    @Override
    public Optional<Money> billed(RawAnswer answer) {
        return readers.generations.billed(answer);
    }

    @Override
    public DryRun dryRun(ImageRequest asked) {
        // Elsewhere the same question would be a paid call.
        var request = GenerationRequest.of(Catalogue.standard(), asked)
                .filter(one -> one.route().quotable());
        if (request.isEmpty()) {
            return new DryRun.Unpriced("The vendor names no price for this before it is bought.");
        }
        var neutral = request.get().withPrompt(NEUTRAL);
        var breach = breach(neutral);
        return breach.isEmpty()
                ? readers.generations.quoted(send(neutral, "?dry_run=true", () -> {}))
                : new DryRun.Unpriced(breach);
    }
}
