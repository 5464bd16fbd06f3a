package app.maquette.studio.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Operation;
import app.maquette.domain.request.Value;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.Failure;
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
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.ScriptedVendor;
import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Vendor.Exchange;
import app.maquette.studio.port.Vendor.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("language")
class StudioTest {
    private static final Money TWENTY_CENTS = Money.ofMicros(200_000);
    private static final Money EIGHT_CENTS = Money.ofMicros(80_000);

    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
    private final MemoryJournal journal = new MemoryJournal();
    private final ScriptedVendor vendor = new ScriptedVendor();
    private final MemoryStore store = new MemoryStore();
    private final Ledger ledger = new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT);
    private final MemoryLibrary library = new MemoryLibrary().following(ledger);
    private Settings settings = Settings.DEFAULT;
    private List<Entry.Price> prices = List.of();
    private final Studio studio = open();

    @AfterEach
    void close() {
        studio.close(Duration.ofSeconds(60));
        ledger.close();
    }

    @Test
    void aDraftIsReservedSentAnsweredSettledAndStored() {
        var call = finished(draft("harbour"));

        assertThat(journal.entries())
                .extracting(entry -> entry.getClass().getSimpleName())
                .containsExactly("Reserve", "Sent", "Answer", "Settle", "Stored", "Stored", "Stored", "Stored");
        assertThat(call.state()).isEqualTo(new CallState.Settled(TWENTY_CENTS));
        assertThat(call.pictures()).hasSize(4).allMatch(Picture::isStored);
        assertThat(ledger.balances().today()).isEqualTo(totals(200_000, 0, 0));
    }

    @Test
    void aPriceAboveTheShownOneSendsNothing() {
        var failure = catchThrowableOfType(
                        StudioException.class,
                        () -> studio.drafting().draft(Samples.brief("harbour"), Money.ofMicros(199_999), Reuse.ALLOWED))
                .failure();

        assertThat(failure).isEqualTo(new Failure.PriceChanged(Money.ofMicros(199_999), TWENTY_CENTS));
        assertThat(vendor.sent()).isEmpty();
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void anIdenticalRequestIsServedFromTheLibraryForNothing() {
        var first = finished(draft("harbour"));

        var taken = draftTaken("harbour", Reuse.ALLOWED);

        assertThat(taken).isEqualTo(new Drafting.Taken(first.id(), Way.CACHED));
        assertThat(vendor.sent()).hasSize(1);
        assertThat(journal.entries().getLast()).isInstanceOf(Entry.CacheHit.class);
        assertThat(ledger.balances().today()).isEqualTo(totals(200_000, 0, 0));
    }

    @Test
    void whatIsHereIsShownThoughNobodyKnowsItsPriceAnyMore() {
        var first = finished(draft("harbour"));
        prices = List.of(Samples.noPrice("V_2_TURBO"));

        var taken = draftTaken("harbour", Reuse.ALLOWED);

        assertThat(taken).isEqualTo(new Drafting.Taken(first.id(), Way.CACHED));
        assertThat(((Entry.CacheHit) journal.entries().getLast()).saved()).isEqualTo(TWENTY_CENTS);
        assertThat(ledger.balances().today()).isEqualTo(totals(200_000, 0, 0));
        assertThat(catchThrowableOfType(StudioException.class, () -> draftTaken("harbour", Reuse.NEVER))
                        .failure())
                .isInstanceOf(Failure.PriceUnknown.class);
    }

    @Test
    void whatCannotBeSeenMakesNoNewRequestAndIsSentAsTyped() {
        var first = finished(draft("a\u00A0harbour\u200B, cafe\u0301"));

        assertThat(draftTaken("a harbour, café", Reuse.ALLOWED)).isEqualTo(new Drafting.Taken(first.id(), Way.CACHED));
        assertThat(draftTaken("\uFEFFa  harbour,\ncaf\u00ADé\u2060", Reuse.ALLOWED))
                .isEqualTo(new Drafting.Taken(first.id(), Way.CACHED));
        assertThat(first.order().prompt()).isEqualTo("a\u00A0harbour\u200B, cafe\u0301");
    }

    @Test
    void draftingAnewPaysThoughItIsHere() {
        finished(draft("harbour"));

        var taken = draftTaken("harbour", Reuse.NEVER);
        finished(taken.call());

        assertThat(taken.way()).isEqualTo(Way.PAID);
        assertThat(ledger.balances().today()).isEqualTo(totals(400_000, 0, 0));
    }

    @Test
    void anOldAnswerIsOfferedAndNotServedByItself() {
        finished(draft("harbour"));
        clock.advance(Duration.ofDays(7));

        assertThat(studio.drafting().offerDraft(Samples.brief("harbour")))
                .isInstanceOfSatisfying(
                        CacheLookup.Here.class, here -> assertThat(here.fresh()).isFalse());
        assertThat(draftTaken("harbour", Reuse.ANY_AGE).way()).isEqualTo(Way.CACHED);
        assertThat(finishedWay(draftTaken("harbour", Reuse.ALLOWED))).isEqualTo(Way.PAID);
    }

    @Test
    void anAnswerWhosePictureIsLostSaysSoAndIsPaidOnlyAsNew() {
        var call = finished(draft("harbour"));
        var stored = (Picture.State.Stored) call.pictures().getFirst().state();
        store.lose(stored.file().key());

        assertThat(studio.drafting().offerDraft(Samples.brief("harbour")))
                .isInstanceOfSatisfying(
                        CacheLookup.Partly.class,
                        part -> assertThat(part.count()).isEqualTo(new CacheLookup.Count(3, 0, 0, 1, 0, 0)));
        assertThat(draftTaken("harbour", Reuse.ALLOWED).way()).isEqualTo(Way.CACHED);
        assertThat(finishedWay(draftTaken("harbour", Reuse.NEVER))).isEqualTo(Way.PAID);
    }

    @Test
    void anIdenticalRequestUnderWayIsJoined() {
        var hold = new CountDownLatch(1);
        vendor.holdUntil(hold);
        var first = draft("harbour");

        var second = draftTaken("harbour", Reuse.ALLOWED);
        hold.countDown();
        finished(first);

        assertThat(second).isEqualTo(new Drafting.Taken(first, Way.JOINED));
        assertThat(vendor.sent()).hasSize(1);
    }

    @Test
    void aFinalTakesTheDraftsReturnedPromptAndSeedWithoutMagic() {
        var draft = finished(draft("harbour")).pictures().get(2);

        var taken = studio.drafting().finalizeDraft(draft.id(), EIGHT_CENTS, Reuse.ALLOWED);
        var call = finished(taken.call());

        var request = vendor.sent().getLast().order();
        assertThat(request.prompt()).isEqualTo(draft.produced().prompt());
        assertThat(request.seed()).isEqualTo(draft.produced().seed());
        assertThat(request.fields().text(Fields.MAGIC_PROMPT)).isEqualTo("off");
        assertThat(request.engine()).isEqualTo(Engines.V_2);
        assertThat(request.images()).isEqualTo(1);
        assertThat(call.order().parent()).isEqualTo(draft.id());
        assertThat(studio.drafting()
                        .finalizeDraft(draft.id(), EIGHT_CENTS, Reuse.ALLOWED)
                        .way())
                .isEqualTo(Way.CACHED);
        assertThat(ledger.balances().today()).isEqualTo(totals(280_000, 0, 0));
    }

    @Test
    void aRemixSendsTheDraftsPicture() {
        var draft = finished(draft("harbour")).pictures().getFirst();

        finished(studio.drafting().remix(draft.id(), EIGHT_CENTS, Reuse.ALLOWED).call());

        var sent = vendor.sent().getLast();
        assertThat(sent.attachments().get(Inputs.IMAGE)).hasSize(1);
        assertThat(sent.values()).containsEntry(Operation.WEIGHT, Value.of(80));
    }

    @Test
    void whatWasNotSentIsReleased() {
        vendor.exchange(new Exchange.NotSent("connection refused"));

        var call = finished(draft("harbour"));

        assertThat(call.state()).isEqualTo(new CallState.Released("not-sent", "connection refused"));
        assertThat(ledger.balances().today()).isEqualTo(Totals.ZERO);
        assertThat(studio.line().isOnline()).isFalse();
    }

    @Test
    void noAnswerIsInDoubtAndHeld() {
        vendor.exchange(new Exchange.NoAnswer("timed out"));

        var call = finished(draft("harbour"));

        assertThat(call.state()).isEqualTo(new CallState.InDoubt(Money.ZERO, TWENTY_CENTS, "no-answer", "timed out"));
        studio.doubts().billed(call.id(), "user", "on the statement");
        assertThat(ledger.balances().today()).isEqualTo(totals(200_000, 0, 0));
    }

    @Test
    void aRejectionIsNotBilled() {
        vendor.outcome(
                new Outcome.Rejected(new Failure.Rejected(Failure.Cause.SAFETY, 422, "failed the safety check", null)));

        var call = finished(draft("harbour"));

        assertThat(call.state()).isEqualTo(new CallState.Released("rejected-safety", "failed the safety check"));
    }

    @Test
    void anEmptyBalancePausesDraftingUntilGoOn() {
        vendor.outcome(
                new Outcome.Rejected(new Failure.Rejected(Failure.Cause.PAYMENT, 402, "insufficient_funds", null)));
        finished(draft("harbour"));

        var failure = catchThrowableOfType(StudioException.class, () -> draft("lighthouse"))
                .failure();
        studio.pauses().goOn(Failure.Pause.PAYMENT);

        assertThat(failure).isEqualTo(new Failure.Paused(Failure.Pause.PAYMENT));
        assertThat(finished(draft("lighthouse")).state()).isInstanceOf(CallState.Settled.class);
    }

    @Test
    void aVendorWhoseClockDiffersPausesDraftingAndCostsNothing() {
        var answer = new RawAnswer(200, null, clock.instant().plus(Duration.ofHours(2)), new byte[0], true);
        vendor.exchange(new Exchange.Answered(answer));

        var call = finished(draft("harbour"));

        assertThat(call.pictures()).hasSize(4).allMatch(Picture::isStored);
        assertThat(catchThrowableOfType(StudioException.class, () -> draft("lighthouse"))
                        .failure())
                .isEqualTo(new Failure.Paused(Failure.Pause.CLOCK));
    }

    @Test
    void fewerPicturesThanAskedLeaveTheRestInDoubt() {
        vendor.outcome(new Outcome.Accepted(vendor.pictures(3)));

        var call = finished(draft("harbour"));

        assertThat(ledger.balances().today()).isEqualTo(totals(150_000, 0, 50_000));
        assertThat(call.pictures()).hasSize(3).allMatch(Picture::isStored);
    }

    @Test
    void morePicturesThanAskedAreKeptAndTheExcessIsInDoubt() {
        vendor.outcome(new Outcome.Accepted(vendor.pictures(6)));

        var call = finished(draft("harbour"));

        assertThat(call.pictures()).hasSize(6).allMatch(Picture::isStored);
        assertThat(ledger.balances().today()).isEqualTo(totals(200_000, 0, 100_000));
        assertThat(studio.pauses().current()).containsExactly(Failure.Pause.EXCESS);
    }

    @Test
    void salvagedPicturesOfADoubtfulAnswerAreKept() {
        vendor.outcome(new Outcome.Doubtful("cut", vendor.pictures(2)));

        var call = finished(draft("harbour"));

        assertThat(call.pictures()).hasSize(2).allMatch(Picture::isStored);
        assertThat(ledger.balances().today()).isEqualTo(totals(0, 0, 200_000));
    }

    @Test
    void aFailedDownloadStaysAwaitedAndComesLater() {
        vendor.failDownload(new DownloadException(new MissingReason.Offline("reset")));
        var call = finished(draft("harbour"));
        assertThat(library.awaited()).extracting(CallRecord::id).containsExactly(call.id());

        studio.collectAwaited();

        assertThat(library.awaited()).isEmpty();
        assertThat(library.call(call.id()).orElseThrow().pictures()).allMatch(Picture::isStored);
    }

    @Test
    void aLinkIsGivenUpOnlyAfterItsDay() {
        vendor.failDownload(new DownloadException(new MissingReason.LinkDead(403)));
        var call = finished(draft("harbour"));
        assertThat(library.awaited()).isNotEmpty();
        clock.advance(Duration.ofHours(24));
        vendor.failDownload(new DownloadException(new MissingReason.LinkDead(403)));

        studio.collectAwaited();

        assertThat(library.call(call.id()).orElseThrow().pictures())
                .filteredOn(picture -> picture.state() instanceof Picture.State.Gone)
                .hasSize(1);
    }

    @Test
    void aDiskThatFillsUpWhileAnsweringCostsNoPicture() {
        var hold = new CountDownLatch(1);
        vendor.holdUntil(hold);
        var id = draft("harbour");
        store.failing(true);
        hold.countDown();
        finished(id);
        store.failing(false);

        studio.collectAwaited();

        assertThat(library.call(id).orElseThrow().pictures()).hasSize(4).allMatch(Picture::isStored);
    }

    @Test
    void aFullDiskRefusesBeforeItReserves() {
        store.free(1000);

        var failure = catchThrowableOfType(StudioException.class, () -> draft("harbour"))
                .failure();

        assertThat(failure).isEqualTo(new Failure.DiskFull(1000, 300L * 1024 * 1024));
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void aCallThatWaitsForItsPlaceIsCancelledForNothing() {
        var hold = new CountDownLatch(1);
        vendor.holdUntil(hold);
        settings = Settings.DEFAULT.withImagesInFlight(4);
        var first = draft("harbour");
        var second = draft("lighthouse");

        assertThat(studio.drafting().cancel(second)).isTrue();
        var cancelled = finished(second);
        hold.countDown();
        finished(first);

        assertThat(cancelled.state()).isEqualTo(new CallState.Released("cancelled", ""));
        assertThat(studio.drafting().cancel(first)).isFalse();
        assertThat(vendor.sent()).hasSize(1);
    }

    private Studio open() {
        var rooms = new Studio.Rooms(vendor, vendor, store, store, library);
        return new Studio(ledger, rooms, Samples.quotes(clock, () -> prices), () -> settings, clock);
    }

    private Drafting.Taken draftTaken(String prompt, Reuse reuse) {
        return studio.drafting().draft(Samples.brief(prompt), TWENTY_CENTS, reuse);
    }

    private CallId draft(String prompt) {
        return draftTaken(prompt, Reuse.ALLOWED).call();
    }

    private Way finishedWay(Drafting.Taken taken) {
        finished(taken.call());
        return taken.way();
    }

    private CallRecord finished(CallId id) {
        return Ended.of(id, studio, library);
    }

    private static Totals totals(long settled, long reserved, long doubt) {
        return new Totals(Money.ofMicros(settled), Money.ofMicros(reserved), Money.ofMicros(doubt));
    }
}
