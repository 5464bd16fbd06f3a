package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.system.Uptime;
import app.maquette.domain.Money;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.store.home.Home;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.Failure;
import app.maquette.studio.call.Drafting.Reuse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program's clock beside the vendor's and beside the time since the machine started.
class ClockTest {
    private final TestClock vendorClock = TestClock.at("2026-11-22T10:00:00Z");
    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");

    @TempDir
    private Path folder;

    private Simulator simulator;
    private Workspace workspace;
    private Path uptime;

    @BeforeEach
    void open() throws IOException {
        uptime = folder.resolve("uptime");
        var options =
                SimulatorOptions.at(folder.resolve("vendor").resolve("book")).withSide(64);
        simulator = Simulator.start(options, vendorClock);
        var venue = Venue.server(
                new Home(folder.resolve("home")),
                ApiAddress.parse(simulator.url().toString()),
                ApiKey.of("a-key-for-the-clock-test"));
        workspace = new Workspace(venue, clock);
    }

    @AfterEach
    void close() throws IOException {
        workspace.close();
        simulator.close();
    }

    @Test
    void anAnswerTellsThatTheClockIsHoursBehind() throws InterruptedException {
        vendorClock.advance(Duration.ofMinutes(61));

        draft();

        assertThat(isAsked()).isTrue();
    }

    @Test
    void anAnswerOfAClockThatAgreesAsksNothing() throws InterruptedException {
        vendorClock.advance(Duration.ofMinutes(59));

        draft();

        assertThat(isAsked()).isFalse();
    }

    @Test
    void aClockThatRunsAwayFromTheMachineIsAsked() throws IOException {
        told("100.25 7.00");
        clock.advance(Duration.ofDays(2));
        told("160.25 9.00");

        assertThat(isAsked()).isTrue();
    }

    @Test
    void aMachineThatSleptIsNotAsked() throws IOException {
        told("100.25 7.00");
        clock.advance(Duration.ofDays(2));
        told("172900.25 9.00");

        assertThat(isAsked()).isFalse();
    }

    @Test
    void whatCannotBeReadIsSkipped() throws IOException {
        told("100.25 7.00");
        clock.advance(Duration.ofDays(2));
        told("soon");
        told("172900.25 9.00");

        assertThat(isAsked()).isFalse();
    }

    @Test
    void aMachineWithoutTheFileTellsAJumpBack() {
        var machine = Uptime.of(folder.resolve("none"));
        machine.tell(workspace.studio().clockWatch());
        clock.advance(Duration.ofDays(-2));
        machine.tell(workspace.studio().clockWatch());

        assertThat(machine.countsSleep()).isFalse();
        assertThat(isAsked()).isTrue();
    }

    private void told(String text) throws IOException {
        Files.writeString(uptime, text);
        Uptime.of(uptime).tell(workspace.studio().clockWatch());
    }

    private boolean isAsked() {
        return workspace.studio().pauses().current().contains(Failure.Pause.CLOCK);
    }

    private void draft() throws InterruptedException {
        var settled = new CountDownLatch(1);
        workspace.studio().live().changes().subscribe(call -> {
            if (!call.state().isUnderWay()) {
                settled.countDown();
            }
        });
        var brief = Samples.brief("a harbour");
        workspace.studio().drafting().draft(brief, Money.ofMicros(200_000), Reuse.ALLOWED);
        assertThat(settled.await(60, TimeUnit.SECONDS)).isTrue();
    }
}
