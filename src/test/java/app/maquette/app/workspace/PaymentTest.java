package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Brief;
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
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program against a vendor whose account cannot pay, judged by the vendor's own ledger.
class PaymentTest {
    private static final Money PRICE = Money.ofMicros(200_000);
    private static final long TWO_CALLS = 400_000;

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
