package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.Jvm;
import app.maquette.store.home.Home;
import app.maquette.store.home.HomeLock;
import app.maquette.store.journal.FileJournal;
import app.maquette.store.journal.OldJournal;
import app.maquette.studio.ledger.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The real start in a process of its own, on a screen in memory.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class StartTest {
    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void nameTheLog() {
        log = folder.resolve("log");
    }

    @Test
    void aStartThatFailsIsToldInAWindowAndGoesOnWhenTheCauseIsGone() throws IOException {
        var home = new Home(folder.resolve("home"));
        Files.writeString(home.root(), "a file in its place");
        try (var program = start(home)) {
            assertThat(program.ask("text failed-reason")).contains(home.root().toString());
            assertThat(program.ask("text failed-details")).isEqualTo("TextArea");

            Files.delete(home.root());

            assertThat(program.ask("press failed-again")).isEqualTo("pressed");
            assertThat(program.ask("text board")).isEqualTo("BoardView");
        }
    }

    @Test
    void aJournalThatCannotBeReadLeavesTheHomeFreeForTheNextTry() throws IOException {
        var home = new Home(folder.resolve("home"));
        var journal = home.simulator().prepare().journal();
        Files.delete(journal);
        Files.writeString(journal, "a file in its place");
        try (var program = start(home)) {
            assertThat(program.ask("text failed-reason")).contains("journal");
            program.ask("press failed-again");
            Files.delete(journal);

            program.ask("press failed-again");

            assertThat(program.ask("text board")).isEqualTo("BoardView");
        }
    }

    @Test
    void escapeGivesUpWithCode1AndLeavesWhatWasThere() throws IOException {
        var home = new Home(folder.resolve("home"));
        Files.writeString(home.root(), "a file in its place");
        try (var program = start(home)) {
            program.tell("escape");

            assertThat(program.exit()).isEqualTo(1);
        }
        assertThat(home.root()).hasContent("a file in its place");
        assertThat(said()).singleElement().asString().contains(home.root().toString());
    }

    @Test
    void aHomeThatAnotherHasIsToldAsWell() throws IOException {
        var home = new Home(folder.resolve("home"));
        var claim = HomeLock.claim(home.simulator().prepare(), () -> {});
        assertThat(claim).isInstanceOf(HomeLock.Claim.Mine.class);
        // Nobody answers behind this door.
        Files.delete(home.simulator().socket());
        try (var program = start(home)) {
            assertThat(program.ask("text failed-reason")).contains("Another Maquette uses");
        } finally {
            ((HomeLock.Claim.Mine) claim).lock().close();
        }
    }

    @Test
    void aHomeOf010IsWrittenAnewOnlyAfterAYes() throws IOException {
        var home = new Home(folder.resolve("home"));
        var journal = home.simulator().prepare().journal();
        OldJournal.write(journal, 2);
        try (var program = start(home)) {
            assertThat(program.ask("press renewal-quit")).isEqualTo("pressed");
            assertThat(program.exit()).isZero();
        }
        try (var opened = new FileJournal(journal)) {
            assertThat(opened.isOfOld()).isTrue();
        }
        try (var program = start(home)) {
            assertThat(program.ask("press renewal-go-on")).isEqualTo("pressed");
            assertThat(program.ask("press go-on")).isEqualTo("pressed");
            assertThat(program.ask("draft a red fox")).isEqualTo("drafted");
            assertThat(program.ask("text tile-1")).isNotEmpty();
        }
        try (var opened = new FileJournal(journal)) {
            assertThat(opened.isOfOld()).isFalse();
        }
    }

    @Test
    void nothingIsDrawnWhereNothingMoves() throws IOException {
        try (var program = start(new Home(folder.resolve("home")))) {
            assertThat(program.ask("draft a red fox")).isEqualTo("drafted");

            for (int screen : List.of(1, 2, 3, 4)) {
                assertThat(program.ask("rest " + screen)).isEqualTo("at rest");
            }
        }
    }

    @Test
    void aSignalEndsAWindowAtRestInSilence() throws IOException {
        try (var program = start(new Home(folder.resolve("home")))) {
            program.ask("text board");

            program.end();

            assertThat(program.exit()).isEqualTo(143);
        }
        assertThat(said()).isEmpty();
    }

    @Test
    void aSignalLeavesACallUnderWayAsTheJournalHasIt() throws IOException {
        var home = new Home(folder.resolve("home"));
        try (var program = start(home)) {
            assertThat(program.ask("draft a red fox")).isEqualTo("drafted");
            assertThat(program.ask("text tile-1")).isNotEmpty();

            program.end();

            assertThat(program.exit()).isEqualTo(143);
        }
        assertThat(said()).isEmpty();
        List<Entry> entries = new ArrayList<>();
        try (var journal = new FileJournal(home.simulator().journal())) {
            journal.replay(1, (_, entry) -> entries.add(entry));
        }
        assertThat(entries).filteredOn(Entry.Reserve.class::isInstance).hasSize(1);
    }

    @Test
    void aSignalEndsAStartThatFailedInSilence() throws IOException {
        var home = new Home(folder.resolve("home"));
        Files.writeString(home.root(), "a file in its place");
        try (var program = start(home)) {
            program.ask("text failed-reason");

            program.end();

            assertThat(program.exit()).isEqualTo(143);
        }
        assertThat(said()).hasSize(1);
    }

    private Jvm start(Home home) throws IOException {
        return Jvm.start(log, StartProgram.class, home.root().toString());
    }

    /// What was said on stderr, but for what JavaFX says of a class path.
    private List<String> said() throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> !line.contains("com.sun.javafx.application.PlatformImpl startup"))
                .filter(line -> !line.contains("Unsupported JavaFX configuration"))
                .toList();
    }
}
