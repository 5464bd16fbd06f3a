package app.maquette.ideogram.v2;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.request.Order;
import app.maquette.ideogram.answer.AnswerReader;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.Given;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.Fault.Stage;
import app.maquette.simulator.contract.Latency;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.studio.TestClock;
import app.maquette.studio.port.Poll;
import app.maquette.studio.port.PollRule;
import app.maquette.studio.port.PollRule.Next;
import app.maquette.studio.port.PollRule.Why;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Submission;
import app.maquette.studio.port.Vendor.Outcome;
import app.maquette.studio.port.Vendor.Outgoing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Submission, polls and the rule between them against the simulator under its faults, by a clock that is moved: what
/// counts as paid and what is in doubt always enclose the bill, and what was accepted ends by itself.
class GenerationRunTest {
    private static final long EACH = 50_000;
    private static final int IMAGES = 4;
    /// Those that only take time, and the one that takes three hundred polls.
    private static final Set<Fault> SLOW = EnumSet.of(Fault.HANG, Fault.SLOW_BODY, Fault.POLL_HANG, Fault.NEVER_READY);

    private final TestClock clock = TestClock.at("2026-11-28T12:00:00Z");
    private final Random random = new Random(20_261_128);
    private SimulatorOptions options;
    private Simulator simulator;
    private long settled;
    private long doubted;
    private int ofAccepted;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        options = SimulatorOptions.at(folder.resolve("book"))
                .withSide(16)
                .withPlaces(1_000)
                .withLatency(Latency.parse("10s"));
        simulator = Simulator.start(options, clock);
    }

    @AfterEach
    void stop() throws IOException {
        simulator.close();
    }

    static List<Fault> faults() {
        var faults = new ArrayList<>(Fault.of(Stage.CALL, Stage.GENERATION, Stage.POLL));
        faults.removeAll(SLOW);
        return faults;
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultAloneLeavesTheBillBetweenWhatIsPaidAndWhatIsInDoubt(Fault fault) {
        simulator.setFault(fault, 2);
        buy();
        simulator.setFault(fault, 0);
        buy();

        assertBill();
        // What the vendor keeps to itself stays in doubt, what it only tells late does not.
        assertThat(ofAccepted)
                .isEqualTo(
                        Set.of(Fault.FEWER, Fault.LISTED_FEWER, Fault.LISTED_NONE)
                                        .contains(fault)
                                ? 1
                                : 0);
    }

    @Test
    void anIdThatNobodyKnowsAnyMoreIsInDoubt() {
        simulator.setFault(Fault.POLL_404, -1);
        buy();

        assertThat(doubted).isEqualTo(IMAGES * EACH);
        assertBill();
    }

    @Test
    void aCallThatIsNeverReadyIsInDoubtOnceADayIsOverAlsoAfterRestarts() throws IOException {
        simulator.setFault(Fault.NEVER_READY, 1);
        var accepted = (Submission.Accepted) vendor().submit(Given.outgoing(), () -> {});
        var rule = PollRule.since(clock.instant());
        clock.advance(Duration.ofHours(23));
        stop();
        simulator = Simulator.start(options, clock);

        assertThat(rule.after(vendor().poll(accepted.generation()), clock.instant()))
                .isInstanceOf(Next.Again.class);
        clock.advance(Duration.ofHours(1));
        assertThat(rule.after(vendor().poll(accepted.generation()), clock.instant()))
                .isEqualTo(new Next.Doubt(Why.NEVER_ENDED));
    }

    @Test
    void manyCallsUnderManyFaultsAndRestartsAgreeWithTheBill() throws IOException {
        var faults = faults();
        for (int i = 0; i < 20; i++) {
            for (int armed = random.nextInt(4); armed > 0; armed--) {
                simulator.setFault(faults.get(random.nextInt(faults.size())), 1 + random.nextInt(2));
            }
            buy();
            if (random.nextInt(6) == 0) {
                stop();
                simulator = Simulator.start(options, clock);
            }
        }

        assertBill();
        assertThat(settled).isPositive();
        assertThat(simulator.ledger().posts()).isLessThanOrEqualTo(20);
    }

    private void assertBill() {
        assertThat(simulator.ledger().billedMicros()).isBetween(settled, settled + doubted);
    }

    private IdeogramGenerations vendor() {
        return new IdeogramGenerations(
                ApiAddress.parse(simulator.url().toString()),
                Given.KEY,
                () -> Given.within(Duration.ofSeconds(30)),
                clock);
    }

    /// One call to its end.
    private void buy() {
        Order request = Given.request();
        switch (vendor().submit(new Outgoing(request), () -> {})) {
            case Submission.Accepted accepted -> follow(accepted);
            case Submission.Answered(var answer) -> end(answer, 0);
            case Submission.NotSent _ -> throw new AssertionError("it is there");
            case Submission.NoAnswer _ -> doubted += IMAGES * EACH;
        }
    }

    private void follow(Submission.Accepted accepted) {
        var rule = PollRule.since(clock.instant());
        clock.advance(rule.pause(clock.instant()));
        for (int polls = 0; polls < 1_000; polls++) {
            Poll heard = vendor().poll(accepted.generation());
            switch (rule.after(heard, clock.instant())) {
                case Next.Again(var next, var pause) -> {
                    rule = next;
                    clock.advance(pause);
                }
                case Next.Collect(var answer) -> {
                    end(answer, 1);
                    return;
                }
                case Next.Release _ -> {
                    return;
                }
                case Next.Doubt(Why _) -> {
                    doubted += IMAGES * EACH;
                    ofAccepted++;
                    return;
                }
            }
        }
        throw new AssertionError("it never ends");
    }

    private void end(RawAnswer answer, int accepted) {
        switch (new AnswerReader(Given.KEY, clock).read(answer, Given.request())) {
            case Outcome.Accepted made -> {
                var produced = made.produced();
                long told = vendor().billed(answer).map(money -> money.micros()).orElse(produced.size() * EACH);
                settled += told;
                if (produced.size() < IMAGES) {
                    doubted += (IMAGES - produced.size()) * EACH;
                    ofAccepted += accepted;
                }
            }
            case Outcome.Rejected _ -> settled += 0;
            case Outcome.Doubtful _ -> {
                doubted += IMAGES * EACH;
                ofAccepted += accepted;
            }
        }
    }
}
