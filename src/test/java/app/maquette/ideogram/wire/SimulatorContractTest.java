package app.maquette.ideogram.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.MediaType;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.FirstEngine;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Palette;
import app.maquette.domain.request.Palette.Member;
import app.maquette.domain.request.Value;
import app.maquette.ideogram.legacy.IdeogramVendor;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.studio.base.Failure.Cause;
import app.maquette.studio.model.MemoryPart;
import app.maquette.studio.port.DownloadException;
import app.maquette.studio.port.Vendor.Exchange;
import app.maquette.studio.port.Vendor.Outcome;
import app.maquette.studio.port.Vendor.Outgoing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The vendor's room and the simulator know nothing of each other and understand each other.
class SimulatorContractTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private Simulator simulator;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        simulator = Simulator.start(
                SimulatorOptions.at(folder.resolve("book")).withSide(64).withKeys(Set.of(Given.KEY.header())));
    }

    @AfterEach
    void stop() throws IOException {
        simulator.close();
    }

    @Test
    void fourDraftsComeBackWithAllThatAFinalNeeds() {
        var produced = accepted(Given.outgoing());

        assertThat(produced).hasSize(4).allSatisfy(one -> {
            assertThat(one.safe()).isTrue();
            assertThat(one.prompt()).isNotBlank();
            assertThat(one.resolution()).matches("\\d+x\\d+");
            assertThat(one.style()).isEqualTo("DESIGN");
            assertThat(one.expires()).isNotNull();
        });
        assertThat(produced).extracting(AnsweredPicture::seed).doesNotHaveDuplicates();
        assertThat(simulator.ledger().billedMicros()).isEqualTo(200_000);
    }

    @ParameterizedTest
    @EnumSource
    void everyEngineTakesWhatTheRulesAllow(FirstEngine engine) {
        var order = Asked.of("ein Ü & \"quotes\"\n\uD83E\uDE81")
                .engine(engine.id())
                .field("resolution", "512x1536")
                .ratio(engine.id().equals(Engines.V_2) || engine.id().equals(Engines.V_2_TURBO) ? "" : "16x10")
                .magic("on")
                .field("magic_prompt_version", "v_0_3")
                .seed(2_147_483_647L)
                .style("render_3d")
                .negative("fog")
                .field("color_palette", new Value.Colours(new Palette.Colours(List.of(new Member("#fa0", 50)))))
                .draft(1);

        var produced = accepted(new Outgoing(order));

        assertThat(produced).hasSize(1);
        assertThat(produced.getFirst().seed()).isEqualTo(2_147_483_647L);
    }

    @Test
    void aFinalKeepsPromptAndSeed() {
        var draft = accepted(Given.outgoing()).getFirst();
        var brief = Brief.EMPTY.finalOf(draft.prompt(), draft.seed());

        var produced = accepted(new Outgoing(Asked.like(brief).draft(1))).getFirst();

        assertThat(produced.prompt()).isEqualTo(draft.prompt());
        assertThat(produced.seed()).isEqualTo(draft.seed());
    }

    @Test
    void aRemixOfADownloadedDraftComesBack() throws DownloadException {
        var draft = fetch(accepted(Given.outgoing()).getFirst());
        var attachment =
                Given.picture(MediaType.PNG, draft.bytes().length, () -> new ByteArrayInputStream(draft.bytes()));
        var brief = Brief.EMPTY.finalOf("the same kite", 5);
        var order = Asked.like(brief).remix(attachment.file().key(), 80, null);

        var produced = accepted(new Outgoing(order, Map.of(Inputs.IMAGE, List.of(attachment))));

        assertThat(produced).hasSize(1);
        assertThat(fetch(produced.getFirst()).bytes()).startsWith(PNG);
        assertThat(simulator.ledger().rows().getLast().path()).isEqualTo("/remix");
        assertThat(simulator.ledger().billedMicros()).isEqualTo(280_000);
    }

    @Test
    void aWrongKeyIsRefusedUnbilled() {
        var stranger = new IdeogramVendor(
                address(), ApiKey.of("another-key-of-nobody"), () -> Given.within(Duration.ofSeconds(30)), Given.NOON);

        var answer = ((Exchange.Answered) stranger.send(Given.outgoing())).answer();

        assertThat(((Outcome.Rejected) stranger.read(answer, Given.request()))
                        .failure()
                        .cause())
                .isEqualTo(Cause.UNAUTHORIZED);
        assertThat(simulator.ledger().billedMicros()).isZero();
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

        var failure = ((Outcome.Rejected) outcome(Given.outgoing())).failure();

        assertThat(failure.cause()).isEqualTo(cause);
        assertThat(failure.said()).isNotBlank().doesNotContain("{");
        assertThat(simulator.ledger().posts()).isEqualTo(1);
        assertThat(simulator.ledger().billedMicros()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_ERROR, 0",
        "REDIRECT, 0",
        "TIMEOUT, 0",
        "UNAVAILABLE, 0",
        "CUT_JSON, 200000",
        "WRONG_JSON, 200000",
        "SLOW_BODY, 200000"
    })
    void anAnswerThatSaysTooLittleIsInDoubt(Fault fault, long billed) {
        simulator.setFault(fault, 1);

        assertThat(outcome(vendor(fault), Given.outgoing())).isInstanceOf(Outcome.Doubtful.class);
        assertThat(simulator.ledger().posts()).isEqualTo(1);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(billed);
    }

    @ParameterizedTest
    @CsvSource({"RESET, 0, 0", "HANG, 1, 0", "DROP_BEFORE_WORK, 1, 0", "DROP_AFTER_BILLED, 1, 200000"})
    void silenceIsNoAnswerWhetherItWasBilledOrNot(Fault fault, int posts, long billed) {
        simulator.setFault(fault, 1);

        assertThat(vendor(fault).send(Given.outgoing())).isInstanceOf(Exchange.NoAnswer.class);
        assertThat(simulator.ledger().posts()).isEqualTo(posts);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(billed);
    }

    @ParameterizedTest
    @CsvSource({"FEWER, 3", "MORE, 5"})
    void anotherNumberOfPicturesIsReturnedAsItCame(Fault fault, int images) {
        simulator.setFault(fault, 1);

        assertThat(accepted(Given.outgoing())).hasSize(images);
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_IMAGE", "RANGE_IGNORED"})
    void aTroubledDownloadEndsWithTheSamePicture(Fault fault) throws DownloadException {
        var one = accepted(Given.outgoing()).getFirst();
        var clean = fetch(one).bytes();
        simulator.setFault(fault, 1);

        assertThat(fetch(one).bytes()).isEqualTo(clean);
    }

    @Test
    void aDeadLinkIsFinal() {
        var one = accepted(Given.outgoing()).getFirst();
        simulator.setFault(Fault.LINK_403, -1);

        assertThatThrownBy(() -> fetch(one))
                .isInstanceOfSatisfying(
                        DownloadException.class, e -> assertThat(e.isFinal()).isTrue());
    }

    private ApiAddress address() {
        return ApiAddress.parse(simulator.url().toString());
    }

    private IdeogramVendor vendor(Fault fault) {
        var stalls = fault == Fault.HANG || fault == Fault.SLOW_BODY;
        return Given.vendor(address(), Duration.ofSeconds(stalls ? 3 : 30));
    }

    private Outcome outcome(Outgoing outgoing) {
        return outcome(Given.vendor(address()), outgoing);
    }

    private static Outcome outcome(IdeogramVendor vendor, Outgoing outgoing) {
        var answer = ((Exchange.Answered) vendor.send(outgoing)).answer();
        return vendor.read(answer, outgoing.order());
    }

    private List<AnsweredPicture> accepted(Outgoing outgoing) {
        var outcome = outcome(outgoing);
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted) outcome).produced();
    }

    private MemoryPart fetch(AnsweredPicture produced) throws DownloadException {
        var part = new MemoryPart();
        try (var downloads = new LinkDownloads(address())) {
            URI link = Objects.requireNonNull(produced.link());
            downloads.fetch(link, part);
        }
        return part;
    }
}
