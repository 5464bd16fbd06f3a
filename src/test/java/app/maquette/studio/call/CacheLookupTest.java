package app.maquette.studio.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.Refiling;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.call.Drafting.Way;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.DownloadException;
import app.maquette.studio.port.MemoryLibrary;
import app.maquette.studio.port.MemoryStore;
import app.maquette.studio.port.ScriptedVendor;
import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Vendor.Exchange;
import app.maquette.studio.port.Vendor.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What an identical request finds: said for what it is, and paid again only as new.
class CacheLookupTest {
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
    void aCallInDoubtWithNothingHereSaysThatAllIsUnknown() throws InterruptedException {
        vendor.exchange(new Exchange.NoAnswer("timed out"));
        finished(draft("harbour").call());

        assertThat(offered("harbour")).isEqualTo(new CacheLookup.Count(0, 0, 0, 0, 0, 4));
    }

    @Test
    void aDoubtWithAllItsPicturesHereIsShownForNothing() throws InterruptedException {
        vendor.outcome(new Outcome.Doubtful("cut", vendor.pictures(4)));
        finished(draft("harbour").call());

        assertThat(studio.drafting().offerDraft(Samples.brief("harbour"))).isInstanceOf(CacheLookup.Here.class);
        assertThat(draft("harbour").way()).isEqualTo(Way.CACHED);
        assertThat(vendor.sent()).hasSize(1);
    }

    @Test
    void aShortfallAndWhatStillComesAreSaidAndNotPaidAgain() throws InterruptedException {
        vendor.outcome(new Outcome.Accepted(vendor.pictures(3)))
                .failDownload(new DownloadException(new MissingReason.Offline("nothing answers")));
        finished(draft("harbour").call());

        assertThat(offered("harbour")).isEqualTo(new CacheLookup.Count(2, 1, 0, 0, 0, 1));
        assertThat(draft("harbour").way()).isEqualTo(Way.CACHED);
        assertThat(vendor.sent()).hasSize(1);
    }

    @Test
    void whatIsAllWithheldIsPaidAgainOnlyAsNew() throws InterruptedException {
        vendor.outcome(new Outcome.Accepted(
                vendor.pictures(4).stream().map(CacheLookupTest::withheld).toList()));
        finished(draft("harbour").call());

        assertThat(offered("harbour")).isEqualTo(new CacheLookup.Count(0, 0, 4, 0, 0, 0));
        assertThat(draft("harbour").way()).isEqualTo(Way.CACHED);
        assertThat(studio.drafting()
                        .draft(Samples.brief("harbour"), TWENTY_CENTS, Reuse.NEVER)
                        .way())
                .isEqualTo(Way.PAID);
    }

    @Test
    void whatLiesInTheTrashComesBackForNothing() throws InterruptedException {
        var call = finished(draft("harbour").call());
        file(call, new Refiling.Trash());

        assertThat(studio.drafting().offerDraft(Samples.brief("harbour"))).isInstanceOf(CacheLookup.Here.class);
        assertThat(draft("harbour")).isEqualTo(new Drafting.Taken(call.id(), Way.CACHED));

        assertThat(library.call(call.id()).orElseThrow().pictures())
                .allMatch(picture -> picture.isStored() && !picture.filed().inTrash());
        assertThat(vendor.sent()).hasSize(1);
    }

    @Test
    void whatWasDeletedIsSaidAndPaidAgainOnlyAsNewHoweverLongAgo() throws InterruptedException {
        var call = finished(draft("harbour").call());
        file(call, new Refiling.Trash());
        file(call, new Refiling.Delete());
        clock.advance(Duration.ofDays(400));

        assertThat(offered("harbour")).isEqualTo(new CacheLookup.Count(0, 0, 0, 0, 4, 0));
        assertThat(draft("harbour").way()).isEqualTo(Way.CACHED);
        assertThat(vendor.sent()).hasSize(1);
        assertThat(studio.drafting()
                        .draft(Samples.brief("harbour"), TWENTY_CENTS, Reuse.NEVER)
                        .way())
                .isEqualTo(Way.PAID);
    }

    private void file(CallRecord call, Refiling change) {
        studio.judging().file(call.pictures().stream().map(Picture::id).toList(), change);
    }

