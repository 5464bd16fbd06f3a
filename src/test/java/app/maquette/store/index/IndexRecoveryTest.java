package app.maquette.store.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.request.RequestKey;
import app.maquette.store.disk.QuickDisk;
import app.maquette.store.format.Given;
import app.maquette.store.format.Life;
import app.maquette.store.journal.FileJournal;
import app.maquette.store.journal.Segment;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
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
    @TempDir
    private Path folder;

    private final Life life = new Life(4, 40);
    private FileJournal journal;
    private Path index;
    private Answers expected;

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
                "UPDATE picture SET stars = 5 - stars",
                "UPDATE awaited SET number = number + 1",
                "UPDATE collection SET name = name || 's'",
                "UPDATE total SET hash = hash + 1 WHERE name = 'cap'",
                "INSERT INTO line SELECT number + 1000000, ledger_day, state, purpose, model, collection, amount, call_hash,"
                        + " request_hash, parent, body_check, hash FROM line LIMIT 1",
                "UPDATE fact SET body = (SELECT body FROM fact WHERE number = (SELECT MIN(number) FROM fact))",
                "DELETE FROM fact",
                "DELETE FROM collection",
                "DELETE FROM identity",
                "UPDATE line SET model = 'V_9'",
                "DROP TABLE day_sum",
                "DROP TABLE total",
                "UPDATE identity SET number = 1000000")) {
            change(change);
            try (var library = open()) {
                library.check();
                assertThat(Answers.of(library)).as(change).isEqualTo(expected);
            }
            assertThat(aside()).as(change).isNotEmpty();
            for (var file : aside()) {
                Files.delete(file);
            }
        }
    }

    /// Before the check in the background has passed.
    @Test
    void whoeverPaysSinceNothingWasFoundIsToldWhatADamagedIndexHides() throws IOException, SQLException {
        RequestKey bought;
        try (var library = open()) {
            bought = library.recent(1).getFirst().reserve().key();
        }
        change("UPDATE line SET request_hash = request_hash + 1");

        try (var library = open()) {
            assertThat(library.identical(bought)).isEmpty();
            library.assureWhole();
            assertThat(library.identical(bought)).isNotEmpty();
        }
    }

    private void change(String sql) throws SQLException {
        var database = new IndexFile(folder.resolve("index"), Schema.ofProgram(), Clock.systemUTC()).open();
        try (var statement = database.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isNotNegative();
        }
        database.commit();
        IndexFile.shutDown(database);
    }

    @Test
    void someMangledFilesAreSurvived() throws IOException {
        mangle(15, 1);
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
                library.check();
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
                assertThat(library.size().pictures()).isEqualTo(expected.size().pictures());
            }
        }

        assertThat(aside()).hasSize(3);
        assertThat(aside().stream().sorted().toList().getLast()).hasContent("damage 4");
    }

    @Test
    void anIndexOfOtherColumnsIsMadeAnewFromItsFacts() throws IOException {
        var statements = new ArrayList<>(Schema.ofProgram().statements());
        statements.add("CREATE TABLE mood (one INT PRIMARY KEY)");
        var other = new Schema(statements);
        Files.delete(index);
        try (var library =
                H2Library.open(new IndexFile(folder.resolve("index"), other, Clock.systemUTC()), journal.reader())) {
            assertThat(Answers.of(library)).isEqualTo(expected);
        }

        assertTakenOver(other.version());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void anIndexOfAnEarlierProgramIsMadeAnewFromItsFacts(int version) throws IOException, SQLException {
        OldIndex.make(folder, version, "UPDATE identity SET one = 1");

        assertTakenOver(String.valueOf(version));
    }

    private void assertTakenOver(String version) throws IOException {
        for (int start = 0; start < 2; start++) {
            try (var library = open()) {
                assertThat(Answers.of(library)).isEqualTo(expected);
                library.check();
            }
        }
        assertThat(aside()).isEmpty();
        assertThat(folder.resolve("index.v" + version + ".mv.db")).exists();
    }

    @Test
    void anEarlierIndexThatIsNotWholeLeadsToANewOne() throws IOException, SQLException {
        for (var change : List.of(
                "DELETE FROM fact WHERE number = (SELECT MIN(number) FROM fact)",
                "UPDATE fact SET body = (SELECT body FROM fact WHERE number = (SELECT MIN(number) FROM fact))",
                "UPDATE cap SET body = '{}'",
                "DROP TABLE line",
                "DELETE FROM identity")) {
            OldIndex.make(folder, 4, change);
            try (var library = open()) {
                assertThat(Answers.of(library)).as(change).isEqualTo(expected);
            }
        }
    }

    @Test
    void aTakeOverThatWasKilledBeginsAnew() throws IOException, SQLException {
        OldIndex.make(folder, 4, "UPDATE identity SET one = 1");
        Files.move(index, folder.resolve("index.v4.mv.db"));
        var database = new IndexFile(folder.resolve("index"), Schema.ofProgram(), Clock.systemUTC()).create();
        IndexFile.shutDown(database);

        assertRebuilt();
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
