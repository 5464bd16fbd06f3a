package app.maquette.store.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.store.disk.QuickDisk;
import app.maquette.store.format.Life;
import app.maquette.store.journal.FileJournal;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.Library.Filter;
import app.maquette.studio.port.Library.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happens to the index of words, the library finds what the journal says, or says that it cannot.
class WordsRecoveryTest {
    private static final Filter NIGHT = new Filter("night", null, Shelf.ALL, 0);

    @TempDir
    private Path folder;

    private final Life life = new Life(4, 40);
    private FileJournal journal;
    private Path words;
    private Path aside;
    private Answers expected;

    @BeforeEach
    void prepare() throws IOException {
        words = folder.resolve("index.words");
        aside = folder.resolve("index.words.corrupt");
        journal = openJournal("journal");
        live(300);
        try (var library = open()) {
            expected = Answers.of(library);
        }
        assertThat(expected.found()).allMatch(some -> !some.isEmpty());
        assertThat(aside).doesNotExist();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private FileJournal openJournal(String name) throws IOException {
        return new FileJournal(new QuickDisk(), Files.createDirectories(folder.resolve(name)), 8 << 20);
    }

    private void live(int entries) {
        for (int i = 0; i < entries; i++) {
            journal.append(life.next());
        }
    }

    private H2Library open() {
        return H2Library.open(folder.resolve("index"), journal, Clock.systemUTC());
    }

    private void assertFound(String how) {
        for (int start = 0; start < 2; start++) {
            try (var library = open()) {
                library.check();
                assertThat(Answers.of(library)).as(how).isEqualTo(expected);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(words)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("write.lock"))
                    .toList();
        }
    }

    /// Every file in turn, on a copy of the good ones.
    private void eachFile(String how, UnaryOperator<byte[]> change) throws IOException {
        var good = folder.resolve("good");
        Trees.copy(words, good);
        int setAside = 0;
        var names = files().stream().map(words::relativize).toList();
        for (var name : names) {
            var file = words.resolve(name);
            var bytes = change.apply(Files.readAllBytes(file));
            if (bytes.length == 0) {
                Files.delete(file);
            } else {
                Files.write(file, bytes);
            }
            assertFound(how + " " + name);
            setAside += Files.exists(aside) ? 1 : 0;
            Trees.delete(aside);
            Trees.delete(words);
            Trees.copy(good, words);
        }
        assertThat(setAside).isPositive();
    }

    @Test
    void aFlippedByteInAnyFileIsFound() throws IOException {
        eachFile("flipped", bytes -> {
            bytes[bytes.length / 3] ^= 4;
            return bytes;
        });
    }

    @Test
    void anyFileMayEndTooEarly() throws IOException {
        eachFile("cut", bytes -> Arrays.copyOf(bytes, bytes.length / 2));
    }

    @Test
    void anyFileMayBeMissing() throws IOException {
        eachFile("missing", _ -> new byte[0]);
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Trees.delete(words);

        assertFound("empty");
    }

    @Test
    void aFileInItsPlaceIsSetAside() throws IOException {
        Trees.delete(words);
        Files.writeString(words, "no folder");

        assertFound("a file");
        assertThat(aside).exists();
    }

    @Test
    void aFolderThatVanishesUnderItIsMadeAnew() throws IOException {
        try (var library = open()) {
            assertThat(library.count(NIGHT)).isPositive();
            Trees.delete(words);
            live(2_500);
            journal.replay(301, library::apply);
            expected = Answers.of(library);
        }
        assertFound("vanished");
        Files.delete(folder.resolve("index.mv.db"));
        assertFound("anew");
    }

    @Test
    void aNewHomeKeepsItsIndex() throws IOException {
        journal.close();
        journal = openJournal("new");
        Files.delete(folder.resolve("index.mv.db"));
        Trees.delete(words);
        try (var library = open()) {
            assertThat(library.count(NIGHT)).isZero();
            var its = new Life(4, 40);
            for (int i = 0; i < 300; i++) {
                var entry = its.next();
                library.apply(journal.append(entry), entry);
            }
            assertThat(library.count(NIGHT)).isPositive();
        }
        var files = files();
        assertFound("kept");
        assertThat(files())
                .containsAll(files.stream()
                        .filter(file -> !file.getFileName().toString().startsWith("segments"))
                        .toList());
    }

    @Test
    void whatItMissedIsTakenFromTheJournal() throws IOException {
        Trees.copy(words, folder.resolve("old"));
        live(200);
        try (var library = open()) {
            expected = Answers.of(library);
        }
        Trees.delete(words);
        Trees.copy(folder.resolve("old"), words);

        assertFound("behind");
        assertThat(aside).doesNotExist();
    }

    @Test
    void oneOfTheTwoMayBeOlder() throws IOException {
        Trees.copy(words.resolve("calls"), folder.resolve("old"));
        live(200);
        try (var library = open()) {
            expected = Answers.of(library);
        }
        Trees.delete(words.resolve("calls"));
        Trees.copy(folder.resolve("old"), words.resolve("calls"));

        assertFound("one behind");
    }

    @Test
    void thatOfAnotherOrALongerJournalIsReadAnew() throws IOException {
        journal.close();
        journal = openJournal("other");
        var its = new Life(9, 40);
        for (int i = 0; i < 200; i++) {
            journal.append(its.next());
        }
        Files.delete(folder.resolve("index.mv.db"));
        try (var library = open()) {
            var here = Answers.of(library);
            assertThat(here).isNotEqualTo(expected);
            expected = here;
        }
        Trees.delete(words);

        assertFound("other");
    }

    @Test
    void aLockedOneLeavesWhatSqlFinds() throws IOException {
        try (var directory = FSDirectory.open(words.resolve("pictures"));
                var _ = directory.obtainLock("write.lock");
                var library = open()) {
            live(30);
            journal.replay(300, library::apply);

            assertThatThrownBy(() -> library.count(NIGHT))
                    .isInstanceOf(StorageException.class)
                    .hasMessageStartingWith("Words cannot be searched now");
            expected = Answers.withoutWords(library);
        }
        try (var library = open()) {
            assertThat(Answers.of(library).withoutWords()).isEqualTo(expected);
            assertThat(library.count(NIGHT)).isPositive();
        }
    }

    @Test
    void sqlFindsTheSameAsWords() throws IOException {
        try (var directory = FSDirectory.open(words.resolve("calls"));
                var _ = directory.obtainLock("write.lock");
                var library = open()) {
            assertThat(Answers.withoutWords(library)).isEqualTo(expected.withoutWords());
        }
    }

    @Test
    void aLargeOneIsReadWhileTheLibraryAnswers() throws IOException {
        live(12_000);
        open().close();
        Trees.delete(words);
        try (var library = open()) {
            var atOnce = Answers.withoutWords(library);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (!isFound(library)) {
                assertThat(System.nanoTime()).isLessThan(deadline);
            }
            assertThat(Answers.of(library).withoutWords()).isEqualTo(atOnce);
            library.check();
            expected = Answers.of(library);
        }
        assertFound("large");
    }

    private static boolean isFound(H2Library library) {
        try {
            return library.count(NIGHT) > 0;
        } catch (StorageException _) {
            return false;
        }
    }
}