    @Test
    void aDoubtAnsweredWithoutAPictureIsOfferedNoMore() throws InterruptedException {
        vendor.exchange(new Exchange.NoAnswer("timed out"));
        var call = finished(draft("harbour").call());

        studio.doubts().notBilled(call.id(), "test", "");

        assertThat(studio.drafting().offerDraft(Samples.brief("harbour"))).isInstanceOf(CacheLookup.Nothing.class);
    }

    @Test
    void aFinalAndARemixInDoubtAreNotPaidAgainUnasked() throws InterruptedException {
        var draft = finished(draft("harbour").call()).pictures().getFirst().id();
        vendor.exchange(new Exchange.NoAnswer("timed out")).exchange(new Exchange.NoAnswer("timed out"));
        finished(studio.drafting()
                .finalizeDraft(draft, TWENTY_CENTS, Reuse.ALLOWED)
                .call());
        finished(studio.drafting().remix(draft, TWENTY_CENTS, Reuse.ALLOWED).call());

        assertThat(studio.drafting().offerFinal(draft)).isInstanceOf(CacheLookup.Partly.class);
        assertThat(studio.drafting().offerRemix(draft)).isInstanceOf(CacheLookup.Partly.class);
        studio.drafting().finalizeDraft(draft, TWENTY_CENTS, Reuse.ALLOWED);
        studio.drafting().remix(draft, TWENTY_CENTS, Reuse.ALLOWED);
        assertThat(vendor.sent()).hasSize(3);
    }

    @Test
    void aDraftWithoutASeedIsRemixedAndNotFinalized() throws InterruptedException {
        var unseeded = Samples.produced(0, AnsweredPicture.NO_SEED);
        vendor.outcome(new Outcome.Doubtful("cut", List.of(unseeded)));
        var draft = finished(draft("harbour").call()).pictures().getFirst().id();

        assertThat(catchThrowableOfType(
                        StudioException.class,
                        () -> studio.drafting().finalizeDraft(draft, TWENTY_CENTS, Reuse.ALLOWED)))
                .isNotNull();
        finished(studio.drafting().remix(draft, TWENTY_CENTS, Reuse.ALLOWED).call());
        assertThat(vendor.sent().getLast().order().seed()).isNull();
    }

    /// The first programs took no spelling for another, so the key of such a call is that of its text as it was typed.
    @Test
    void whatTheFirstProgramsBoughtIsFoundInEverySpelling() throws InterruptedException {
        var old = boughtByTheFirst("a\u200B harbour\u00A0at night");
        var plain = boughtByTheFirst("a lighthouse");

        for (var spelled :
                List.of("a harbour at night", "a\u00A0harbour at\u2060 night", "a\u200B harbour\u00A0at night")) {
            assertThat(draft(spelled)).as(spelled).isEqualTo(new Drafting.Taken(old, Way.CACHED));
        }
        assertThat(draft("a\uFEFF\u3000lighthouse")).isEqualTo(new Drafting.Taken(plain, Way.CACHED));
        assertThat(vendor.sent()).hasSize(2);
        assertThat(draft("A harbour at night").way()).isEqualTo(Way.PAID);
    }

    private CallId boughtByTheFirst(String prompt) throws InterruptedException {
        int before = journal.entries().size();
        var id = finished(draft(prompt).call()).id();
        for (var entry : journal.entries().subList(before, journal.entries().size())) {
            library.apply(
                    entry instanceof Entry.Reserve(var at, var call, var day, var order, var account, var _, var quote)
                            ? new Entry.Reserve(
                                    at,
                                    call,
                                    day,
                                    order,
                                    account,
                                    new RequestCanon(Catalogue.standard()).firstKeyOf(vendor.address(), order),
                                    quote)
                            : entry);
        }
        return id;
    }

    private CacheLookup.Count offered(String prompt) {
        return studio.drafting().offerDraft(Samples.brief(prompt)) instanceof CacheLookup.Partly part
                ? part.count()
                : new CacheLookup.Count(-1, -1, -1, -1, -1, -1);
    }

    private Drafting.Taken draft(String prompt) {
        return studio.drafting().draft(Samples.brief(prompt), TWENTY_CENTS, Reuse.ALLOWED);
    }

    private CallRecord finished(CallId id) {
        return Ended.of(id, studio, library);
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
}
