package app.maquette.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.Bill;
import app.maquette.app.JournalSums;
import app.maquette.app.Lost;
import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.SameText;
import app.maquette.domain.request.Asked;
import app.maquette.ideogram.legacy.IdeogramVendor;
import app.maquette.ideogram.wire.ApiAddress;
import app.maquette.ideogram.wire.ApiKey;
import app.maquette.ideogram.wire.LinkDownloads;
import app.maquette.pictures.ImageProbe;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.store.disk.Disk;
import app.maquette.store.disk.FaultyDisk;
import app.maquette.store.disk.FaultyDisk.Fault;
import app.maquette.store.disk.QuickDisk;
import app.maquette.store.files.FileAnswers;
import app.maquette.store.files.FilePictureStore;
import app.maquette.store.format.Given;
import app.maquette.store.home.Home;
import app.maquette.store.index.H2Library;
import app.maquette.studio.Samples;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.call.Studio;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The n-th I/O fails while calls are on their way, first only under the journal, then under the whole store: nothing
/// is sent that the journal does not know, nothing that was answered is lost, and after the next start the books agree
/// with the vendor's to the micro-dollar.
public class CallFaultTest {
    private static final int SEGMENT = 12_000;
    /// So many I/Os before the one that fails belong to calls; those before them to other entries.
    private static final int CALL_IO = 44;
    private static final Money ENOUGH = Money.ofMicros(200_000);
    private static final Settings SETTINGS =
            Settings.DEFAULT.withDeadline(Duration.ofSeconds(5)).withImagesInFlight(8);

    @TempDir
    private Path folder;

    /// Held, since the JDK forgets a logger that nobody holds, and with it that it is silent.
    private static final Logger STUDIO = Logger.getLogger("app.maquette.studio");

    private int runs;
    private int failures;
    private long posts;
    private long clicks;
    private long doubts;
    private long lost;
    private long differences;
    private long twice;

    /// Hundreds of failures that were asked for.
    @BeforeAll
    static void silence() {
        STUDIO.setLevel(Level.OFF);
    }

    @AfterAll
    static void speak() {
        STUDIO.setLevel(null);
    }

    @Test
    void aCallSurvivesEachFailureUnderItsJournal() throws Exception {
        for (var fault : Fault.values()) {
            for (int nth = 1; nth <= 19; nth++) {
                strike(nth, fault, false, 1);
            }
        }
        judge("journal, n = 1 to 19");
    }

    @Test
    void aCallSurvivesFailuresUnderTheWholeStore() throws Exception {
        for (var fault : Fault.values()) {
            for (int nth = 5; nth <= 75; nth += 7) {
                strike(nth, fault, true, 1);
            }
        }
        judge("store, n = 5 to 75");
    }

    @Tag("deep")
    @Test
    void callsSurviveEachOfTheFirstSixHundredFailures() throws Exception {
        for (var fault : Fault.values()) {
            for (int nth = 1; nth <= 600; nth++) {
                strike(nth, fault, nth % 2 == 0, 3);
            }
        }
        judge("journal and store in turn, n = 1 to 600");
    }

    private void judge(String what) {
        System.out.printf(
                "call faults (%s): %d runs, %d struck, %d clicks, %d posts, %d doubts resolved, lost %d, posted twice"
                        + " %d, differences %d%n",
                what, runs, failures, clicks, posts, doubts, lost, twice, differences);
        assertThat(failures).isGreaterThan(runs * 9 / 10);
        assertThat(posts).isPositive();
        assertThat(lost).isZero();
        assertThat(twice).isZero();
        assertThat(differences).isZero();
    }

