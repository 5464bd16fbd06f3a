package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.store.home.Home;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.model.CallState;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.workbench.WorkbenchView;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program against a vendor whose account cannot pay, or who asks more than the list, judged by the vendor's
/// own ledger.
class PaymentTest {
    private static final Money PRICE = Money.ofMicros(200_000);
    private static final long TWO_CALLS = 400_000;
    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final Brief TURBO =
            Brief.EMPTY.withPair(new Brief.Engines(new EngineId("3.0-turbo"), new EngineId("3.0-quality")));

    @TempDir
    private Path folder;

    @Test
    void aRefusalForPaymentStopsDraftingUntilTheDesignerGoesOn() throws Exception {
        try (var simulator = Simulator.start(options());
                var workspace = workspace(simulator)) {
            simulator.setFault(Fault.INSUFFICIENT_FUNDS, 1);

            var refused = drafted(workspace, "a harbour");
            assertThat(refused)
                    .isInstanceOfSatisfying(
                            CallState.Released.class,
                            state -> assertThat(state.code()).isEqualTo("rejected-payment"));
            assertThat(failure(workspace, "a lighthouse")).isEqualTo(new Failure.Paused(Failure.Pause.PAYMENT));
            assertThat(simulator.ledger().posts()).isEqualTo(1);

            workspace.studio().pauses().goOn(Failure.Pause.PAYMENT);

            assertThat(drafted(workspace, "a lighthouse")).isInstanceOf(CallState.Settled.class);
            assertThat(simulator.ledger().billedMicros()).isEqualTo(PRICE.micros());
        }
    }

    @Test
    void aBalanceUsedUpEndsTheDayWithoutABillBeyondIt() throws Exception {
        try (var simulator = Simulator.start(options().withBalance(TWO_CALLS));
                var workspace = workspace(simulator)) {
            assertThat(drafted(workspace, "a harbour")).isInstanceOf(CallState.Settled.class);
            assertThat(drafted(workspace, "a lighthouse")).isInstanceOf(CallState.Settled.class);
            assertThat(drafted(workspace, "a pier")).isInstanceOf(CallState.Released.class);

            assertThat(failure(workspace, "a buoy")).isEqualTo(new Failure.Paused(Failure.Pause.PAYMENT));
            assertThat(simulator.ledger().billedMicros()).isEqualTo(TWO_CALLS);
            assertThat(workspace.ledger().balances().today().sum().micros()).isEqualTo(TWO_CALLS);
        }
    }

    @Test
    void aQuoteAboveTheListWaitsForAYesAndADearCallForAnother() {
        try (var journey = new Journey(folder)) {
            journey.simulator().setFault(Fault.QUOTE_HIGH, 1);
            take(journey);
            journey.until(
                    () -> journey.find("quote-accept").filter(Node::isVisible).isPresent());
            journey.reads("Ideogram quotes $0.16; your list says $0.12.");
            assertThat(journey.find("draft").orElseThrow().isDisabled()).isTrue();

            accept(journey);
            journey.workspace
                    .preferences()
                    .changeSettings(now -> now.withBuying(now.buying().withAskAbove(Money.ofMicros(100_000))));
            journey.click("#draft");
            journey.click("#dear-yes");
            var first = journey.ended(1);

            assertThat(first.reserve().amount()).isEqualTo(Money.ofMicros(160_000));
            assertThat(first.state()).isInstanceOf(CallState.Settled.class);
            assertThat(journey.simulator().ledger().billedMicros()).isEqualTo(120_000);
        }
    }

    @Test
    void aBillUnlikeTheQuoteCountsInFullAndPausesDrafting() {
        try (var journey = new Journey(folder)) {
            journey.simulator().setFault(Fault.DEARER, 1);
            take(journey);
            journey.draft("a harbour at dawn");

            journey.reads("the vendor billed more than the button said");
            assertThat(journey.workspace.studio().pauses().current()).containsExactly(Failure.Pause.DEARER);
            var today = journey.workspace.ledger().balances().today();
            assertThat(today.sum()).isEqualTo(Money.ofMicros(160_000));
            assertThat(journey.simulator().ledger().billedMicros()).isEqualTo(160_000);
        }
    }

    /// A button that has just come, or moved, takes no click at first: who meant it clicks again, and not so soon that
    /// it
    /// is the second click of two.
    private static void accept(Journey journey) {
        var next = new AtomicLong(System.nanoTime());
        journey.until(() -> {
            if (System.nanoTime() - next.get() >= 0) {
                next.set(System.nanoTime() + AGAIN_NANOS);
                journey.find("quote-accept").filter(Node::isVisible).ifPresent(journey.robot::clickOn);
            }
            return !journey.find("draft").orElseThrow().isDisabled();
        });
    }

    private static void take(Journey journey) {
        var workbench = journey.robot.lookup(WorkbenchView.class::isInstance).<WorkbenchView>query();
        Fx.run(() -> workbench.takeBrief(TURBO.withPrompt("a harbour at dusk")));
    }

    private SimulatorOptions options() {
        return SimulatorOptions.at(folder.resolve("vendor").resolve("book")).withSide(64);
    }

    private Workspace workspace(Simulator simulator) throws IOException {
        var venue = Venue.server(
                new Home(folder.resolve("home")),
                ApiAddress.parse(simulator.url().toString()),
                ApiKey.of("a-key-for-the-payment-test"));
        return new Workspace(venue, Clock.system(ZoneOffset.UTC));
    }

    private static Failure failure(Workspace workspace, String prompt) {
        return catchThrowableOfType(StudioException.class, () -> order(workspace, prompt))
                .failure();
    }

    private static CallState drafted(Workspace workspace, String prompt) throws InterruptedException {
        var ended = new CountDownLatch(1);
        var stop = workspace.studio().live().changes().subscribe(call -> {
            if (prompt.equals(call.order().brief().prompt()) && !call.state().isUnderWay()) {
                ended.countDown();
            }
        });
        var call = order(workspace, prompt);
        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        stop.run();
        return workspace.library().call(call).orElseThrow().state();
    }

    private static Brief brief(String prompt) {
        return Asked.of(prompt).brief();
    }

    private static CallId order(Workspace workspace, String prompt) {
        return workspace
                .studio()
                .drafting()
                .draft(brief(prompt), PRICE, Reuse.ALLOWED)
                .call();
    }
}
