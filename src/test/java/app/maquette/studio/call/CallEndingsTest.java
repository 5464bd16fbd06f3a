package app.maquette.studio.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Inputs;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.DiskTrouble;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.call.Drafting.Way;
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
import app.maquette.studio.port.Vendor.Exchange;
import app.maquette.studio.port.Vendor.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the end of one call means for the next: joined no more, pauses lifted, doubts resolved, pictures awaited.
class CallEndingsTest {
    private static final long KEEP_FREE = 200L << 20;
    private static final long PER_DRAFT = 4 * (25L << 20);
    private static final Money TWENTY_CENTS = Money.ofMicros(200_000);
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
    void aCallThatWasReleasedIsNotJoined() throws InterruptedException {
        vendor.exchange(new Exchange.NotSent("no route"));
        finished(draft("harbour").call());

        assertThat(draft("harbour").way()).isEqualTo(Way.PAID);
    }

    @Test
    void whoHearsOfTheEndIsOfferedWhatCameOfIt() throws InterruptedException {
        var offer = new CompletableFuture<CacheLookup>();
        studio.live().changes().subscribe(call -> {
            if (!call.state().isUnderWay()) {
                offer.complete(studio.drafting().offerDraft(Samples.brief("harbour")));
            }
        });

        finished(draft("harbour").call());

        assertThat(offer.orTimeout(60, TimeUnit.SECONDS).join()).isInstanceOf(CacheLookup.Here.class);
    }

    @Test
    void nothingIsJournaledAsSentWhileItIsBeingConnected() throws InterruptedException {
        var connected = new CountDownLatch(1);
        vendor.connectAfter(connected);
        var call = draft("harbour").call();
        inUse(4);

        assertThat(journal.entries()).extracting(Entry::getClass).doesNotContain(Entry.Sent.class);

        connected.countDown();
        finished(call);
        assertThat(journal.entries()).extracting(Entry::getClass).contains(Entry.Sent.class);
    }

    @Test
    void whatIsCancelledWhileItIsBeingConnectedDoesNotLeave() throws InterruptedException {
        var connected = new CountDownLatch(1);
        vendor.connectAfter(connected);
        var call = draft("harbour").call();
        inUse(4);

        assertThat(studio.drafting().cancel(call)).isTrue();
        connected.countDown();
        finished(call);

        assertThat(journal.entries()).extracting(Entry::getClass).doesNotContain(Entry.Sent.class);
        assertThat(journal.entries().getLast())
                .isInstanceOfSatisfying(
                        Entry.Release.class, end -> assertThat(end.code()).isEqualTo("cancelled"));
        inUse(0);
    }

