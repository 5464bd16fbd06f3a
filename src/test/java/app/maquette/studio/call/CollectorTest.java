package app.maquette.studio.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.DownloadException;
import app.maquette.studio.port.MemoryLibrary;
import app.maquette.studio.port.MemoryStore;
import app.maquette.studio.port.ScriptedVendor;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What becomes of paid pictures, link by link.
class CollectorTest {
    private static final CallId CALL = new CallId("paid");

    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
    private final MemoryJournal journal = new MemoryJournal();
    private final ScriptedVendor vendor = new ScriptedVendor();
    private final MemoryStore store = new MemoryStore();
    private final Ledger ledger = new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT);
    private final MemoryLibrary library = new MemoryLibrary().following(ledger);
    private final Map<PictureId, MissingReason> reasons = Collections.synchronizedMap(new HashMap<>());
    private final Collector collector = new Collector(vendor, store, ledger, clock, reasons::put);
    private final Entry.Reserve call = ledger.reserve(Samples.ask(CALL.toString(), 50_000));

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatIsHereNeedsItsLinkNoMoreAndWhatIsAwaitedKeepsIt() {
        vendor.failDownload(cut());

        var brought = collector.collect(call, produced(3));

        assertThat(brought)
                .extracting(AnsweredPicture::link)
                .filteredOn(link -> link == null)
                .hasSize(2);
        assertThat(stored()).hasSize(2);
        assertThat(brought).filteredOn(one -> one.link() != null).noneMatch(one -> stored().contains(one.index()));
    }

    @Test
    void aPictureThatCannotBeKeptKeepsItsLink() {
        store.failing(true);

        assertThat(collector.collect(call, produced(1)))
                .extracting(AnsweredPicture::link)
                .containsExactly(link(0));
        assertThat(stored()).isEmpty();
    }

    @Test
    void aWithheldPictureIsNotAskedFor() {
        collector.collect(call, List.of(Samples.produced(0, 1).withoutLink()));

        assertThat(vendor.fetched()).isEmpty();
        assertThat(stored()).isEmpty();
    }

    @Test
    void aLinkThatWasDeadOnArrivalIsNotAwaitedForEver() {
        clock.advance(Duration.ofHours(24));
        vendor.failDownload(dead());
        settle(collector.collect(call, produced(1)));
        vendor.failDownload(dead());

        collector.collectAwaited(library::awaited);

        assertThat(picture(0).state()).isEqualTo(new Picture.State.Gone("the link has expired"));
    }

    @Test
    void whyAPictureIsNotHereIsToldAndNoLongerWhenItIs() {
        var refused = new MissingReason.Refused("images.test", MissingReason.Rule.PRIVATE_NETWORK);
        vendor.failDownload(new DownloadException(refused));
        settle(collector.collect(call, produced(1)));
        assertThat(reasons.get(new PictureId(CALL, 0))).isEqualTo(refused);

        collector.collectAwaited(library::awaited);

        assertThat(reasons.get(new PictureId(CALL, 0))).isNull();
        assertThat(stored()).containsExactly(0);
    }

    @Test
    void aRefusedLinkIsNeverSaidToHaveExpired() {
        clock.advance(Duration.ofHours(24));
        var refused = new DownloadException(new MissingReason.Refused("images.test", MissingReason.Rule.NOT_HTTPS));
        vendor.failDownload(refused).failDownload(refused);
        settle(collector.collect(call, produced(1)));

        collector.collectAwaited(library::awaited);

        assertThat(picture(0).state())
                .isEqualTo(new Picture.State.Gone("The link was refused: it is not https (images.test)."));
    }

    @Test
    void whatCameOfAPictureBeforeItsLinkDiedIsKept() {
        clock.advance(Duration.ofHours(24));
        vendor.breakDownload(400, dead());

        var brought = collector.collect(call, produced(1));
        settle(brought);

        assertThat(brought).extracting(AnsweredPicture::link).containsOnlyNulls();
        assertThat(picture(0).state())
                .isInstanceOfSatisfying(
                        Picture.State.Stored.class,
                        state -> assertThat(state.file().bytes()).isEqualTo(400));
    }

    @Test
    void whatCameOfAPictureWaitsForTheRestWhileItsLinkLives() {
        vendor.breakDownload(400, dead());

        settle(collector.collect(call, produced(1)));
        assertThat(picture(0).state()).isEqualTo(new Picture.State.Awaited());
        collector.collectAwaited(library::awaited);

        assertThat(picture(0).state())
                .isInstanceOfSatisfying(
                        Picture.State.Stored.class,
                        state -> assertThat(state.file().bytes()).isEqualTo(1400));
    }

    @Test
    void onlyWhatIsNotHereIsFetchedAgain() {
        settle(produced(2));
        vendor.failDownload(cut());
        collector.collectAwaited(library::awaited);
        assertThat(stored()).hasSize(1);

        collector.collectAwaited(library::awaited);

        assertThat(stored()).hasSize(2);
        assertThat(vendor.fetched()).hasSize(3);
    }

    @Test
    void anotherTurnBeginsWhenTheFirstHasEnded() throws InterruptedException {
        var hold = new CountDownLatch(1);
        var fetching = vendor.holdFetches(1, hold);
        settle(produced(1));
        var first = started(() -> collector.collectAwaited(library::awaited));
        await(fetching);
        var second = started(() -> collector.collectAwaited(library::awaited));
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        hold.countDown();
        first.join();
        second.join();

        assertThat(vendor.fetched()).containsExactly(link(0));
    }

    @Test
    void theLatestOfTwoKeptFilesIsTakenWhenTheLinkIsDead() {
        keep(Samples.produced(0, 7));
        keep(Samples.produced(0, 8));
        settle(List.of(Samples.produced(0, 9)));
        clock.advance(Duration.ofHours(24));
        vendor.failDownload(dead());

        collector.collectAwaited(library::awaited);

        assertThat(picture(0).state())
                .isInstanceOfSatisfying(
                        Picture.State.Stored.class,
                        state -> assertThat(store.find(state.file().key())).isPresent());
        assertThat(journal.entries())
                .filteredOn(Entry.Stored.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Entry.Stored.class,
                        entry -> assertThat(entry.produced().seed()).isEqualTo(8));
    }

    @Test
    void whatWasMovedInPlaceJustBeforeTheDiskFailedIsNotLostWithItsLink() {
        clock.advance(Duration.ofHours(24));
        vendor.failDownload(dead());
        collector.collect(call, produced(1));
        var second = produced(2).subList(1, 2);
        keep(second.getFirst());
        store.failing(true);
        collector.collect(call, second);
        vendor.failDownload(dead());

        collector.collect(call, second);

        assertThat(stored()).containsExactly(1);
    }

    @Test
    void onlyWhatWasNotRecordedIsTakenUp() {
        settle(produced(3));
        vendor.failDownload(cut()).failDownload(cut());
        collector.collectAwaited(library::awaited);
        int recorded = stored().getFirst();
        int kept = recorded == 0 ? 1 : 0;
        keep(produced(3).get(kept));

        collector.adopt(library.awaited());

        assertThat(stored()).containsExactly(recorded, kept);
    }

    @Test
    void aDiskThatCannotListItsPicturesStopsNothing() {
        settle(produced(1));
        store.unreadable(true);

        collector.adopt(library.awaited());
        collector.collectAwaited(library::awaited);

        assertThat(stored()).containsExactly(0);
    }

    @Test
    void beingStoppedStopsTheDownloadsAndIsNotForgotten() {
        vendor.holdFetches(1, new CountDownLatch(1));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> collector.collect(call, produced(1))).isInstanceOf(IllegalStateException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stored()).isEmpty();
    }

    private static DownloadException dead() {
        return new DownloadException(new MissingReason.LinkDead(403));
    }

    private static DownloadException cut() {
        return new DownloadException(new MissingReason.Offline("reset"));
    }

    private void settle(List<AnsweredPicture> produced) {
        ledger.post(at -> new Entry.Sent(at, CALL));
        ledger.post(at -> new Entry.Settle(at, CALL, Money.ofMicros(50_000), produced));
    }

    private void keep(AnsweredPicture produced) {
        store.keep(store.part(new PictureId(CALL, produced.index())), call, produced);
    }

    private static List<AnsweredPicture> produced(int many) {
        return IntStream.range(0, many)
                .mapToObj(index -> Samples.produced(index, 100 + index))
                .toList();
    }

    private static @Nullable URI link(int index) {
        return Samples.produced(index, 0).link();
    }

    /// The pictures recorded as stored, in that order.
    private List<Integer> stored() {
        return journal.entries().stream()
                .filter(Entry.Stored.class::isInstance)
                .map(entry -> ((Entry.Stored) entry).produced().index())
                .toList();
    }

    private Picture picture(int index) {
        return library.call(CALL).orElseThrow().pictures().get(index);
    }

    private static Thread started(Runnable job) {
        return Thread.ofPlatform().daemon().start(job);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
