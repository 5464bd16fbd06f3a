package app.maquette.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.domain.SameText;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.Purpose;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.RequestKey;
import app.maquette.store.disk.QuickDisk;
import app.maquette.store.disk.Sha256;
import app.maquette.store.format.Given;
import app.maquette.store.index.H2Library;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.call.Doubts;
import app.maquette.studio.call.Pauses;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Gate;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.port.SpendBook;
import app.maquette.studio.port.SpendBook.Sorting;
import app.maquette.studio.port.SpendBook.State;
import app.maquette.ui.kit.money.GaugeViewModel;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.spend.LedgerRows;
import app.maquette.ui.spend.SpendViewModel;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the gate, the gauge and the Spend screen cost when the ledger is long. Measures and prints; judges only that
/// the answers are right.
@Tag("deep")
class LedgerFiguresTest {
    private static final int ROWS = Integer.getInteger("rows", 1_000_000);
    private static final int CALLS = 10_000;
    private static final int ROUNDS = 3;
    private static final List<EngineId> MODELS = Engines.ALL;
    private static final List<String> COLLECTIONS = List.of(SameText.UNFILED, "Tea poster", "Icons", "winter 2026");
    private static final List<String> WORDS =
            List.of("lighthouse", "teapot", "fox", "harbour", "café", "mountain", "poster", "robot");

    private final Random random = new Random(20_261_122);
    private final TestClock clock = TestClock.at("2024-11-22T08:00:00Z");
    private final List<Throwable> failures = new ArrayList<>();
    private final Queue<Runnable> fx = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> jobs = new ConcurrentLinkedQueue<>();
    private final Background background = new Background(jobs::add, fx::add, failures::add);
    private int calls;

    @TempDir
    private Path folder;

    @Test
    void aLongLedgerIsAsQuickAsAShortOne() throws IOException {
        write();
        build();
        try (var journal = timed("journal opened", () -> new FileJournal(folder.resolve("journal")));
                var ledger = timed("ledger opened", () -> new JournalLedger(journal, clock, Given.RULE));
                var library = H2Library.open(folder.resolve("index"), journal, clock)) {
            ledger.posted().subscribe(posted -> library.apply(posted.number(), posted.entry()));
            screen(ledger, library);
            print(String.format(Locale.ROOT, "heap in use: %,d MiB", heap() >> 20));
            gate(ledger);
            assertThat(library.count(SpendBook.Filter.ALL)).isEqualTo(ROWS + CALLS);
        }
        assertThat(failures).isEmpty();
    }

    /// Fills the journal through the gate, without forcing.
    private void write() throws IOException {
        long start = System.nanoTime();
        try (var journal = new FileJournal(new QuickDisk(), Files.createDirectory(folder.resolve("journal")), 8 << 20);
                var ledger = new JournalLedger(journal, clock, Given.RULE)) {
            ledger.post(at -> new Entry.Cap(at, new CapScope.EveryDay(), Money.parse("100000"), "figures"));
            for (int row = 0; row < ROWS; row++) {
                clock.advance(Duration.ofSeconds(random.nextInt(120)));
                var call = ledger.reserve(ask()).call();
                end(ledger, call);
            }
            print(String.format(
                    Locale.ROOT, "%,d rows, %,d entries written in %s", ROWS, journal.last(), since(start)));
        }
    }

    private void end(Ledger ledger, CallId call) {
        int how = random.nextInt(100);
        if (how < 4) {
            ledger.post(at -> new Entry.Release(at, call, "not-sent", "no route"));
            return;
        }
        ledger.post(at -> new Entry.Sent(at, call));
        if (how < 6) {
            ledger.post(at ->
                    new Entry.Doubt(at, call, Money.ZERO, Money.ofMicros(80_000), "no-answer", "timed out", List.of()));
            ledger.post(at -> new Entry.Resolve(at, call, Money.ZERO, "user", ""));
        } else {
            ledger.post(at -> new Entry.Settle(at, call, Money.ofMicros(80_000), List.of(Given.produced(0))));
        }
    }

    private Gate.Ask ask() {
        int number = calls++;
        var model = MODELS.get(random.nextInt(MODELS.size()));
        var prompt = "A " + WORDS.get(random.nextInt(WORDS.size())) + " beside a "
                + WORDS.get(random.nextInt(WORDS.size())) + ", no. " + random.nextInt(250_000);
        var brief = Asked.of(prompt)
                .engine(model)
                .collection(COLLECTIONS.get(random.nextInt(COLLECTIONS.size())))
                .brief();
        return new Gate.Ask(
                new CallId(String.format(Locale.ROOT, "c%08d", number)),
                Asked.like(brief).order(random.nextInt(5) == 0 ? Purpose.FINAL : Purpose.DRAFT, 1, null),
                new AccountId("0123456789abcdef"),
                new RequestKey(Sha256.of(prompt.getBytes(StandardCharsets.UTF_8))),
                new Quote(model.value(), 1, Money.ofMicros(80_000), "list"));
    }

