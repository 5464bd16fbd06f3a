package app.maquette.studio.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.port.MemoryLibrary;
import app.maquette.studio.port.MemoryStore;
import app.maquette.studio.port.ScriptedVendor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// When what is awaited is tried again.
class DownloadingTest {
    private static final CallId CALL = new CallId("paid");
    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
    private final ScriptedVendor vendor = new ScriptedVendor();
    private final MemoryStore store = new MemoryStore();
    private final Ledger ledger = new JournalLedger(new MemoryJournal(), clock, Samples.UTC_MIDNIGHT);
    private final MemoryLibrary library = new MemoryLibrary().following(ledger);
    private final Collector collector = new Collector(vendor, store, ledger, clock, (_, _) -> {});
    private final Downloading downloading = new Downloading(collector, library);
    private final List<Duration> pauses = new ArrayList<>();
    private final List<Runnable> rings = new ArrayList<>();
    private final Entry.Reserve call = ledger.reserve(Samples.ask(CALL.toString(), 50_000));

    @AfterEach
    void close() {
        ledger.close();
    }

    private void start() {
        downloading.tryAgainBy(
                (after, work) -> {
                    pauses.add(after);
                    rings.add(work);
                },
                () -> false);
    }

    private void ring() {
        rings.getLast().run();
    }

    @Test
    void thePausesGrowUntilTheLinkWorks() {
        store.failing(true);
        settle(produced());
        start();
        for (int i = 0; i < 10; i++) {
            ring();
        }

        var steps = List.of(2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300);
        assertThat(pauses).hasSameSizeAs(steps);
        for (int i = 0; i < steps.size(); i++) {
            assertThat(pauses.get(i).toMillis()).isBetween(steps.get(i) * 800L, steps.get(i) * 1200L);
        }

        store.failing(false);
        ring();

        assertThat(library.awaited()).isEmpty();
        assertThat(rings).as("nothing is awaited, nothing rings").hasSameSizeAs(steps);
    }

    @Test
    void whatIsTriedByHandOrBehindACallThatCameIsTriedAtOnceAndWaitsShortAgain() {
        store.failing(true);
        settle(produced());
        start();
        ring();
        ring();
        downloading.tryNow();
        assertThat(pauses.getLast()).isBetween(Duration.ofMillis(1600), Duration.ofMillis(2400));
        ring();

        store.failing(false);
        downloading.begin(ledger.reserve(Samples.ask("next", 50_000)), List.of(Samples.produced(0, 7)));

        assertThat(pauses.getLast()).isZero();
        ring();
        assertThat(library.awaited()).isEmpty();
    }

    @Test
    void aRingThatANewerOneReplacedDoesNothing() {
        store.failing(true);
        settle(produced());
        start();
        var old = rings.getLast();
        downloading.atOnce();
        int before = vendor.fetched().size();

        old.run();

        assertThat(vendor.fetched()).hasSize(before);
        ring();
        assertThat(vendor.fetched()).hasSizeGreaterThan(before);
    }

    @Test
    void whatIsOnItsWayIsNotFetchedASecondTime() throws InterruptedException {
        var hold = new CountDownLatch(1);
        var fetching = vendor.holdFetches(1, hold);
        var produced = produced();
        settle(produced);
        start();
        var first = Thread.ofVirtual().start(() -> downloading.begin(call, produced));
        fetching.await();

        ring();
        hold.countDown();
        first.join();
        ring();

        assertThat(vendor.fetched()).hasSize(1);
        assertThat(library.awaited()).isEmpty();
    }

    private static List<AnsweredPicture> produced() {
        return List.of(Samples.produced(0, 7));
    }

    private void settle(List<AnsweredPicture> produced) {
        ledger.post(at -> new Entry.Settle(at, CALL, Money.ofMicros(50_000), produced));
    }
}
