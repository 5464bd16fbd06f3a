package app.maquette.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.store.disk.QuickDisk;
import app.maquette.store.format.Given;
import app.maquette.store.format.Life;
import app.maquette.store.index.H2Library;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.SpendBook;
import app.maquette.studio.port.SpendBook.Sorting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measures and prints; judges only that the answers are right.
@Tag("deep")
class StoreFiguresTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 1, 1);

    @TempDir
    private Path folder;

    private static void print(String line) {
        System.out.println(line);
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
    }

    private static String spread(long[] nanos) {
        Arrays.sort(nanos);
        return "p50 " + millis(nanos[nanos.length / 2]) + ", p95 " + millis(nanos[nanos.length * 95 / 100]) + ", p99 "
                + millis(nanos[nanos.length * 99 / 100]);
    }

    private static long[] time(int times, IntSupplier work) {
        var nanos = new long[times];
        int sum = 0;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            sum += work.getAsInt();
            nanos[i] = System.nanoTime() - start;
        }
        assertThat(sum).isNotNegative();
        return nanos;
    }

    @Test
    void anAppendBesideABareForce() throws IOException {
        int times = 2_000;
        try (var bare = FileChannel.open(
                        folder.resolve("bare"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var journal = new FileJournal(Files.createDirectory(folder.resolve("journal")))) {
            var life = new Life(1, 1000);
            var forces = new long[times];
            var appends = new long[times];
            for (int i = 0; i < times; i++) {
                long start = System.nanoTime();
                bare.write(ByteBuffer.allocate(4096), i * 4096L);
                bare.force(false);
                forces[i] = System.nanoTime() - start;
                var entry = life.next();
                start = System.nanoTime();
                journal.append(entry);
                appends[i] = System.nanoTime() - start;
            }
            assertThat(journal.last()).isEqualTo(times);
            print("bare force of 4 KiB: %s".formatted(spread(forces)));
            print("journal append:      %s".formatted(spread(appends)));
        }
    }

    @Test
    void aHundredThousandPictures() throws IOException {
        var life = new Life(1, 25_000);
        var journal = write(life, 340_000);
        measure(journal, 100_000);
        journal.close();
    }

    @Test
    void aMillionLines() throws IOException {
        var life = new Life(1, 250_000);
        var journal = write(life, 6_000_000);
        measure(journal, 1_000_000);
        journal.close();
    }

    private FileJournal write(Life life, int entries) throws IOException {
        var journal = new FileJournal(new QuickDisk(), Files.createDirectory(folder.resolve("journal")), 8 << 20);
        long start = System.nanoTime();
        for (int i = 0; i < entries; i++) {
            journal.append(life.next());
            if (journal.isSegmentFull()) {
                journal.closeSegment(Given.state());
            }
        }
        print(String.format(
                Locale.ROOT, "%,d entries written without forcing in %s", entries, millis(System.nanoTime() - start)));
        return journal;
    }

    private H2Library open(FileJournal journal) {
        return H2Library.open(folder.resolve("index"), journal, Clock.systemUTC());
    }

    private void measure(FileJournal journal, int pictures) throws IOException {
        long start = System.nanoTime();
        try (var library = open(journal)) {
            var size = library.size();
            print(String.format(
                    Locale.ROOT,
                    "built from %,d entries: %,d pictures, %,d lines in %s",
                    journal.last(),
                    size.pictures(),
                    library.count(SpendBook.Filter.ALL),
                    millis(System.nanoTime() - start)));
            assertThat(size.pictures()).isGreaterThan(pictures);
            start = System.nanoTime();
        }
        print(String.format(
                Locale.ROOT,
                "closed in %s, file of %,d KiB",
                millis(System.nanoTime() - start),
                Files.size(folder.resolve("index.mv.db")) >> 10));
        start = System.nanoTime();
        try (var library = open(journal)) {
            assertThat(library.recent(20)).hasSize(20);
            print("opened to the first answer in %s".formatted(millis(System.nanoTime() - start)));
            assertThat(library.count(text("fox"))).isPositive();
            print("opened to the first search in %s".formatted(millis(System.nanoTime() - start)));
            measureLibrary(library);
            measureSpend(library, journal);
        }
    }

    private static Library.Filter text(String text) {
        return new Library.Filter(text, null, Library.Shelf.ALL, 0);
    }

    private static void measureLibrary(H2Library library) {
        var typed = List.of(
                "w",
                "wo",
                "woo",
                "wood",
                "woodc",
                "woodcut",
                "woodcut f",
                "woodcut fox",
                "neon tea dawn",
                "灯",
                "12345",
                "turbo",
                "no such",
                "a",
                "no 77 night");
        var searches = time(300, () -> 0);
        for (int i = 0; i < searches.length; i++) {
            // A space more each time is a new filter, so nothing is answered from memory.
            var filter = text(typed.get(i % typed.size()) + " ".repeat(i / typed.size()));
            searches[i] = time(
                    1, () -> library.count(filter) + library.page(filter, 0, 60).size())[0];
        }
        print("search as typed, count and first page: %s".formatted(spread(searches)));
        int all = library.count(Library.Filter.ALL);
        var page = new int[1];
        print(String.format(Locale.ROOT, "page of 60 anywhere in %,d: %s", all, spread(time(300, () -> {
            page[0] = (page[0] + 7_919 * 60) % (all - 60);
            return library.page(Library.Filter.ALL, page[0], 60).size();
        }))));
        for (var shelf : Library.Shelf.values()) {
            var filter = new Library.Filter("", null, shelf, 1);
            print("shelf %s, days, shapes: %s"
                    .formatted(
                            shelf,
                            millis(time(1, () -> library.days(filter).size() + library.shapes(filter).length)[0])));
        }
    }

    private static void measureSpend(H2Library library, FileJournal journal) {
        print("sums of all days: %s"
                .formatted(spread(time(50, () -> library.sums(FIRST, LAST).size()))));
        for (var order : Sorting.values()) {
            print("rows %s, all: %s"
                    .formatted(
                            order,
                            millis(time(
                                    1,
                                    () -> library.rows(SpendBook.Filter.ALL, order, 1000, 100)
                                            .size())[0])));
        }
        for (var filter : List.of(
                new SpendBook.Filter(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 1), null, ""),
                new SpendBook.Filter(null, null, SpendBook.State.IN_DOUBT, ""),
                new SpendBook.Filter(null, null, null, "fox turbo"))) {
            print("rows newest for %s: %s"
                    .formatted(
                            filter,
                            millis(time(
                                    1,
                                    () -> library.rows(filter, Sorting.NEWEST, 0, 100)
                                                    .size()
                                            + library.count(filter))[0])));
        }
        var number = new long[] {journal.last()};
        print("an entry handed over and seen: %s".formatted(spread(time(200, () -> {
            Entry entry = Given.reserve((int) ++number[0]);
            library.apply(journal.append(entry), entry);
            return library.recent(1).size() + library.sums(FIRST, LAST).size();
        }))));
    }
}
