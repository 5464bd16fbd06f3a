package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.app.Bill;
import app.maquette.app.JournalSums;
import app.maquette.domain.Money;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.store.home.Home;
import app.maquette.store.journal.JournalReader;
import app.maquette.studio.Samples;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.Picture;
import app.maquette.ui.kit.money.FailureTexts;
import app.maquette.ui.kit.text.Strings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A folder of the home goes away under a running program, or another one comes in its place: a sentence, nothing paid
/// that could not be kept, and all goes on when it is back.
class FolderGoneTest {
    private static final Money ENOUGH = Money.parse("1");

    @TempDir
    private Path folder;

    private Simulator simulator;
    private Home home;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(
                SimulatorOptions.at(folder.resolve("vendor").resolve("book")).withSide(64));
        home = new Home(folder.resolve("home"));
    }

    @AfterEach
    void stop() throws IOException {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pictures", "parts", "answers", "journal"})
    void nothingIsPaidUntilTheFolderIsBack(String name) throws Exception {
        try (var workspace = open()) {
            draft(workspace, "a harbour");
            leave(name);

            assertThatThrownBy(() -> draft(workspace, "a lighthouse"))
                    .satisfies(problem -> assertThat(sentence(problem)).contains("the folder is not there"));
            assertThat(home.root().resolve(name)).doesNotExist();
            assertThat(Bill.of(simulator.url()).posts()).isEqualTo(1);

            comeBack(name);
            draft(workspace, "a pier");
        }
        assertAllHere(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pictures", "parts", "answers", "journal"})
    void whatWasOnItsWayComesHomeWhenTheFolderIsBack(String name) throws Exception {
        var hasLeft = new AtomicBoolean();
        try (var workspace = open()) {
            workspace.ledger().posted().subscribe(posted -> {
                if (posted.entry() instanceof Entry.Sent && hasLeft.compareAndSet(false, true)) {
                    leave(name);
                }
            });
            workspace.studio().drafting().draft(Samples.brief("a harbour"), ENOUGH, Reuse.NEVER);
            assertThat(workspace.studio().close(Duration.ofSeconds(60))).isTrue();
            assertThat(home.root().resolve(name)).doesNotExist();
            comeBack(name);
        }
        assertAllHere(1);
    }

    /// As an unmounted disk does, whose folder is still there and empty.
    @ParameterizedTest
    @ValueSource(strings = {"pictures", "answers", "journal"})
    void anEmptyFolderInItsPlaceIsNotTheFolder(String name) throws Exception {
        try (var workspace = open()) {
            draft(workspace, "a harbour");
            leave(name);
            var empty = Files.createDirectory(home.root().resolve(name));

            assertThatThrownBy(() -> draft(workspace, "a lighthouse"))
                    .satisfies(problem -> assertThat(sentence(problem))
                            .contains("the folder is not there")
                            .contains(name));
            assertThat(empty).isEmptyDirectory();
            assertThat(Bill.of(simulator.url()).posts()).isEqualTo(1);

            Files.delete(empty);
            comeBack(name);
            draft(workspace, "a pier");
        }
        assertAllHere(2);
    }

    /// As a disk that comes back under another number, or a backup put in place.
    @ParameterizedTest
    @ValueSource(strings = {"pictures", "answers", "journal"})
    void aWholeCopyInItsPlaceIsTheFolder(String name) throws Exception {
        try (var workspace = open()) {
            draft(workspace, "a harbour");
            leave(name);
            copy(elsewhere(name), home.root().resolve(name));

            draft(workspace, "a pier");
        }
        assertAllHere(2);
    }

    @Test
    void anOlderCopyOfTheJournalTakesNothing() throws Exception {
        try (var workspace = open()) {
            copy(home.journal(), folder.resolve("older"));
            draft(workspace, "a harbour");
            leave("journal");
            move(folder.resolve("older"), home.journal());

            assertThatThrownBy(() -> draft(workspace, "a lighthouse")).hasMessageContaining("is not the one");

            move(home.journal(), folder.resolve("older"));
            comeBack("journal");
            draft(workspace, "a pier");
        }
        assertAllHere(2);
    }

    /// Its end is recorded by the run that made it, not only by the next start.
    @ParameterizedTest
    @ValueSource(strings = {"journal", "answers", "."})
    void theRunItselfGoesOnWhenTheFolderIsBack(String name) throws Exception {
        var away = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        var settled = new CountDownLatch(1);
        try (var workspace = open()) {
            workspace.ledger().posted().subscribe(posted -> {
                if (posted.entry() instanceof Entry.Sent && away.getCount() > 0) {
                    leave(name);
                    away.countDown();
                } else if (posted.entry() instanceof Entry.Settle) {
                    settled.countDown();
                }
            });
            workspace.studio().places().changes().subscribe(inUse -> {
                if (inUse == 0 && away.getCount() == 0) {
                    answered.countDown();
                }
            });
            workspace.studio().drafting().draft(Samples.brief("a harbour"), ENOUGH, Reuse.NEVER);
            assertThat(answered.await(60, TimeUnit.SECONDS)).isTrue();
            comeBack(name);

            // As the timer does, over and over.
            var until = Instant.now().plusSeconds(60);
            while (!settled.await(20, TimeUnit.MILLISECONDS) && Instant.now().isBefore(until)) {
                workspace.studio().collectAwaited();
            }
            assertThat(workspace.ledger().balances().open()).isEmpty();
            draft(workspace, "a pier");
        }
        assertAllHere(2);
    }

    private Workspace open() throws IOException {
        var address = ApiAddress.parse(simulator.url().toString());
        var workspace = new Workspace(
                Venue.server(home, address, ApiKey.of("a-key-for-folders-that-leave")), Clock.systemUTC());
        // Its index is open from here on.
        assertThat(workspace.library().recent(9)).isNotNull();
        return workspace;
    }

    private static void draft(Workspace workspace, String prompt) throws InterruptedException {
        var taken = workspace.studio().drafting().draft(Samples.brief(prompt), ENOUGH, Reuse.NEVER);
        KillProgram.ended(workspace, taken.call());
    }

    /// As on the screen.
    private static String sentence(Throwable problem) {
        return problem instanceof StudioException expected
                ? new FailureTexts(new Strings()).sentence(expected.failure())
                : String.valueOf(problem.getMessage());
    }

    /// "." is the whole home.
    private void leave(String name) {
        move(home.root().resolve(name).normalize(), elsewhere(name));
    }

    private void comeBack(String name) {
        move(elsewhere(name), home.root().resolve(name).normalize());
    }

    private Path elsewhere(String name) {
        return folder.resolve("elsewhere-" + name.replace(".", "home"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertAllHere(int calls) throws Exception {
        try (var workspace = open()) {
            workspace.studio().collectAwaited();
            assertThat(workspace.studio().close(Duration.ofSeconds(60))).isTrue();
            List<Picture> pictures = workspace.library().recent(9).stream()
                    .flatMap(call -> call.pictures().stream())
                    .toList();
            assertThat(pictures).hasSize(4 * calls).allMatch(Picture::isStored);
            assertThat(workspace.ledger().balances().open()).isEmpty();
        }
        var bill = Bill.of(simulator.url());
        assertThat(bill.posts()).isEqualTo(calls);
        assertThat(new JournalSums(new JournalReader(home.journal())).settled()).isEqualTo(bill.micros());
    }
}
