package app.maquette.studio.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.GenerationId;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.domain.request.AccountId;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.Failure;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.LedgerMark.Phase;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.MemoryLibrary;
import app.maquette.studio.port.MemoryStore;
import app.maquette.studio.port.Poll;
import app.maquette.studio.port.ScriptedVendor;
import app.maquette.studio.port.Settings;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Calls that the vendor accepts first: followed to their end, over restarts, for nothing.
class PollingTest {
    private static final Money TWENTY_CENTS = Money.ofMicros(200_000);
    private static final GenerationId FIRST = new GenerationId("g-1");
    private static final Poll PENDING = new Poll.Pending();
    private static final Poll DONE = new Poll.Completed(ScriptedVendor.answer(200));

    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
    private final MemoryJournal journal = new MemoryJournal();
    private final ScriptedVendor vendor = new ScriptedVendor();
    private final MemoryStore store = new MemoryStore();
    private Ledger ledger = new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT);
    private MemoryLibrary library = new MemoryLibrary().following(ledger);
    /// Pauses after which the machine's own time would go on.
    private volatile CountDownLatch resting = new CountDownLatch(1);
    private final AtomicInteger pauses = new AtomicInteger(Integer.MAX_VALUE);
    private Studio studio = open();

    @AfterEach
    void close() {
        studio.close(Duration.ofSeconds(60));
        ledger.close();
    }

    @Test
    void anAcceptedCallIsAskedForUntilItsPicturesAreHere() {
        vendor.accept(PENDING, new Poll.Later("busy", Duration.ofSeconds(30)), PENDING, DONE);

        var call = Ended.of(draft(), studio, library);

        assertThat(call.state()).isEqualTo(new CallState.Settled(TWENTY_CENTS));
        assertThat(call.pictures()).hasSize(4).allMatch(Picture::isStored);
        assertThat(journal.entries())
                .extracting(entry -> entry.getClass().getSimpleName())
                .containsExactly(
                        "Reserve", "Sent", "Accepted", "Answer", "Settle", "Stored", "Stored", "Stored", "Stored");
        assertThat(vendor.asked()).containsOnly(FIRST).hasSize(4);
        assertThat(vendor.sent()).hasSize(1);
    }

    @Test
    void whatTheVendorCouldNotMakeIsReleased() {
        vendor.accept(PENDING, new Poll.Failed("content_policy_violation"));

        var call = Ended.of(draft(), studio, library);

        assertThat(call.state()).isEqualTo(new CallState.Released("not-made", "content_policy_violation"));
        assertThat(ledger.balances().today()).isEqualTo(totals(0, 0, 0));
    }

    @Test
    void whatTheVendorDoesNotKnowForAnHourIsInDoubt() {
        vendor.accept(Collections.nCopies(2_000, new Poll.Unknown()).toArray(Poll[]::new));

        var call = Ended.of(draft(), studio, library);

        assertThat(call.state()).isInstanceOf(CallState.InDoubt.class);
        assertThat(ledger.balances().today()).isEqualTo(totals(0, 0, 200_000));
        assertThat(Duration.between(call.at(), clock.instant())).isBetween(Duration.ofHours(1), Duration.ofHours(2));
        assertThat(vendor.asked()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void whatIsPendingForADayIsInDoubt() {
        vendor.accept(Collections.nCopies(5_000, PENDING).toArray(Poll[]::new));

        var call = Ended.of(draft(), studio, library);

        assertThat(call.state()).isInstanceOf(CallState.InDoubt.class);
        assertThat(Duration.between(call.at(), clock.instant())).isBetween(Duration.ofHours(24), Duration.ofHours(25));
    }

    @Test
    void aRestartGoesOnAskingAndLeavesNoDoubt() throws InterruptedException {
        var id = leftPending();
        assertThat(ledger.balances().open()).extracting(open -> open.phase()).containsExactly(Phase.ACCEPTED);

        vendor.accept(PENDING, DONE);
        assertThat(afterRestart(id).state()).isEqualTo(new CallState.Settled(TWENTY_CENTS));
        assertThat(studio.close(Duration.ofSeconds(60))).isTrue();

        assertThat(library.call(id).orElseThrow().pictures()).hasSize(4).allMatch(Picture::isStored);
        assertThat(ledger.balances().today()).isEqualTo(totals(200_000, 0, 0));
        assertThat(vendor.sent()).hasSize(1);
        assertThat(vendor.asked()).containsOnly(FIRST);
    }

    @Test
    void anIdThatWasKeptAndNotRecordedIsFoundAgain() throws InterruptedException {
        var call = new CallId("left");
        ledger.reserve(Samples.ask("left", 50_000));
        ledger.post(at -> new Entry.Sent(at, call));
        store.save(call, ScriptedVendor.ack(FIRST));
        vendor.accept(PENDING, DONE);

        assertThat(afterRestart(call).state()).isEqualTo(new CallState.Settled(Money.ofMicros(50_000)));
        assertThat(vendor.asked()).containsOnly(FIRST);
        assertThat(vendor.sent()).isEmpty();
    }

    @Test
    void anIdThatTheDiskDoesNotTellYetIsNeverTakenForAnAnswer() throws InterruptedException {
        var call = new CallId("left");
        ledger.reserve(Samples.ask("left", 50_000));
        ledger.post(at -> new Entry.Sent(at, call));
        store.save(call, ScriptedVendor.ack(FIRST));
        store.unreadableOnce();
        restart();
        assertThat(studio.close(Duration.ofSeconds(60))).isTrue();
        assertThat(ledger.balances().open()).extracting(open -> open.phase()).containsExactly(Phase.ACCEPTED);

        vendor.accept(DONE);
        assertThat(afterRestart(call).state()).isEqualTo(new CallState.Settled(Money.ofMicros(50_000)));
    }

    @Test
    void theDayOfACallBeginsWhenItWasAcceptedAndNotWithTheStart() throws InterruptedException {
        var id = leftPending();
        clock.advance(Duration.ofHours(25));

        vendor.accept(PENDING);

        assertThat(afterRestart(id).state()).isInstanceOf(CallState.InDoubt.class);
    }

    @Test
    void whatWasMadeAfterItFellIntoDoubtComesHomeAtTheNextStart() throws InterruptedException {
        var id = leftPending();
        clock.advance(Duration.ofHours(25));
        vendor.accept(PENDING);
        assertThat(afterRestart(id).state()).isInstanceOf(CallState.InDoubt.class);
        studio.close(Duration.ofSeconds(60));

        vendor.accept(DONE);
        restart();
        assertThat(studio.close(Duration.ofSeconds(60))).isTrue();

        var call = library.call(id).orElseThrow();
        assertThat(call.pictures()).hasSize(4).allMatch(Picture::isStored);
        assertThat(call.state()).isEqualTo(new CallState.Settled(TWENTY_CENTS));
        assertThat(vendor.sent()).hasSize(1);
    }

    @Test
    void anotherKeyIsNeverAskedAndNeverCountsAsUnknown() throws InterruptedException {
        var id = leftPending();
        var buyer = ledger.balances().open().getFirst().reserve().account();
        int before = vendor.asked().size();
        vendor.payBy(new AccountId("ffffffffffffffff"));
        pauses.set(2_000);
        restart();
        assertThat(resting.await(60, TimeUnit.SECONDS)).isTrue();

        assertThat(vendor.asked()).hasSize(before);
        assertThat(ledger.balances().open()).hasSize(1);
        assertThat(ledger.balances().doubts()).isEmpty();
        assertThat(studio.live().waitsFor(id)).contains(buyer);

        studio.close(Duration.ofSeconds(60));
        vendor.payBy(buyer).accept(DONE);
        pauses.set(Integer.MAX_VALUE);
        assertThat(afterRestart(id).state()).isInstanceOf(CallState.Settled.class);
        assertThat(studio.live().waitsFor(id)).isEmpty();
    }

    @Test
    void aBillAboveTheReservationCountsInFullAndDraftingPauses() {
        vendor.charge(Money.ofMicros(240_000)).accept(DONE);

        var call = Ended.of(draft(), studio, library);

        assertThat(call.state())
                .isEqualTo(new CallState.InDoubt(TWENTY_CENTS, Money.ofMicros(40_000), "dearer", "$0.24 for $0.20"));
        assertThat(call.pictures()).allMatch(Picture::isStored);
        assertThat(ledger.balances().today()).isEqualTo(totals(200_000, 0, 40_000));
        assertThat(studio.pauses().current()).containsExactly(Failure.Pause.DEARER);

        studio.doubts().billed(call.id(), "me", "seen");
        assertThat(studio.pauses().current()).isEmpty();
        assertThat(ledger.balances().today()).isEqualTo(totals(240_000, 0, 0));
    }

    @Test
    void aBillBelowTheReservationIsWhatCounts() {
        vendor.charge(Money.ofMicros(120_000)).accept(DONE);

        assertThat(Ended.of(draft(), studio, library).state())
                .isEqualTo(new CallState.Settled(Money.ofMicros(120_000)));
        assertThat(ledger.balances().today()).isEqualTo(totals(120_000, 0, 0));
    }

    @Test
    void nothingIsAskedBeforeTheIdIsOnDisk() {
        var sent = new CountDownLatch(1);
        var stop = ledger.posted().subscribe(posted -> {
            if (posted.entry() instanceof Entry.Sent) {
                journal.away(true);
                sent.countDown();
            }
        });
        pauses.set(3);
        vendor.accept(DONE);
        var id = draft();
        await(sent);
        await(resting);
        assertThat(vendor.asked()).isEmpty();
        stop.run();

        journal.away(false);
        studio.close(Duration.ofSeconds(60));
        pauses.set(Integer.MAX_VALUE);

        assertThat(afterRestart(id).state()).isInstanceOf(CallState.Settled.class);
    }

    /// A call that was accepted and is pending when the program ends.
    private CallId leftPending() throws InterruptedException {
        pauses.set(2);
        vendor.accept(PENDING, PENDING, PENDING);
        var id = draft();
        assertThat(resting.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(studio.close(Duration.ofSeconds(60))).isTrue();
        pauses.set(Integer.MAX_VALUE);
        vendor.forgetPolls();
        resting = new CountDownLatch(1);
        return id;
    }

    private CallRecord afterRestart(CallId id) {
        restart();
        return Ended.of(id, studio, library);
    }

    private void restart() {
        ledger.close();
        ledger = new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT);
        library = new MemoryLibrary();
        journal.entries().forEach(library::apply);
        library.following(ledger);
        studio = open();
        studio.recover();
    }

    private Studio open() {
        var rooms = new Studio.Rooms(vendor, vendor, store, store, library);
        return new Studio(
                ledger, rooms, Samples.quotes(clock), () -> Settings.DEFAULT, new Polling(vendor, clock, this::pass));
    }

    private void pass(Duration pause, CountDownLatch closed) throws InterruptedException {
        if (pauses.getAndDecrement() > 0) {
            clock.advance(pause);
        } else {
            resting.countDown();
            closed.await();
        }
    }

    private CallId draft() {
        return studio.drafting()
                .draft(Samples.brief("harbour"), TWENTY_CENTS, Reuse.NEVER)
                .call();
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
