package app.maquette.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Judgement;
import app.maquette.domain.Verdict;
import app.maquette.store.disk.QuickDisk;
import app.maquette.store.journal.FileJournal;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.Library.Filter;
import app.maquette.studio.port.Library.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the library costs as it grows. Measures and prints; judges only that every answer is that of a look at each
/// picture in turn.
@Tag("deep")
class LibraryFiguresTest {
    private static final int QUESTIONS = 200;
    private static final int PAGE = 60;
    private static final int MOST = Integer.getInteger("pictures", 500_000);

    @TempDir
    private Path folder;

    private FileJournal journal;
    private ManyPictures pictures;

    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000, 500_000})
    void aLargeLibraryIsAsQuickAsASmallOne(int count) throws IOException {
        if (count > MOST) {
            return;
        }
        pictures = new ManyPictures(count);
        journal = new FileJournal(new QuickDisk(), Files.createDirectory(folder.resolve("journal")), 8 << 20);
        pictures.write(journal, count);
        build();
        for (int start = 0; start < 3; start++) {
            start();
        }
        try (var library = open()) {
            ask(library);
            judge(library);
            print(String.format(Locale.ROOT, "heap in use %,d MiB", heap() >> 20));
            long now = System.nanoTime();
            library.check();
            print(String.format(Locale.ROOT, "everything compared with its hashes in %s", since(now)));
        }
        print(String.format(
                Locale.ROOT,
                "disk: journal %,d, rows %,d, words %,d MiB",
                size(folder.resolve("journal")) >> 20,
                Files.size(folder.resolve("index.mv.db")) >> 20,
                size(folder.resolve("index.words")) >> 20));
        journal.close();
    }

    private H2Library open() {
        return H2Library.open(folder.resolve("index"), journal, Clock.systemUTC());
    }

    private void build() {
        long now = System.nanoTime();
        try (var library = open()) {
            assertThat(library.recent(20)).hasSize(20);
            print(String.format(
                    Locale.ROOT,
                    "%,d pictures built from the journal to the first answer in %s",
                    library.size().pictures(),
                    since(now)));
            while (!isSearched(library)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            print(String.format(Locale.ROOT, "and to the first search in %s", since(now)));
        }
        print(String.format(Locale.ROOT, "and closed in %s", since(now)));
    }

    private static boolean isSearched(H2Library library) {
        try {
            return library.count(text("a")) >= 0;
        } catch (StorageException _) {
            return false;
        }
    }

    private void start() {
        long now = System.nanoTime();
        try (var library = open()) {
            assertThat(library.recent(20)).hasSize(20);
            var first = since(now);
            assertThat(library.page(Filter.ALL, 0, PAGE)).hasSize(PAGE);
            var shown = since(now);
            long search = System.nanoTime();
            assertThat(library.count(text(pictures.question(1)))).isPositive();
            print(String.format(
                    Locale.ROOT,
                    "a start: first answer %s, first page %s, first search after that %s",
                    first,
                    shown,
                    since(search)));
        }
    }

    private static Filter text(String text) {
        return new Filter(text, null, Shelf.ALL, 0);
    }

    private void ask(H2Library library) {
        var ids = new long[QUESTIONS];
        var all = new long[QUESTIONS];
        int many = 0;
        for (int round = 0; round < 2; round++) {
            for (int number = 0; number < QUESTIONS; number++) {
                // A space more is another question, so that nothing is answered from memory.
                var question = pictures.question(number) + " ".repeat(round);
                var filter = text(question);
                long now = System.nanoTime();
                var shapes = library.shapes(filter);
                ids[number] = System.nanoTime() - now;
                var days = library.days(filter);
                var page = library.page(filter, 0, PAGE);
                int place = page.isEmpty()
                        ? 0
                        : library.position(filter, page.getLast().picture().id());
                all[number] = System.nanoTime() - now;
                if (round == 0) {
                    assertThat(place).isEqualTo(Math.max(0, page.size() - 1));
                    compare(question, library, shapes, days);
                    many += shapes.length > 50_000 ? 1 : 0;
                }
            }
            print(String.format(Locale.ROOT, "round %d, key to ids: %s", round + 1, spread(ids)));
            print(String.format(Locale.ROOT, "round %d, key to all that a screen asks: %s", round + 1, spread(all)));
        }
        print(String.format(Locale.ROOT, "%d of %d questions found more than 50,000", many, QUESTIONS));
    }

    private void compare(String question, H2Library library, short[] shapes, List<Library.Day> days) {
        var expected = pictures.found(question);
        assertThat(shapes).as(question).hasSize(expected.size());
        assertThat(days.stream().mapToLong(day -> day.cost().micros()).sum())
                .isEqualTo(expected.stream().mapToLong(ManyPictures.Row::micros).sum());
        for (int offset : new int[] {0, expected.size() / 2, Math.max(0, expected.size() - PAGE)}) {
            assertThat(library.page(text(question), offset, PAGE))
                    .as(question)
                    .extracting(shown -> shown.picture().id())
                    .isEqualTo(expected.stream()
                            .skip(offset)
                            .limit(PAGE)
                            .map(ManyPictures.Row::id)
                            .toList());
        }
    }

    private void judge(H2Library library) {
        var times = new long[100];
        var page = library.page(Filter.ALL, 100, times.length);
        for (int i = 0; i < times.length; i++) {
            var judged =
                    new Entry.Judged(Instant.now(), page.get(i).picture().id(), new Judgement(Verdict.PICK, i % 6));
            long number = journal.append(judged);
            long now = System.nanoTime();
            library.apply(number, judged);
            assertThat(library.page(text("e"), 0, PAGE)).hasSize(PAGE);
            times[i] = System.nanoTime() - now;
        }
        print(String.format(Locale.ROOT, "a verdict and the page of a search after it: %s", spread(times)));
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String since(long start) {
        return millis(System.nanoTime() - start);
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%,.1f ms", nanos / 1e6);
    }

    private static String spread(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return "p50 " + millis(sorted[sorted.length / 2]) + ", p95 " + millis(sorted[sorted.length * 95 / 100])
                + ", max " + millis(sorted[sorted.length - 1]);
    }

    private static void print(String line) {
        System.out.println("library figures: " + line);
    }
}