    private void strike(int nth, Fault fault, boolean everywhere, int drafts) throws Exception {
        var place = folder.resolve(fault + "-" + nth + "-" + everywhere);
        var home = new Home(place.resolve("home")).prepare();
        var options = SimulatorOptions.at(place.resolve("book")).withSide(32);
        try (var simulator = Simulator.start(options)) {
            var disk = new FaultyDisk(nth, fault);
            var clicked = new HashSet<CallId>();
            try (var run = new Run(home, simulator, disk, everywhere ? disk : new QuickDisk())) {
                run.fill(nth - CALL_IO);
                IntStream.range(0, drafts).forEach(number -> clicked.add(run.draft(number)));
            } catch (StorageException | StudioException _) {
                assertThat(disk.hasFailed()).isTrue();
            }
            runs++;
            clicks += clicked.size();
            failures += disk.hasFailed() ? 1 : 0;
            restart(home, simulator, clicked);
        }
    }

    private void restart(Home home, Simulator simulator, Set<CallId> clicked) throws Exception {
        checkPromise(home, simulator);
        try (var run = new Run(home, simulator, new QuickDisk(), new QuickDisk())) {
            run.recover();
        }
        var bill = checkPromise(home, simulator);
        try (var run = new Run(home, simulator, new QuickDisk(), new QuickDisk())) {
            var calls = run.library.recent(Integer.MAX_VALUE);
            assertThat(calls).extracting(call -> call.id()).containsAll(clicked);
            assertThat(run.ledger.balances().open()).isEmpty();
            lost += Lost.of(calls, home.answers(), run.vendor).size();
            doubts += bill.resolve(run.studio.doubts());
        }
        var sums = new JournalSums(reader(home));
        differences += bill.micros() == sums.settled() ? 0 : 1;
        posts += bill.posts();
        twice += bill.postedTwice().size();
    }

    private static Bill checkPromise(Home home, Simulator simulator) throws Exception {
        var bill = Bill.of(simulator.url());
        var sums = new JournalSums(reader(home));
        assertThat(bill.micros()).isBetween(sums.settled(), sums.atMost());
        assertThat(bill.posts()).isLessThanOrEqualTo(sums.sent());
        return bill;
    }

    private static JournalReader reader(Home home) {
        return new JournalReader(home.journal());
    }

    /// One run of all but the window, on disks that may fail.
    public static final class Run implements AutoCloseable {
        private final FileJournal journal;
        private final Ledger ledger;
        private final H2Library library;
        private final IdeogramVendor vendor;
        private final LinkDownloads downloads;
        private final Studio studio;

        public Run(Home home, Simulator simulator, Disk journalDisk, Disk disk) {
            journal = new FileJournal(journalDisk, home.journal(), SEGMENT);
            ledger = new JournalLedger(journal, Clock.systemUTC(), Given.RULE);
            library = H2Library.of(journal.reader());
            ledger.posted().subscribe(posted -> library.apply(posted.number(), posted.entry()));
            var address = ApiAddress.parse(simulator.url().toString());
            vendor = new IdeogramVendor(
                    address, ApiKey.of("a-key-for-the-fault-test"), () -> SETTINGS, Clock.systemUTC());
            downloads = new LinkDownloads(address);
            var rooms = new Studio.Rooms(
                    vendor,
                    downloads,
                    new FileAnswers(disk, home.answers()),
                    new FilePictureStore(disk, home, new ImageProbe()::probe),
                    library);
            studio = new Studio(
                    ledger, rooms, Samples.quotes(InstantSource.system()), () -> SETTINGS, Clock.systemUTC());
        }

        public List<Picture> pictures() {
            return library.recent(9).stream()
                    .flatMap(call -> call.pictures().stream())
                    .toList();
        }

        void fill(int times) {
            for (int left = times; left > 0; left -= 2) {
                ledger.post(_ -> Given.cap(100_000_000, "filler"));
            }
        }

        public CallId draft(int number) {
            var brief = Given.brief("a harbour numbered " + number + ".");
            var own = Asked.like(brief)
                    .negative("")
                    .seed(null)
                    .collection(SameText.UNFILED)
                    .brief();
            return studio.drafting().draft(own, ENOUGH, Reuse.NEVER).call();
        }

        public void recover() {
            studio.recover();
        }

        /// Waits for all that is under way, which ends by itself.
        @Override
        public void close() {
            assertThat(studio.close(Duration.ofSeconds(60))).isTrue();
            downloads.close();
            library.close();
            ledger.close();
            journal.close();
        }
    }
}