    private void inUse(int images) {
        while (studio.places().inUse() != images) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aCallInDoubtIsShownAndNotPaidAgain() throws InterruptedException {
        vendor.exchange(new Exchange.NoAnswer("timed out"));
        finished(draft("harbour").call());

        assertThat(draft("harbour").way()).isEqualTo(Way.CACHED);
        assertThat(vendor.sent()).hasSize(1);
    }

    @Test
    void anAnswerIsServedWithoutWhatWasWithheldAndWhatIsGone() throws InterruptedException {
        var pictures = new ArrayList<>(vendor.pictures(4));
        pictures.set(0, withheld(pictures.getFirst()));
        vendor.outcome(new Outcome.Accepted(pictures));
        var call = finished(draft("harbour").call());
        assertThat(draft("harbour").way()).isEqualTo(Way.CACHED);

        vendor.failDownload(new DownloadException(new MissingReason.LinkDead(403)));
        var other = finished(draft("lighthouse").call());
        assertThat(draft("lighthouse").way()).isEqualTo(Way.CACHED);

        assertThat(call.pictures().getFirst().state()).isEqualTo(new Picture.State.Withheld());
        assertThat(other.pictures()).anyMatch(picture -> picture.state() instanceof Picture.State.Awaited);
    }

    @Test
    void aCallThatSucceedsLiftsThePauseOfAnEmptyBalance() throws InterruptedException {
        var held = new CountDownLatch(1);
        vendor.holdUntil(held);
        var sent = new CountDownLatch(1);
        ledger.posted().subscribe(posted -> {
            if (posted.entry() instanceof Entry.Sent) {
                sent.countDown();
            }
        });
        var call = draft("harbour").call();
        assertThat(sent.await(60, TimeUnit.SECONDS)).isTrue();
        studio.pauses().pause(Failure.Pause.PAYMENT);

        held.countDown();
        finished(call);

        assertThat(studio.pauses().current()).isEmpty();
    }

    @Test
    void anAnswerAfterALineThatWasDownSaysThatItIsUp() throws InterruptedException {
        vendor.exchange(new Exchange.NotSent("no route"));
        finished(draft("harbour").call());
        assertThat(studio.line().isOnline()).isFalse();

        finished(draft("lighthouse").call());

        assertThat(studio.line().isOnline()).isTrue();
    }

    @Test
    void aDoubtThatWasNotBilledGivesItsMoneyBack() throws InterruptedException {
        vendor.exchange(new Exchange.NoAnswer("timed out")).exchange(new Exchange.NoAnswer("timed out"));
        var first = finished(draft("harbour").call());
        var second = finished(draft("lighthouse").call());

        studio.doubts().billed(second.id(), "user", "");
        studio.doubts().notBilled(first.id(), "user", "");

        assertThat(ledger.balances().today()).isEqualTo(new Totals(TWENTY_CENTS, Money.ZERO, Money.ZERO));
        assertThat(studio.doubts().list()).isEmpty();
        assertThat(catchThrowableOfType(
                                StudioException.class, () -> studio.doubts().billed(first.id(), "user", ""))
                        .failure())
                .isEqualTo(new Failure.NotHere(first.id().toString()));
    }

    @Test
    void anExcessThatWasSeenLetsDraftingGoOn() throws InterruptedException {
        vendor.outcome(new Outcome.Accepted(vendor.pictures(6)));
        var call = finished(draft("harbour").call());
        assertThat(studio.pauses().current()).containsExactly(Failure.Pause.EXCESS);

        studio.doubts().notBilled(call.id(), "user", "");

        assertThat(studio.pauses().current()).isEmpty();
    }

    @Test
    void theDiskNeedsRoomForWhatIsPaid() throws InterruptedException {
        store.free(KEEP_FREE + PER_DRAFT - 1);
        assertThat(catchThrowableOfType(StudioException.class, () -> draft("harbour"))
                        .failure())
                .isEqualTo(new Failure.DiskFull(KEEP_FREE + PER_DRAFT - 1, KEEP_FREE + PER_DRAFT));

        store.free(KEEP_FREE + PER_DRAFT);

        assertThat(finished(draft("harbour").call()).state()).isInstanceOf(CallState.Settled.class);
    }

    @Test
    void whatCannotBeKeptIsNotPaid() throws InterruptedException {
        store.trouble(Path.of("no", "folder"));

        assertThat(catchThrowableOfType(StudioException.class, () -> draft("harbour"))
                        .failure())
                .isEqualTo(new Failure.CannotKeep(DiskTrouble.GONE, "folder"));

        store.trouble(null);
        assertThat(finished(draft("harbour").call()).state()).isInstanceOf(CallState.Settled.class);
    }

    @Test
    void whatBecameOfACallIsRecordedWhenItsJournalIsBack() throws InterruptedException {
        var hold = new CountDownLatch(1);
        vendor.holdUntil(hold);
        ledger.posted().subscribe(posted -> {
            if (posted.entry() instanceof Entry.Sent) {
                journal.away(true);
                hold.countDown();
            }
        });
        var answered = new CountDownLatch(1);
        studio.places().changes().subscribe(inUse -> {
            if (inUse == 0) {
                answered.countDown();
            }
        });
        var call = draft("harbour").call();
        assertThat(answered.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ledger.balances().open()).hasSize(1);
        assertThat(catchThrowable(() -> draft("lighthouse"))).isInstanceOf(StorageException.class);

        journal.away(false);
        var ended = endedByCollecting(call);

        assertThat(ended.state()).isInstanceOf(CallState.Settled.class);
        assertThat(vendor.sent()).hasSize(1);
    }

    @Test
    void whatDidNotLeaveForWantOfItsJournalIsReleasedWhenThatIsBack() throws InterruptedException {
        var connected = new CountDownLatch(1);
        vendor.connectAfter(connected);
        var call = draft("harbour").call();
        inUse(4);
        journal.away(true);
        connected.countDown();
        inUse(0);

        journal.away(false);

        assertThat(endedByCollecting(call).state()).isInstanceOf(CallState.Released.class);
        assertThat(ledger.balances().today().sum()).isEqualTo(Money.ZERO);
    }

    @Test
    void theListedPicturesAreShownBeforeTheFirstIsHere() throws InterruptedException {
        for (var outcome :
                List.of(new Outcome.Accepted(vendor.pictures(4)), new Outcome.Doubtful("cut", vendor.pictures(2)))) {
            int listed = outcome instanceof Outcome.Accepted ? 4 : 2;
            var held = new CountDownLatch(1);
            var fetching = vendor.holdFetches(listed, held);
            vendor.outcome(outcome);

            var call = draft("a harbour with " + listed + " boats").call();

            assertThat(fetching.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(studio.live().find(call).orElseThrow().pictures()).hasSize(listed);
            held.countDown();
            finished(call);
        }
    }

    @Test
    void aPictureThatCannotBeKeptIsFetchedAgainOverAndOver() throws InterruptedException {
        store.failing(true);
        var call = finished(draft("harbour").call());
        assertThat(call.pictures()).allMatch(picture -> picture.state() instanceof Picture.State.Awaited);
        CompletableFuture.runAsync(studio::collectAwaited)
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        assertThat(library.awaited()).hasSize(1);

        store.failing(false);
        CompletableFuture.runAsync(studio::collectAwaited)
                .orTimeout(60, TimeUnit.SECONDS)
                .join();

        assertThat(library.awaited()).isEmpty();
        assertThat(library.call(call.id()).orElseThrow().pictures()).allMatch(Picture::isStored);
        assertThat(vendor.fetched()).hasSize(12);
    }

    @Test
    void aRemixSendsTheBytesOfItsSource() throws InterruptedException, IOException {
        var draft = finished(draft("harbour").call()).pictures().getFirst();
        finished(studio.drafting()
                .remix(draft.id(), Money.parse("0.08"), Reuse.ALLOWED)
                .call());

        var attachment = vendor.sent().getLast().attachments().get(Inputs.IMAGE).getFirst();

        assertThat(attachment).isNotNull();
        try (var bytes = attachment.content().open()) {
            assertThat(bytes).isInstanceOf(ByteArrayInputStream.class);
        }
    }

    @Test
    void aRemixWhoseSourceIsLostIsRefusedBeforeItIsPaid() throws InterruptedException {
        var draft = finished(draft("harbour").call()).pictures().getFirst();
        store.lose(((Picture.State.Stored) draft.state()).file().key());

        assertThat(catchThrowableOfType(
                                StudioException.class,
                                () -> studio.drafting().remix(draft.id(), TWENTY_CENTS, Reuse.ALLOWED))
                        .failure())
                .isEqualTo(new Failure.NotHere(draft.id().toString()));
        assertThat(vendor.sent()).hasSize(1);
        assertThat(ledger.balances().today()).isEqualTo(new Totals(TWENTY_CENTS, Money.ZERO, Money.ZERO));
    }

    @Test
    void anAnswerThatWasKeptAndNotRecordedIsRecordedByTheNextStart() throws InterruptedException {
        ledger.reserve(Samples.ask("saved", 50_000));
        ledger.post(at -> new Entry.Sent(at, new CallId("saved")));
        store.save(new CallId("saved"), ScriptedVendor.answer(200));

        studio.recover();
        finished(new CallId("saved"));

        assertThat(journal.entries()).filteredOn(Entry.Answer.class::isInstance).hasSize(1);
    }

    private static AnsweredPicture withheld(AnsweredPicture picture) {
        return new AnsweredPicture(
                picture.index(),
                picture.prompt(),
                picture.seed(),
                picture.resolution(),
                picture.style(),
                false,
                null,
                null);
    }

    private Drafting.Taken draft(String prompt) {
        return studio.drafting().draft(Samples.brief(prompt), TWENTY_CENTS, Reuse.ALLOWED);
    }

    /// Tries again, as the timer does, until the call is ended.
    private CallRecord endedByCollecting(CallId id) throws InterruptedException {
        var ended = new CountDownLatch(1);
        ledger.posted().subscribe(posted -> {
            if (posted.entry() instanceof Entry.Settle || posted.entry() instanceof Entry.Release) {
                ended.countDown();
            }
        });
        for (int i = 0; i < 600 && !ended.await(100, TimeUnit.MILLISECONDS); i++) {
            studio.collectAwaited();
        }
        return finished(id);
    }

    private CallRecord finished(CallId id) {
        return Ended.of(id, studio, library);
    }
}
