package app.maquette.studio.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.Totals;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.DownloadException;
import app.maquette.studio.port.MemoryLibrary;
import app.maquette.studio.port.MemoryStore;
import app.maquette.studio.port.ScriptedVendor;
import app.maquette.studio.port.Settings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a start does with what the last run left, which is written here by hand.
class RecoveryTest {
    private static final CallId CALL = new CallId("left");

    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
    private final MemoryJournal journal = new MemoryJournal();
    private final ScriptedVendor vendor = new ScriptedVendor();
    private final MemoryStore store = new MemoryStore();
    private final Ledger ledger = new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT);
    private final MemoryLibrary library = new MemoryLibrary().following(ledger);
    private final Studio studio = new Studio(
            ledger,
            new Studio.Rooms(vendor, vendor, store, store, library),
            Samples.quotes(clock),
            () -> Settings.DEFAULT,
            clock);

    @AfterEach
    void close() {
        studio.close(Duration.ofSeconds(60));
        ledger.close();
    }

    @Test
    void whatWasNeverSentIsReleasedAndWhatWasIsInDoubt() {
        ledger.reserve(Samples.ask("waiting", 10));
        sent("sent", 20);

        recovered();

        assertThat(call("waiting").state()).isInstanceOf(CallState.Released.class);
        assertThat(call("sent").state()).isInstanceOf(CallState.InDoubt.class);
        assertThat(ledger.balances().today()).isEqualTo(totals(0, 0, 20));
        assertThat(vendor.sent()).isEmpty();
    }

    @Test
    void whatWasAnsweredIsEndedAndFetched() {
        for (var id : List.of("answered", "saved")) {
            sent(id, 50_000);
            store.save(new CallId(id), ScriptedVendor.answer(200));
        }
        ledger.post(at -> new Entry.Answer(at, new CallId("answered"), 200, "hash", true));

        recovered();

        assertThat(isStored(new PictureId(new CallId("answered"), 0))).isTrue();
        assertThat(isStored(new PictureId(new CallId("saved"), 0))).isTrue();
        assertThat(ledger.balances().today()).isEqualTo(totals(100_000, 0, 0));
        assertThat(vendor.sent()).isEmpty();
    }

    @Test
    void anAnswerThatCannotBeReadNowKeepsItsReservation() {
        sent("left", 50_000);
        ledger.post(at -> new Entry.Answer(at, CALL, 200, "hash", true));
        store.unreadable(true);

        recovered();

        assertThat(ledger.balances().today()).isEqualTo(totals(0, 50_000, 0));
    }

    @Test
    void anAnswerThatAnEarlierVersionCouldNotReadIsReadAgain() {
        sent("left", 200_000);
        store.save(CALL, ScriptedVendor.answer(200));
        ledger.post(at -> new Entry.Doubt(
                at, CALL, Money.ZERO, Money.ofMicros(200_000), "no-answer", "no readable JSON", List.of()));

        recovered();

        assertThat(isStored(new PictureId(CALL, 0))).isTrue();
        assertThat(ledger.balances().today()).isEqualTo(totals(200_000, 0, 0));
        assertThat(vendor.sent()).isEmpty();
    }

    @Test
    void aProgramThatClosesWhileOldAnswersAreReadLeavesThemToTheNextStart() {
        sent("left", 200_000);
        store.save(CALL, ScriptedVendor.answer(200));
        ledger.post(at -> new Entry.Doubt(
                at, CALL, Money.ZERO, Money.ofMicros(200_000), "no-answer", "no readable JSON", List.of()));
        var hold = new CountDownLatch(1);
        var fetching = vendor.holdFetches(1, hold);
        var died = new LinkedBlockingQueue<Throwable>();
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, problem) -> died.add(problem));
        try {
            studio.recover();
            await(fetching);
            assertThat(studio.close(Duration.ZERO)).isFalse();
            ledger.close();
            hold.countDown();
            assertThat(studio.close(Duration.ofSeconds(60))).isTrue();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }

        assertThat(died).isEmpty();
        assertThat(journal.entries()).noneMatch(Entry.Resolve.class::isInstance);
    }

    @Test
    void anAnswerThatIsLostPutsTheCallInDoubt() {
        sent("left", 50_000);
        ledger.post(at -> new Entry.Answer(at, CALL, 200, "hash", true));

        recovered();

        assertThat(ledger.balances().today()).isEqualTo(totals(0, 0, 50_000));
    }

    @Test
    void aPictureThatWasKeptAndNotRecordedIsTakenUpWithoutFetchingIt() {
        awaited(produced(0, clock.instant().minusSeconds(1)));
        keep(produced(0, null));
        vendor.failDownload(new DownloadException(new MissingReason.LinkDead(403)));

        recovered();

        assertThat(isStored(new PictureId(CALL, 0))).isTrue();
        assertThat(journal.entries()).filteredOn(Entry.Stored.class::isInstance).hasSize(1);
        assertThat(vendor.fetched()).isEmpty();
    }

    @Test
    void aPictureWhoseAnswerIsLostIsTakenUp() {
        sent("left", 50_000);
        ledger.post(at -> new Entry.Answer(at, CALL, 200, "hash", true));
        keep(produced(0, null));

        recovered();

        assertThat(isStored(new PictureId(CALL, 0))).isTrue();
        assertThat(call("left").state()).isInstanceOf(CallState.InDoubt.class);
        assertThat(vendor.fetched()).isEmpty();
    }

    @Test
    void aPictureOfAnotherCallIsNotTakenUp() {
        awaited(produced(0, null));
        var other = ledger.reserve(Samples.ask("other", 1));
        store.keep(store.part(new PictureId(other.call(), 0)), other, produced(0, null));

        recovered();

        assertThat(isStored(new PictureId(CALL, 0))).isTrue();
        assertThat(journal.entries()).filteredOn(Entry.Stored.class::isInstance).hasSize(1);
    }

    @Test
    void aPictureThatWasKeptLongBeforeItsCallIsFoundWhenItsLinkIsDead() {
        store.keptAt(Instant.parse("2020-01-01T00:00:00Z"));
        awaited(produced(0, clock.instant().minusSeconds(1)));
        keep(produced(0, null));
        vendor.failDownload(new DownloadException(new MissingReason.LinkDead(403)));

        recovered();

        assertThat(isStored(new PictureId(CALL, 0))).isTrue();
        assertThat(vendor.fetched()).hasSize(1);
    }

    @Test
    void aDeadLinkWhoseServerIsSilentIsGivenAWeek() {
        awaited(produced(0, clock.instant()));
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        vendor.failDownload(new DownloadException(new MissingReason.Offline("nothing answers")));
        studio.collectAwaited();
        assertThat(picture(0).state()).isEqualTo(new Picture.State.Awaited());

        clock.advance(Duration.ofSeconds(1));
        vendor.failDownload(new DownloadException(new MissingReason.Offline("nothing answers")));
        studio.collectAwaited();

        assertThat(picture(0).state()).isInstanceOf(Picture.State.Gone.class);
    }

    @Test
    void whatIsHereIsNotGoneWhateverBecameOfItsLink() {
        awaited(produced(0, null));
        studio.collectAwaited();

        ledger.post(at -> new Entry.Gone(at, CALL, 0, "the link has expired"));

        assertThat(isStored(new PictureId(CALL, 0))).isTrue();
    }

    @Test
    void theLinksThatDieFirstAreFetchedFirst() {
        var now = clock.instant();
        awaited(
                produced(0, now.plusSeconds(60)),
                produced(1, now.plusSeconds(10)),
                produced(2, null),
                produced(3, now.plusSeconds(20)),
                produced(4, now.plusSeconds(50)),
                produced(5, now.plusSeconds(30)));
        var hold = new CountDownLatch(1);
        var few = vendor.holdFetches(4, hold);

        studio.recover();
        await(few);

        assertThat(vendor.fetched()).containsExactlyInAnyOrder(link(1), link(3), link(5), link(4));
        hold.countDown();
        await(() -> library.awaited().isEmpty());
        assertThat(vendor.fetched()).hasSize(6);
    }

    /// Starts, and waits until nothing more comes of that: what is not done by then never will be.
    private void recovered() {
        studio.recover();
        assertThat(studio.close(Duration.ofSeconds(60))).isTrue();
    }

    private void sent(String id, long micros) {
        ledger.reserve(Samples.ask(id, micros));
        ledger.post(at -> new Entry.Sent(at, new CallId(id)));
    }

    /// A settled call with pictures that are paid and not here.
    private void awaited(AnsweredPicture... produced) {
        sent("left", 50_000);
        ledger.post(at -> new Entry.Settle(at, CALL, Money.ofMicros(50_000), List.of(produced)));
    }

    private void keep(AnsweredPicture produced) {
        store.keep(
                store.part(new PictureId(CALL, produced.index())), call("left").reserve(), produced);
    }

    private static AnsweredPicture produced(int index, @Nullable Instant expires) {
        var plain = Samples.produced(index, 100 + index);
        return new AnsweredPicture(
                index, plain.prompt(), plain.seed(), plain.resolution(), plain.style(), true, link(index), expires);
    }

    private static URI link(int index) {
        return URI.create("http://127.0.0.1:1/" + index);
    }

    private CallRecord call(String id) {
        return library.call(new CallId(id)).orElseThrow();
    }

    private Picture picture(int index) {
        return call("left").pictures().get(index);
    }

    private boolean isStored(PictureId picture) {
        return library.call(picture.call()).orElseThrow().pictures().stream()
                .anyMatch(one -> one.id().equals(picture) && one.isStored());
    }

    private void await(BooleanSupplier condition) {
        var met = new CountDownLatch(1);
        var stop = ledger.posted().subscribe(_ -> {
            if (condition.getAsBoolean()) {
                met.countDown();
            }
        });
        if (!condition.getAsBoolean()) {
            await(met);
        }
        stop.run();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Totals totals(long settled, long reserved, long doubt) {
        return new Totals(Money.ofMicros(settled), Money.ofMicros(reserved), Money.ofMicros(doubt));
    }
}
