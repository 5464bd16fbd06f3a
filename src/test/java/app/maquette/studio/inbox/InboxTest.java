package app.maquette.studio.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.maquette.domain.CallId;
import app.maquette.pictures.ImageDecoder;
import app.maquette.pictures.ImageProbe;
import app.maquette.pictures.Notes;
import app.maquette.store.SmallDisk;
import app.maquette.store.files.FilePictureStore;
import app.maquette.store.home.Home;
import app.maquette.store.index.H2Library;
import app.maquette.store.journal.FileJournal;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.FoundPictures;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {
    private final TestClock clock = TestClock.at("2026-11-28T10:00:00Z");
    private Path folder;
    private Home home;
    private SmallDisk disk;

    @BeforeEach
    void prepare(@TempDir Path root) {
        folder = root;
        home = new Home(root.resolve("home")).prepare();
        disk = new SmallDisk(home.root());
    }

    /// One start of the program.
    private final class Run implements AutoCloseable {
        final FilePictureStore store = new FilePictureStore(disk, home, new ImageProbe()::probe);
        final FileJournal journal = new FileJournal(home.journal(), null);
        final Ledger ledger = new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT);
        final H2Library library = H2Library.open(home.index(), journal, clock);
        final Inbox inbox = new Inbox(
                new Inbox.Rooms(store, new ImageDecoder(store, new ImageProbe()), library),
                () -> new CallId("own-" + (journal.last() + 1)),
                ledger::post);

        Run() {
            ledger.posted().subscribe(posted -> library.apply(posted.number(), posted.entry()));
        }

        Failure refusal(Path file) {
            return catchThrowableOfType(StudioException.class, () -> inbox.bring(file))
                    .failure();
        }

        @Override
        public void close() {
            library.close();
            ledger.close();
            journal.close();
        }
    }

    @Test
    void aPictureIsCopiedAsItIsAndKnownForEver() throws IOException {
        var bytes = Notes.turned(60, 40, 6);
        var file = Files.write(folder.resolve("harbour.jpg"), bytes);
        Entry.BroughtIn entry;
        try (var run = new Run()) {
            var first = run.inbox.bring(file);
            entry = first.entry();
            assertThat(first.known()).isFalse();
            assertThat(run.inbox.bring(bytes, "other name")).isEqualTo(new Inbox.Brought(entry, true));
            assertThat(run.journal.last()).isEqualTo(1);
        }
        assertThat(file).hasBinaryContent(bytes);
        try (var files = Files.list(home.root())) {
            files.filter(one -> one.getFileName().toString().startsWith("index"))
                    .forEach(InboxTest::delete);
        }

        try (var run = new Run()) {
            assertThat(run.inbox.recent(9)).containsExactly(entry);
            assertThat(entry.name()).isEqualTo("harbour.jpg");
            assertThat(entry.file().width()).isEqualTo(40);
            assertThat(run.store.file(entry.file().key(), entry.file().type())).hasBinaryContent(bytes);
            assertThat(new FoundPictures(run.store, run.library, run.ledger::post).look())
                    .isEmpty();
            assertThat(run.inbox.bring(file).known()).isTrue();
        }
    }

    @Test
    void theNewestComeFirst() {
        try (var run = new Run()) {
            for (int turn = 1; turn <= 3; turn++) {
                run.inbox.bring(Notes.turned(60, 40, turn), "turn " + turn);
            }

            assertThat(run.inbox.recent(2)).extracting(Entry.BroughtIn::name).containsExactly("turn 3", "turn 2");
        }
    }

    /// What was kept and not recorded is listed as found, and brought in by the user's own file.
    @Test
    void aStartAfterACrashBetweenStoreAndJournalLosesNothing() {
        var bytes = Notes.turned(60, 40, 1);
        try (var run = new Run()) {
            run.store.keepOwn(bytes);
        }

        try (var run = new Run()) {
            assertThat(new FoundPictures(run.store, run.library, run.ledger::post).look())
                    .hasSize(1);
            assertThat(run.inbox.bring(bytes, "again").known()).isFalse();
            assertThat(new FoundPictures(run.store, run.library, run.ledger::post).look())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aFullDiskIsOneSentenceAndNothingIsRecorded(int nth) {
        var bytes = Notes.turned(60, 40, 1);
        try (var run = new Run()) {
            disk.fillAt(nth);

            assertThatThrownBy(() -> run.inbox.bring(bytes, "harbour"))
                    .isInstanceOf(StorageException.class)
                    .hasMessageStartingWith("The picture cannot be kept.");
            assertThat(run.journal.last()).isZero();
            disk.makeRoom();
            assertThat(run.inbox.bring(bytes, "harbour").entry().name()).isEqualTo("harbour");
        }
    }

    @Test
    @Timeout(20)
    void whatIsNoPlainFileIsNotRead() throws IOException {
        try (var run = new Run()) {
            var none = new Failure.NoPicture(Failure.Flaw.NO_FILE);
            assertThat(run.refusal(folder)).isEqualTo(none);
            assertThat(run.refusal(folder.resolve("away.png"))).isEqualTo(none);
            var endless = Path.of("/dev/zero");
            assumeThat(Files.exists(endless)).isTrue();
            assertThat(run.refusal(Files.createSymbolicLink(folder.resolve("endless.png"), endless)))
                    .isEqualTo(none);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