    /// The index, once from nothing and once as every later start finds it.
    private void build() {
        for (var how : List.of("built from the journal", "opened as a start finds it")) {
            long start = System.nanoTime();
            try (var journal = new FileJournal(folder.resolve("journal"));
                    var library = H2Library.open(folder.resolve("index"), journal, clock)) {
                assertThat(library.recent(20)).hasSize(20);
                print("index %s, to the first answer: %s".formatted(how, since(start)));
                assertThat(library.count(SpendBook.Filter.ALL)).isEqualTo(ROWS);
                while (!isSearched(library)) {
                    LockSupport.parkNanos(20_000_000);
                }
                print("to the first search: " + since(start));
            }
        }
    }

    private static boolean isSearched(H2Library library) {
        try {
            return library.count(new SpendBook.Filter(null, null, null, "fox")) > 0;
        } catch (StorageException _) {
            return false;
        }
    }

    private void screen(Ledger ledger, H2Library library) {
        var gauge = new GaugeViewModel(ledger, clock, background);
        shown("gauge, first numbers", gauge::tick);
        assertThat(gauge.balancesProperty().get()).isNotNull();
        var books = new SpendViewModel.Books(ledger, library, new Doubts(ledger, new Pauses(), Doubts.Pictures.NONE));
        var spend = new SpendViewModel(books, clock, background);
        told("Spend screen, first numbers, from the ledger", () -> {
            spend.setVisible(true);
            jobs.remove().run();
            fx.remove().run();
        });
        assertThat(spend.balancesProperty().get()).isNotNull();
        assertThat(spend.figuresProperty().get().isWhole()).isFalse();
        shown("Spend screen, all numbers and rows when the index is there", spend::tick);
        assertThat(spend.figuresProperty().get().isWhole()).isTrue();
        assertThat(spend.rows().rows()).hasSize(ROWS);
        shown("first search after the start", () -> spend.rows().textProperty().set("fox"));
        for (int round = 1; round <= ROUNDS; round++) {
            shown(
                    String.format(Locale.ROOT, "round %d: month before, cards and charts and tables", round),
                    spend::previousMonth);
            changes(spend.rows(), String.format(Locale.ROOT, "round %d: ", round));
        }
        shown("gauge, a tick", gauge::tick);
    }

    /// Every order, every state, words as they are typed, days. The first day differs from round to round, so that
    /// nothing is answered from memory.
    private void changes(LedgerRows rows, String round) {
        var day = clock.instant().atZone(clock.getZone()).toLocalDate();
        shown(round + "words cleared", () -> rows.textProperty().set(""));
        shown(
                round + "from another day",
                () -> rows.fromProperty()
                        .set(Objects.requireNonNullElse(rows.fromProperty().get(), day.minusYears(9))
                                .plusDays(1)));
        for (var order : Sorting.values()) {
            shown(round + "order " + order, () -> rows.orderProperty().set(order));
        }
        rows.orderProperty().set(Sorting.NEWEST);
        for (var state : State.values()) {
            shown(round + "state " + state, () -> rows.stateProperty().set(state));
        }
        rows.stateProperty().set(null);
        for (var text : List.of("f", "fo", "fox", "fox t", "fox teapot", "fox teapot turbo", "12345", "no such")) {
            shown(round + "text '" + text + "'", () -> rows.textProperty().set(text));
        }
    }

    /// From the hand's movement to the rows and numbers on the screen, but for the drawing.
    private void shown(String what, Runnable change) {
        told(what, () -> {
            change.run();
            drain();
        });
    }

    /// The time it took, and what the whole process computed meanwhile: all there is to it on a machine that rests.
    private static void told(String what, Runnable work) {
        long start = System.nanoTime();
        long computed = computed();
        work.run();
        print(what + ": " + since(start) + ", computing " + millis(computed() - computed));
    }

    private static long computed() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private void drain() {
        while (!fx.isEmpty() || !jobs.isEmpty()) {
            var next = fx.poll();
            (next != null ? next : jobs.remove()).run();
        }
    }

    /// A reservation, decided and durable, beside a bare force of 4 KiB in turn.
    private void gate(Ledger ledger) throws IOException {
        var bare = new long[CALLS];
        var reserves = new long[CALLS];
        var told = new long[CALLS];
        long[] at = {0};
        ledger.changes().subscribe(_ -> at[0] = System.nanoTime());
        try (var file =
                FileChannel.open(folder.resolve("bare"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int i = 0; i < CALLS; i++) {
                long start = System.nanoTime();
                file.write(ByteBuffer.allocate(4096), i * 4096L);
                file.force(false);
                bare[i] = System.nanoTime() - start;
                var ask = ask();
                start = System.nanoTime();
                var call = ledger.reserve(ask).call();
                reserves[i] = System.nanoTime() - start;
                told[i] = at[0] - start;
                ledger.post(now -> new Entry.Release(now, call, "not-sent", "figures"));
                fx.clear();
            }
        }
        print("bare force of 4 KiB:          " + spread(bare));
        print("reserved and durable:         " + spread(reserves));
        print("until the gauge is told of it: " + spread(told));
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        var made = work.get();
        print(what + ": " + since(start));
        return made;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String since(long start) {
        return millis(System.nanoTime() - start);
    }

    private static String spread(long[] nanos) {
        Arrays.sort(nanos);
        return "p50 " + millis(nanos[nanos.length / 2]) + ", p99 " + millis(nanos[nanos.length * 99 / 100]);
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%,.2f ms", nanos / 1e6);
    }

    private static void print(String line) {
        System.out.println("ledger figures: " + line);
    }
}
