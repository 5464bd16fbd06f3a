package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.workspace.DeadRun.Death;
import app.maquette.domain.Money;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.store.home.Home;
import app.maquette.studio.TestClock;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// A run dies at each moment of a draft; the next start, at once or after the links have died, ends the call, and
/// every picture that reached the disk is in the library.
class RestartTest {
    private static final Money TWENTY_CENTS = Money.ofMicros(200_000);
    private static final Duration DEAD_LINKS = Duration.ofHours(25);

    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");

    @TempDir
    private Path folder;

    private Simulator simulator;
    private Venue venue;

    @BeforeEach
    void serve() throws IOException {
        simulator = Simulator.start(
                SimulatorOptions.at(folder.resolve("vendor").resolve("book")).withSide(64), clock);
        venue = Venue.server(
                new Home(folder.resolve("home")),
                ApiAddress.parse(simulator.url().toString()),
                ApiKey.of("a-key-for-the-restart-test"));
    }

    @AfterEach
    void close() throws IOException {
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"RESERVED", "SENT"})
    void whatWasAnsweredIsBroughtHomeByAStartAtOnce(Death death) throws Exception {
        die(death);

        var call = restart(RestartTest::isHome);

        assertThat(call.state()).isEqualTo(new CallState.Settled(TWENTY_CENTS));
        assertThat(call.pictures()).hasSize(4).allMatch(Picture::isStored);
        assertThat(simulator.ledger().posts()).isEqualTo(1);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(200_000);
    }

    @ParameterizedTest
    @EnumSource(names = {"FETCHED", "KEPT", "HALF_STORED", "STORED"})
    void whatReachedTheDiskIsShownAlsoAfterTheLinksDied(Death death) throws Exception {
        die(death);
        clock.advance(DEAD_LINKS);

        var call = restart(RestartTest::isHome);

        assertThat(call.state()).isEqualTo(new CallState.Settled(TWENTY_CENTS));
        assertThat(call.pictures()).hasSize(4).allMatch(picture -> isDecodable(picture));
    }

    @Test
    void halfAPictureWhoseLinkDiedIsKeptAndMarked() throws Exception {
        die(Death.HALF_FETCHED);
        clock.advance(DEAD_LINKS);

        var call = restart(RestartTest::isHome);

        assertThat(call.pictures()).hasSize(4).allMatch(picture -> picture.isStored() && !isDecodable(picture));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWER_KEPT", "ANSWERED", "SETTLED"})
    void whatNeverCameIsToldToBeGoneAfterTheLinksDied(Death death) throws Exception {
        die(death);
        clock.advance(DEAD_LINKS);

        var call = restart(RestartTest::isHome);

        assertThat(call.state()).isEqualTo(new CallState.Settled(TWENTY_CENTS));
        assertThat(call.pictures()).hasSize(4).allMatch(picture -> picture.state() instanceof Picture.State.Gone);
    }

    @Test
    void whatIsOnTheDiskIsShownWithoutANetwork() throws Exception {
        die(Death.HALF_STORED);
        simulator.close();

        var call = restart(RestartTest::isHome);

        assertThat(call.state()).isEqualTo(new CallState.Settled(TWENTY_CENTS));
        assertThat(call.pictures()).hasSize(4).allMatch(Picture::isStored);
    }

    @Test
    void aVendorThatIsBusyForDaysCostsNoPicture() throws Exception {
        die(Death.SETTLED);
        clock.advance(DEAD_LINKS);
        simulator.close();

        try (var workspace = new Workspace(venue, clock)) {
            workspace.studio().collectAwaited();

            assertThat(call(workspace).pictures())
                    .hasSize(4)
                    .allMatch(picture -> picture.state() instanceof Picture.State.Awaited);
        }
    }

    @Test
    void aLostIndexLosesNothing() throws Exception {
        die(Death.KEPT);
        restart(RestartTest::isHome);
        Files.delete(venue.home().index().resolveSibling("index.mv.db"));
        clock.advance(DEAD_LINKS);

        var call = restart(RestartTest::isHome);

        assertThat(call.pictures()).hasSize(4).allMatch(Picture::isStored);
    }

    @Test
    void aDamagedAnswerLeavesTheCallInDoubtAndItsPicturesShown() throws Exception {
        die(Death.HALF_STORED);
        Files.writeString(venue.home().answers().resolve(DeadRun.CALL + ".json"), "{\"status\":200,");

        var call = restart(record -> record.pictures().size() == 4 && isHome(record));

        assertThat(call.state())
                .isInstanceOfSatisfying(
                        CallState.InDoubt.class,
                        doubt -> assertThat(doubt.held()).isEqualTo(TWENTY_CENTS));
        assertThat(call.pictures()).allMatch(Picture::isStored);
    }

    @Test
    void whatWasSentWithoutAnAnswerIsInDoubtAndWhatWasNotIsReleased() throws Exception {
        die(Death.SENT);

        assertThat(restart(record -> true).state()).isInstanceOf(CallState.InDoubt.class);
    }

    @Test
    void whatWasNeverSentIsReleased() throws Exception {
        die(Death.RESERVED);

        assertThat(restart(record -> true).state()).isInstanceOf(CallState.Released.class);
        assertThat(simulator.ledger().posts()).isZero();
    }

    private void die(Death death) throws Exception {
        new DeadRun(venue, clock).until(death);
    }

    private static boolean isDecodable(Picture picture) {
        return picture.state() instanceof Picture.State.Stored(var file) && file.decodable();
    }

    private static boolean isHome(CallRecord call) {
        return !call.state().isUnderWay()
                && call.pictures().stream().noneMatch(picture -> picture.state() instanceof Picture.State.Awaited);
    }

    /// The call as soon as the condition holds, in a new run that is ended again.
    private CallRecord restart(Predicate<CallRecord> condition) throws InterruptedException {
        try (var workspace = new Workspace(venue, clock)) {
            var done = new CountDownLatch(1);
            var stop = workspace.ledger().posted().subscribe(_ -> {
                if (condition.test(call(workspace))) {
                    done.countDown();
                }
            });
            if (!condition.test(call(workspace))) {
                assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
            }
            stop.run();
            return call(workspace);
        }
    }

    private static CallRecord call(Workspace workspace) {
        return workspace.library().call(DeadRun.CALL).orElseThrow();
    }
}
