package app.maquette.ideogram.v2;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.GenerationId;
import app.maquette.domain.MediaType;
import app.maquette.domain.Money;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.Order;
import app.maquette.ideogram.answer.AnswerReader;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.ideogram.wire.FaultServer;
import app.maquette.ideogram.wire.Given;
import app.maquette.ideogram.wire.LinkDownloads;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.Latency;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.Failure.Cause;
import app.maquette.studio.model.MemoryPart;
import app.maquette.studio.port.DownloadException;
import app.maquette.studio.port.DryRun;
import app.maquette.studio.port.Poll;
import app.maquette.studio.port.Submission;
import app.maquette.studio.port.Vendor.Outcome;
import app.maquette.studio.port.Vendor.Outgoing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The client of the later routes and the simulator know nothing of each other and understand each other.
class SimulatorContractTest {
    private static final String OTHER_KEY = "another-key-of-the-firm";

    private final TestClock clock = TestClock.at("2026-11-28T12:00:00Z");
    private SimulatorOptions options;
    private Simulator simulator;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        options = SimulatorOptions.at(folder.resolve("book"))
                .withSide(64)
                .withKeys(Set.of(Given.KEY.header(), OTHER_KEY))
                .withLatency(Latency.parse("10s"));
        simulator = Simulator.start(options, clock);
    }

    @AfterEach
    void stop() throws IOException {
        simulator.close();
    }

    private IdeogramGenerations vendor(ApiKey key, Duration deadline) {
        var address = ApiAddress.parse(simulator.url().toString());
        return new IdeogramGenerations(address, key, () -> Given.within(deadline), clock);
    }

    private IdeogramGenerations vendor() {
        return vendor(Given.KEY, Duration.ofSeconds(30));
    }

    private Submission submit() {
        return vendor().submit(Given.outgoing(), () -> {});
    }

    private GenerationId accepted() {
        return ((Submission.Accepted) submit()).generation();
    }

    private List<AnsweredPicture> made(GenerationId generation) {
        clock.advance(Duration.ofSeconds(10));
        var poll = (Poll.Completed) vendor().poll(generation);
        return ((Outcome.Accepted) new AnswerReader(Given.KEY, clock).read(poll.answer(), Given.request())).produced();
    }

    @Test
    void aCallIsAcceptedPolledAndRead() throws DownloadException {
        var leaving = new AtomicInteger();
        var accepted = (Submission.Accepted) vendor().submit(Given.outgoing(), leaving::incrementAndGet);

        assertThat(leaving).hasValue(1);
        assertThat(accepted.ack().status()).isEqualTo(200);
        assertThat(vendor().accepted(accepted.ack())).contains(accepted.generation());
        assertThat(vendor().poll(accepted.generation())).isEqualTo(new Poll.Pending());
        assertThat(simulator.ledger().billedMicros()).isZero();

        var produced = made(accepted.generation());
        assertThat(produced).hasSize(4).allSatisfy(one -> {
            assertThat(one.safe()).isTrue();
            assertThat(one.prompt()).isNotBlank();
            assertThat(one.expires()).isNotNull();
        });
        assertThat(simulator.ledger().billedMicros()).isEqualTo(200_000);
        assertThat(simulator.ledger().posts()).isEqualTo(1);
        try (var downloads = new LinkDownloads(ApiAddress.parse(simulator.url().toString()))) {
            var part = new MemoryPart();
            downloads.fetch(Objects.requireNonNull(produced.getFirst().link()), part);
            assertThat(part.bytes()).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void whatWasAcceptedIsFoundAgainAfterTheVendorAndThePurchaserRestart() throws IOException {
        var generation = accepted();
        simulator.close();
        assertThat(vendor().poll(generation)).isInstanceOf(Poll.Later.class);

        simulator = Simulator.start(options, clock);

        assertThat(made(generation)).hasSize(4);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(200_000);
    }

    @Test
    void onlyTheKeyThatBoughtIsTold() {
        var generation = accepted();

        assertThat(vendor(ApiKey.of(OTHER_KEY), Duration.ofSeconds(30)).poll(generation))
                .isEqualTo(new Poll.Unknown());
        assertThat(vendor(ApiKey.of("a-key-that-nobody-knows"), Duration.ofSeconds(30))
                        .poll(generation))
                .isInstanceOf(Poll.KeyMissing.class);
        assertThat(vendor().poll(new GenerationId("bzue-VZtSlSMAneIbfCo2A"))).isEqualTo(new Poll.Unknown());
        assertThat(vendor().poll(new GenerationId("g"))).isEqualTo(new Poll.Unknown());
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHORIZED, UNAUTHORIZED",
        "INSUFFICIENT_FUNDS, PAYMENT",
        "UNSAFE_PROMPT, SAFETY",
        "TOO_MANY, RATE_LIMITED"
    })
    void aRefusalIsToldByItsCause(Fault fault, Cause cause) {
        simulator.setFault(fault, 1);

        var answer = ((Submission.Answered) submit()).answer();

        assertThat(((Outcome.Rejected) new AnswerReader(Given.KEY, clock).read(answer, Given.request()))
                        .failure()
                        .cause())
                .isEqualTo(cause);
        assertThat(simulator.ledger().billedMicros()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"SERVER_ERROR, 0", "REDIRECT, 0", "TIMEOUT, 0", "UNAVAILABLE, 0", "WRONG_JSON, 200000"})
    void anAnswerThatSaysTooLittleIsInDoubt(Fault fault, long billed) {
        simulator.setFault(fault, 1);

        var answer = ((Submission.Answered) submit()).answer();

        assertThat(new AnswerReader(Given.KEY, clock).read(answer, Given.request()))
                .isInstanceOf(Outcome.Doubtful.class);
        clock.advance(Duration.ofSeconds(10));
        assertThat(simulator.ledger().billedMicros()).isEqualTo(billed);
    }

    @ParameterizedTest
    @CsvSource({"RESET, 0, 0", "DROP_BEFORE_WORK, 1, 0", "DROP_AFTER_BILLED, 1, 200000"})
    void silenceIsNoAnswerWhetherItWasAcceptedOrNot(Fault fault, int posts, long billed) {
        simulator.setFault(fault, 1);

        assertThat(submit()).isInstanceOf(Submission.NoAnswer.class);
        clock.advance(Duration.ofSeconds(10));
        assertThat(simulator.ledger().posts()).isEqualTo(posts);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(billed);
    }

    @Test
    void anAckThatIsCutAfterItsIdIsNoDoubt() throws Exception {
        var ack = Written.text("ack.json");
        try (var server = new FaultServer((_, socket) -> {
            FaultServer.write(
                    socket,
                    "HTTP/1.1 200 OK\r\nContent-Length: " + ack.length() + "\r\n\r\n"
                            + ack.substring(0, ack.indexOf("seed")));
            return false;
        })) {
            var vendor = new IdeogramGenerations(
                    server.address(), Given.KEY, () -> Given.within(Duration.ofSeconds(30)), clock);

            assertThat(vendor.submit(Given.outgoing(), () -> {}))
                    .isInstanceOfSatisfying(
                            Submission.Accepted.class,
                            accepted -> assertThat(accepted.generation())
                                    .isEqualTo(new GenerationId("bzue-VZtSlSMAneIbfCo2A")));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"FEWER, 3, 200000", "MORE, 5, 250000", "LISTED_FEWER, 3, 200000"})
    void anotherNumberOfPicturesIsReturnedAsItCame(Fault fault, int images, long billed) {
        simulator.setFault(fault, 1);

        assertThat(made(accepted())).hasSize(images);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(billed);
    }

    @Test
    void aWithheldPictureAndADearerBillAreRead() {
        simulator.setFault(Fault.UNSAFE_PICTURE, 1);
        assertThat(made(accepted())).extracting(AnsweredPicture::safe).containsExactly(true, true, true, false);

        simulator.setFault(Fault.DEARER, 1);
        var generation = accepted();
        clock.advance(Duration.ofSeconds(10));
        var answer = ((Poll.Completed) vendor().poll(generation)).answer();
        assertThat(vendor().billed(answer)).contains(Money.ofMicros(240_000));
    }

    @Test
    void whatFailsSaysWhy() {
        simulator.setFault(Fault.GENERATION_FAILED, 1);
        var generation = accepted();
        clock.advance(Duration.ofSeconds(10));

        assertThat(vendor().poll(generation)).isEqualTo(new Poll.Failed("content_policy_violation"));
    }

    @ParameterizedTest
    @CsvSource({
        "POLL_404, Unknown, ",
        "POLL_429, Later, 3",
        "POLL_500, Later, ",
        "POLL_CUT, Later, ",
        "POLL_HANG, Later, "
    })
    void aPollThatFailsIsToldAsWhatItIs(Fault fault, String kind, @Nullable Long pause) {
        var generation = accepted();
        simulator.setFault(fault, 1);

        var poll = vendor(Given.KEY, Duration.ofMillis(fault == Fault.POLL_HANG ? 300 : 30_000))
                .poll(generation);

        assertThat(poll.getClass().getSimpleName()).isEqualTo(kind);
        if (pause != null) {
            assertThat(((Poll.Later) poll).retryAfter()).isEqualTo(Duration.ofSeconds(pause));
        }
        assertThat(made(generation)).hasSize(4);
    }

    @Test
    void aPriceIsAskedForWithoutTheUsersWords() throws Exception {
        assertThat(vendor().dryRun(Given.request()))
                .isEqualTo(new DryRun.Priced(
                        "ideogram_v2_generation", 4, Money.ofMicros(200_000), Money.ofMicros(200_000), true));
        assertThat(simulator.ledger().posts()).isZero();

        try (var server = new FaultServer((_, socket) -> {
            FaultServer.answer(socket, "200 OK", "", Written.text("quote.json"));
            return false;
        })) {
            var vendor = new IdeogramGenerations(
                    server.address(), Given.KEY, () -> Given.within(Duration.ofSeconds(30)), clock);
            vendor.dryRun(Given.request());

            var asked = server.requests().getFirst();
            assertThat(asked.path()).isEqualTo("/v2/image/generate/ideogram-2?dry_run=true");
            assertThat(asked.body()).contains("\"num_images\":4").doesNotContain("kite", "fog");
        }
    }

    @Test
    void whatTheRouteDoesNotTakeIsNeverSent() {
        var picture = Given.picture(MediaType.PNG, 9, () -> new ByteArrayInputStream(new byte[9]));
        var vendor = vendor();

        assertThat(vendor.submit(Given.remix(80, picture), () -> {})).isInstanceOf(Submission.NotSent.class);
        assertThat(vendor.submit(new Outgoing(request(Engines.V_1, null, null, 1)), () -> {}))
                .isInstanceOf(Submission.NotSent.class);
        assertThat(vendor.submit(new Outgoing(request(Engines.V_2, "512x1536", null, 1)), () -> {}))
                .isEqualTo(new Submission.NotSent("resolution is not taken by 2.0"));
        assertThat(vendor.submit(new Outgoing(request(Engines.V_2A, null, "fog", 1)), () -> {}))
                .isEqualTo(new Submission.NotSent("negative_prompt is not taken by 2a"));
        assertThat(vendor.submit(new Outgoing(request(Engines.V_2, null, null, 9)), () -> {}))
                .isInstanceOf(Submission.NotSent.class);
        for (var unseen : List.of("", " \n", "\u00a0", "\u200b\ufeff")) {
            assertThat(vendor.submit(new Outgoing(unseen(unseen)), () -> {}))
                    .isEqualTo(new Submission.NotSent("prompt must not be empty"));
        }
        assertThat(vendor.dryRun(request(Engines.V_1, null, null, 1))).isInstanceOf(DryRun.NotAsked.class);
        assertThat(simulator.ledger().posts()).isZero();
    }

    private static Order unseen(String prompt) {
        return Asked.of(prompt).engine(Engines.V_2).magic("off").raw(1);
    }

    private static Order request(EngineId engine, @Nullable String resolution, @Nullable String negative, int images) {
        return Asked.of("p")
                .engine(engine)
                .field("resolution", Objects.requireNonNullElse(resolution, ""))
                .magic("off")
                .seed(7L)
                .negative(Objects.requireNonNullElse(negative, ""))
                .raw(images);
    }
}
