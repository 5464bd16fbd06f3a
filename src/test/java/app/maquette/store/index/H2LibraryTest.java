package app.maquette.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.CollectionId;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.FirstEngine;
import app.maquette.store.SpendModel;
import app.maquette.store.disk.QuickDisk;
import app.maquette.store.format.Given;
import app.maquette.store.format.Life;
import app.maquette.store.journal.FileJournal;
import app.maquette.store.journal.JournalReader;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.Library.Shelf;
import app.maquette.studio.port.MemoryLibrary;
import app.maquette.studio.port.SpendBook;
import app.maquette.studio.port.SpendBook.Row;
import app.maquette.studio.port.SpendBook.Sorting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The projection answers as a plain walk through the same entries would.
class H2LibraryTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 1, 1);

    @TempDir
    private Path folder;

    private FileJournal journal;
    private H2Library library;
    private final MemoryLibrary memory = new MemoryLibrary();
    private final SpendModel spend = new SpendModel();

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("journal"));
        journal = new FileJournal(new QuickDisk(), folder.resolve("journal"), 64 << 10);
        library = H2Library.open(folder.resolve("index"), journal, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        library.close();
        journal.close();
    }

    private void live(Life life, int entries) {
        for (int i = 0; i < entries; i++) {
            var entry = life.next();
            long number = journal.append(entry);
            if (journal.isSegmentFull()) {
                journal.closeSegment(Given.state());
            }
            memory.apply(entry);
            spend.apply(number, entry);
            library.apply(number, entry);
        }
    }

    private void reopen() {
        library.close();
        library = H2Library.open(folder.resolve("index"), journal, Clock.systemUTC());
    }

    private void compareAll(int calls) {
        compareCalls(calls);
        for (var shelf : Shelf.values()) {
            comparePictures(new Library.Filter("", null, shelf, 0));
        }
        comparePictures(new Library.Filter("", new CollectionId("Tea poster"), Shelf.ALL, 0));
        comparePictures(new Library.Filter("", new CollectionId("never used"), Shelf.ALL, 0));
        comparePictures(new Library.Filter("FOX neon", null, Shelf.ALL, 2));
        comparePictures(new Library.Filter("  dawn   turbo ", null, Shelf.ALL, 0));
        comparePictures(new Library.Filter("灯台", null, Shelf.ALL, 0));
        comparePictures(new Library.Filter("", new CollectionId("Never paid for"), Shelf.ALL, 0));
        comparePictures(new Library.Filter("client druck", null, Shelf.ALL, 0));
        assertThat(library.tags()).isEqualTo(memory.tags());
        assertThat(library.size()).isEqualTo(memory.size());
        assertThat(library.sums(FIRST, LAST)).containsExactlyInAnyOrderElementsOf(spend.sums());
        compareRows();
    }

    private void compareCalls(int calls) {
        assertThat(library.recent(20)).isEqualTo(memory.recent(20));
        for (int number = 0; number <= calls; number += 7) {
            var id = new CallId(String.format(Locale.ROOT, "c%08d", number));
            assertThat(library.call(id)).isEqualTo(memory.call(id));
            assertThat(library.finalsOf(new PictureId(id, 1))).isEqualTo(memory.finalsOf(new PictureId(id, 1)));
            memory.call(id)
                    .map(call -> call.reserve().key())
                    .ifPresent(key -> assertThat(library.identical(key)).isEqualTo(memory.identical(key)));
        }
        assertThat(library.awaited())
                .containsExactlyInAnyOrderElementsOf(memory.awaited())
                .isSortedAccordingTo(Comparator.comparing(CallRecord::at));
    }

    private void comparePictures(Library.Filter filter) {
        var all = memory.page(filter, 0, Integer.MAX_VALUE).stream()
                .sorted(Comparator.comparing(shown -> shown.call().reserve().day(), Comparator.reverseOrder()))
                .toList();
        assertThat(library.count(filter)).isEqualTo(all.size());
        assertThat(library.page(filter, 0, 1_000_000)).as("%s", filter).isEqualTo(all);
        int offset = all.size() / 3;
        assertThat(library.page(filter, offset, 10))
                .isEqualTo(all.stream().skip(offset).limit(10).toList());
        assertThat(library.page(filter, all.size() + 5, 10)).isEmpty();
        for (int place = 0; place < all.size(); place += 9) {
            assertThat(library.position(filter, all.get(place).picture().id())).isEqualTo(place);
        }
        assertThat(library.days(filter).stream().mapToInt(Library.Day::pictures).sum())
                .isEqualTo(all.size());
        assertThat(library.days(filter)).containsExactlyInAnyOrderElementsOf(memory.days(filter));
        assertThat(library.shapes(filter)).hasSize(all.size());
    }

    private void compareRows() {
        var rows = spend.rows();
        assertThat(library.rows(SpendBook.Filter.ALL, Sorting.OLDEST, 0, 1_000_000))
                .isEqualTo(rows);
        for (var order : Sorting.values()) {
            assertThat(library.rows(SpendBook.Filter.ALL, order, 0, 1_000_000))
                    .isEqualTo(rows.stream().sorted(comparator(order)).toList());
        }
        for (var state : SpendBook.State.values()) {
            var filter = new SpendBook.Filter(null, null, state, "");
            var some = rows.stream().filter(row -> row.state() == state).toList();
            assertThat(library.count(filter)).isEqualTo(some.size());
            assertThat(library.rows(filter, Sorting.OLDEST, 1, 5))
                    .isEqualTo(some.stream().skip(1).limit(5).toList());
        }
        var day = LocalDate.of(2026, 1, 2);
        var days = new SpendBook.Filter(day, day.plusDays(1), null, "v_2_turbo tea");
        assertThat(library.rows(days, Sorting.OLDEST, 0, 1_000_000))
                .isEqualTo(rows.stream()
                        .filter(row -> !row.day().date().isBefore(day)
                                && !row.day().date().isAfter(day.plusDays(1)))
                        .filter(row -> row.engine().equals(Engines.V_2_TURBO))
                        .filter(row -> row.collection().equals("Tea poster") || isTeapot(row))
                        .toList());
    }

    private boolean isTeapot(Row row) {
        return row.call() != null
                ? memory.call(row.call())
                        .orElseThrow()
                        .reserve()
                        .order()
                        .brief()
                        .prompt()
                        .contains("teapot")
                : journalEntry(row.number()).contains("teapot");
    }

    private String journalEntry(long number) {
        var found = new ArrayList<String>();
        journal.replay(number, (at, entry) -> {
            if (at == number) {
                found.add(entry.toString());
            }
        });
        return found.getFirst();
    }

    private static Comparator<Row> comparator(Sorting order) {
        Comparator<Row> newest = Comparator.comparingLong(Row::number).reversed();
        return switch (order) {
            case NEWEST -> newest;
            case OLDEST -> newest.reversed();
            case DEAREST -> Comparator.comparing(Row::amount).reversed().thenComparing(newest);
            case CHEAPEST -> Comparator.comparing(Row::amount).thenComparing(newest);
            case BY_MODEL ->
                Comparator.comparing((Row row) -> FirstEngine.of(row.engine()).orElseThrow())
                        .thenComparing(newest);
            case BY_STATE -> Comparator.comparing(Row::state).thenComparing(newest);
        };
    }

    @Test
    void anEmptyLibraryAnswersEverything() {
        compareAll(0);

        assertThat(library.collections()).isEmpty();
    }

    @Test
    void itAnswersAsAWalkThroughTheEntriesWould() {
        var life = new Life(1, 60);
        live(life, 1500);

        compareAll(life.calls());
    }

    @Test
    void itAnswersTheSameAfterEachReopeningAndEachRebuilding() throws IOException {
        var life = new Life(7, 60);
        for (int day = 0; day < 4; day++) {
            live(life, 150);
            compareAll(life.calls());
            reopen();
            compareAll(life.calls());
            library.close();
            Files.delete(folder.resolve("index.mv.db"));
            library = H2Library.open(folder.resolve("index"), journal, Clock.systemUTC());
            compareAll(life.calls());
        }
    }

    @Test
    void eachOrderHoldsTheSamePicturesAndKnowsTheirPlaces() {
        live(new Life(3, 60), 1200);
        var all = library.page(Library.Filter.ALL, 0, 100_000);
        var best = all.stream()
                .sorted(Comparator.comparing(
                        shown -> -shown.picture().judgement().stars()))
                .toList();

        compareOrder(Library.Filter.ALL.by(Library.Sorting.OLDEST), all.reversed());
        compareOrder(Library.Filter.ALL.by(Library.Sorting.BEST), best);
    }

    private void compareOrder(Library.Filter filter, List<Library.Shown> expected) {
        assertThat(library.page(filter, 0, 100_000)).isEqualTo(expected);
        for (int place = 0; place < expected.size(); place += 7) {
            assertThat(library.position(filter, expected.get(place).picture().id()))
                    .isEqualTo(place);
        }
    }

    @Test
    void aModelAndTheBeginOfASeedAreMatchedExactly() {
        live(new Life(3, 60), 1200);
        var all = library.page(Library.Filter.ALL, 0, 100_000);
        var facts = new Library.Facts(0, Set.of(Engines.V_2), "12");

        var found = library.page(Library.Filter.ALL.of(facts), 0, 100_000);

        assertThat(found)
                .isNotEmpty()
                .containsExactlyElementsOf(all.stream()
                        .filter(shown -> shown.call().reserve().order().engine().equals(Engines.V_2)
                                && String.valueOf(shown.picture().produced().seed())
                                        .startsWith("12"))
                        .toList());
    }

    @Test
    void entriesItWasNotToldOfAreTakenFromTheJournal() {
        var life = new Life(11, 30);
        live(life, 50);
        for (int i = 0; i < 20; i++) {
            var entry = life.next();
            long number = journal.append(entry);
            memory.apply(entry);
            spend.apply(number, entry);
        }
        live(life, 30);

        compareAll(life.calls());
    }

    @Test
    void entriesToldTwiceCountOnce() {
        var life = new Life(12, 30);
        live(life, 40);
        journal.replay(1, library::apply);

        compareAll(life.calls());
    }

    @Test
    void whatWasHandedOverBeforeAQuestionIsInItsAnswer() {
        for (int number = 1; number <= 300; number++) {
            var reserve = Given.reserve(number);
            library.apply(journal.append(reserve), reserve);
            assertThat(library.recent(1)).containsExactly(CallRecord.of(reserve));
        }
    }

    @Test
    void wordsAreFoundInPartsWithoutAccentsAndInSeedsFromTheirBegin() {
        var life = new Life(3, 60);
        live(life, 300);
        var some = memory.page(Library.Filter.ALL, 5, 1).getFirst();

        assertThat(count("cafe")).isEqualTo(count("CAFÉ")).isPositive();
        assertThat(count("ubersicht")).isPositive();
        assertThat(count("ghthou")).isEqualTo(count("lighthouse")).isPositive();
        assertThat(count("rader")).isEqualTo(count("Räder")).isPositive();
        var seed = String.valueOf(some.picture().produced().seed());
        assertThat(count(seed)).isEqualTo(1);
        assertThat(count(seed.substring(0, seed.length() - 1))).isPositive();
        assertThat(count("no such word")).isZero();
    }

    @Test
    void noSoftHyphenKashidaOrMarkHidesAWord() {
        int number = 0;
        for (var prompt : List.of(
                "a light\u00ADhouse\u200B at night",
                "منـــارةٌ حمراء",
                "שָׁלוֹם",
                "nai\u0308ve fi\u200Cre",
                "हिन्दी में")) {
            var entry = Given.reserve(++number, prompt);
            library.apply(journal.append(entry), entry);
        }

        for (var word :
                List.of("lighthouse", "light\u00ADhouse", "منارة", "منـارة", "שלום", "naïve", "fire", "हिन्दी")) {
            assertThat(library.count(new SpendBook.Filter(null, null, null, word)))
                    .as(word)
                    .isEqualTo(1);
        }
        assertThat(library.collections()).extracting(Library.Collection::path).containsExactly("Tea poster");
    }

    private int count(String text) {
        return library.count(new Library.Filter(text, null, Shelf.ALL, 0));
    }

    @Test
    void collectionsAreNamedWithTheirPicturesAndWithoutThem() {
        var life = new Life(5, 60);
        live(life, 300);
        var unfiled = memory.collections().stream()
                .filter(collection -> collection.id().equals(CollectionId.UNFILED))
                .findFirst()
                .orElseThrow();

        assertThat(library.collections())
                .containsAll(memory.collections())
                .contains(unfiled)
                .extracting(Library.Collection::path)
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void aReaderOfTheJournalGetsTheSameNumbersInMemory() {
        live(new Life(9, 60), 300);

        try (var read = H2Library.of(new JournalReader(folder.resolve("journal")))) {
            assertThat(read.sums(FIRST, LAST))
                    .isEqualTo(library.sums(FIRST, LAST))
                    .isNotEmpty();
            assertThat(read.rows(SpendBook.Filter.ALL, Sorting.NEWEST, 0, 1000))
                    .isEqualTo(library.rows(SpendBook.Filter.ALL, Sorting.NEWEST, 0, 1000));
        }
    }

    @Test
    void anInterruptedThreadGetsItsAnswerAndStaysInterrupted() {
        live(new Life(1, 10), 20);
        Thread.currentThread().interrupt();

        var recent = library.recent(3);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(recent).isEqualTo(memory.recent(3));
        assertThat(List.of(library.recent(3))).hasSize(1);
    }
}
