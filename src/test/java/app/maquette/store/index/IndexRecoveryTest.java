package app.maquette.store.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.store.disk.QuickDisk;
import app.maquette.store.format.Given;
import app.maquette.store.format.Life;
import app.maquette.store.journal.FileJournal;
import app.maquette.store.journal.Segment;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.SpendBook;
import app.maquette.studio.port.SpendBook.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens to the index, the library is what the journal says.
class IndexRecoveryTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 1, 1);

    @TempDir
    private Path folder;

    private final Life life = new Life(4, 40);
    private FileJournal journal;
    private Path index;
    private Answers expected;

    /// Everything a library can be asked, for comparing.
    private record Answers(
            List<CallRecord> calls,
            List<Library.Shown> pictures,
            List<Library.Shown> found,
            List<SpendBook.Sum> sums,
            List<SpendBook.Row> rows,
            List<Entry.Cap> caps) {
        static Answers of(H2Library library) {
            return new Answers(
                    library.recent(10_000),
                    library.page(Library.Filter.ALL, 0, 10_000),
                    library.page(new Library.Filter("night", null, Library.Shelf.ALL, 0), 0, 10_000),
                    library.sums(FIRST, LAST),
                    library.rows(SpendBook.Filter.ALL, Order.DEAREST, 0, 10_000),
                    library.caps());
        }
    }

    @BeforeEach
    void prepare() throws IOException {
        journal = openJournal("journal");
        live(300);
        index = folder.resolve("index.mv.db");
        try (var library = open()) {
            expected = Answers.of(library);
        }
        assertThat(expected.found()).isNotEmpty();
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

    private List<Path> aside() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("index.corrupt-"))
                    .toList();
        }
    }

    private void assertRebuilt() throws IOException {
        try (var library = open()) {
            assertThat(Answers.of(library)).isEqualTo(expected);
        }
        assertThat(aside()).hasSize(1);
        try (var library = open()) {
            assertThat(Answers.of(library)).isEqualTo(expected);
        }
        assertThat(aside()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h2-2.4.240-kill9-damaged",
                "h2-2.4.240-torn-opens-empty-in-all-versions",
                "h2-2.5.252-kill9-row-not-in-primary",
                "h2-2.5.252-torn-opens-empty-155rows",
                "h2-2.5.252-torn-opens-empty-301",
                "h2-2.5.252-torn-opens-empty-329",
                "h2-2.5.252-torn-opens-empty-439",
                "h2-2.5.252-torn-refuses-278rows"
            })
    void aDamagedDatabaseIsSetAsideAndRebuilt(String name) throws IOException {
        try (var in = getClass().getResourceAsStream("damaged/" + name + ".mv.db.gz")) {
            assertThat(in).isNotNull();
            Files.copy(new GZIPInputStream(in), index, StandardCopyOption.REPLACE_EXISTING);
        }

        assertRebuilt();
    }

    @Test
    void anEmptyFileIsSetAside() throws IOException {
        Files.write(index, new byte[0]);

        assertRebuilt();
    }

    @Test
    void aFileThatIsNoDatabaseIsSetAside() throws IOException {
        Files.writeString(index, "not a database ".repeat(2000));

        assertRebuilt();
    }

    @Test
    void aMissingFileIsBuiltAnew() throws IOException {
        Files.delete(index);

        try (var library = open()) {
            assertThat(Answers.of(library)).isEqualTo(expected);
        }
        assertThat(aside()).isEmpty();
    }

    @Test
    void theIndexOfAnotherJournalIsSetAside() throws IOException {
        try (var other = openJournal("other")) {
            var its = new Life(5, 40);
            for (int i = 0; i < 300; i++) {
                other.append(its.next());
            }
            Files.delete(index);
            H2Library.open(folder.resolve("index"), other, Clock.systemUTC()).close();
        }

        assertRebuilt();
    }

    @Test
    void anIndexThatKnowsMoreThanTheJournalIsSetAside() throws IOException {
        var entries = new ArrayList<Entry>();
        journal.replay(1, (_, entry) -> entries.add(entry));
        live(50);
        open().close();
        journal.close();
        journal = openJournal("shorter");
        entries.forEach(journal::append);

        assertRebuilt();
    }

    @Test
    void anIndexThatIsBehindTakesTheRestFromTheJournal() throws IOException {
        var old = Files.readAllBytes(index);
        live(120);
        try (var library = open()) {
            expected = Answers.of(library);
        }
        Files.write(index, old);

        try (var library = open()) {
            assertThat(Answers.of(library)).isEqualTo(expected);
        }
        assertThat(aside()).isEmpty();
    }

    @Test
    void anIndexWhoseProcessWasKilledIsUsedAgain() throws IOException {
        try (var library = open()) {
            live(50);
            journal.replay(1, library::apply);
            expected = Answers.of(library);
            Files.copy(index, folder.resolve("killed.mv.db"));
        }
        Files.move(folder.resolve("killed.mv.db"), index, StandardCopyOption.REPLACE_EXISTING);

        try (var library = open()) {
            assertThat(Answers.of(library)).isEqualTo(expected);
        }
    }

    @Test
    void rowsChangedBehindItsBackAreFound() throws IOException, SQLException {
        for (var change : List.of(
                "UPDATE line SET amount = amount + 1 WHERE number = (SELECT MAX(number) FROM line)",
                "DELETE FROM picture WHERE id = (SELECT MIN(id) FROM picture)",
                "UPDATE cap SET body = REPLACE(body, '1', '2')",
                "UPDATE day_sum SET settled = settled - 1",
                "UPDATE text SET words = 'day' WHERE words LIKE '%night%'",
                "UPDATE fact SET body = (SELECT body FROM fact WHERE number = (SELECT MIN(number) FROM fact))",
                "DELETE FROM fact",
                "DELETE FROM collection",
                "DELETE FROM identity",
                "UPDATE line SET model = 'V_9'",
                "DROP TABLE day_sum",
                "DELETE FROM schema_version",
                "INSERT INTO schema_version VALUES (99)")) {
            change(change);
            try (var library = open()) {
                assertThat(Answers.of(library)).as(change).isEqualTo(expected);
            }
            assertThat(aside()).as(change).isNotEmpty();
            for (var file : aside()) {
                Files.delete(file);
            }
        }
    }

    private void change(String sql) throws SQLException {
        var migrations = new Migrations(Migrations.ofProgram().scripts());
        var database = new IndexFile(folder.resolve("index"), migrations, Clock.systemUTC()).open();
        try (var statement = database.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isNotNegative();
        }
        database.commit();
        IndexFile.shutDown(database);
    }

    @Test
    void someMangledFilesAreSurvived() throws IOException {
        mangle(30, 1);
    }

    @Test
    @Tag("deep")
    void manyMangledFilesAreSurvived() throws IOException {
        mangle(400, 2);
    }

    private void mangle(int times, long seed) throws IOException {
        var random = new Random(seed);
        var good = Files.readAllBytes(index);
        int rebuilt = 0;
        for (int time = 0; time < times; time++) {
            Files.write(index, mangled(good, random));
            try (var library = open()) {
                assertThat(Answers.of(library))
                        .as("seed %d, time %d", seed, time)
                        .isEqualTo(expected);
            }
            rebuilt += aside().size();
            for (var file : aside()) {
                Files.delete(file);
            }
        }
        assertThat(rebuilt).isPositive();
    }

    private static byte[] mangled(byte[] good, Random random) {
        var bad = good.clone();
        int at = random.nextInt(bad.length);
        switch (random.nextInt(5)) {
            case 0 -> bad = Arrays.copyOf(bad, at);
            case 1 -> Arrays.fill(bad, at, Math.min(bad.length, at + 4096), (byte) 0);
            case 2 -> {
                for (int i = 0; i < 20; i++) {
                    bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case 3 -> bad[at] ^= (byte) (1 << random.nextInt(8));
            default -> System.arraycopy(good, 0, bad, at, Math.min(at, bad.length - at));
        }
        return bad;
    }

    @Test
    void onlyTheNewestDamagedFilesAreKept() throws IOException {
        for (int time = 0; time < 5; time++) {
            Files.writeString(index, "damage " + time);
            try (var library = open()) {
                assertThat(library.size().pictures())
                        .isEqualTo(expected.pictures().size());
            }
        }

        assertThat(aside()).hasSize(3);
        assertThat(aside().stream().sorted().toList().getLast()).hasContent("damage 4");
    }

    @Test
    void anOlderSchemaIsCopiedAndMigrated() throws IOException {
        var scripts = new ArrayList<>(Migrations.ofProgram().scripts());
        scripts.add(new Migrations.Script(scripts.size() + 1, """
                -- one more table
                CREATE TABLE mood (one INT PRIMARY KEY);
                INSERT INTO mood VALUES (1);
                """));
        var newer = new IndexFile(folder.resolve("index"), new Migrations(scripts), Clock.systemUTC());

        try (var library = H2Library.open(newer, journal.reader())) {
            assertThat(Answers.of(library)).isEqualTo(expected);
        }

        assertThat(aside()).isEmpty();
        Files.move(folder.resolve("index.v4.mv.db"), index, StandardCopyOption.REPLACE_EXISTING);
        try (var library = open()) {
            assertThat(Answers.of(library)).isEqualTo(expected);
        }
        assertThat(aside()).isEmpty();
    }

    @Test
    void anIndexWithWordsOfTheFirstProgramsIsReadAnew() throws IOException, SQLException {
        OldIndex.make(folder, 1, "UPDATE text SET words = 'as once' WHERE words LIKE '%night%'");

        try (var library = open()) {
            assertThat(Answers.of(library)).isEqualTo(expected);
        }
        assertThat(aside()).isEmpty();
        assertThat(folder.resolve("index.v1.mv.db")).exists();
    }

    @Test
    void aMigrationThatFailsLeadsToANewIndex() throws IOException {
        var scripts = new ArrayList<>(Migrations.ofProgram().scripts());
        scripts.add(new Migrations.Script(
                scripts.size() + 1,
                "CREATE TABLE mood (one INT);\nINSERT INTO mood SELECT CAST(model AS INT) FROM line;"));
        var newer = new IndexFile(folder.resolve("index"), new Migrations(scripts), Clock.systemUTC());

        try (var library = H2Library.open(newer, journal.reader())) {
            assertThat(Answers.of(library)).isEqualTo(expected);
        }
        assertThat(aside()).hasSize(1);
    }

    @Test
    void aDamagedJournalIsToldByEveryQuestion() throws IOException {
        Files.delete(index);
        var segment = Segment.file(folder.resolve("journal"), 1);
        var bytes = Files.readAllBytes(segment);
        bytes[bytes.length / 2] ^= 1;
        Files.write(segment, bytes);

        try (var library = open()) {
            assertThatThrownBy(() -> library.recent(1)).isInstanceOf(StorageException.class);
            assertThatThrownBy(library::size).isInstanceOf(StorageException.class);
        }
    }

    @Test
    void aClosedLibraryAnswersNothing() {
        var library = open();
        library.close();
        library.close();
        library.apply(1, Given.reserve(1));

        assertThatThrownBy(() -> library.recent(1)).isInstanceOf(StorageException.class);
    }

    @Test
    void aHomeWithASemicolonIsRefused() {
        assertThatThrownBy(() -> H2Library.open(folder.resolve("a;INIT=x"), journal, Clock.systemUTC()))
                .isInstanceOf(StorageException.class);
    }
}
