package app.maquette.studio.ledger;

import static app.maquette.studio.Samples.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.CallId;
import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.DayRule;
import app.maquette.domain.GenerationId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.Judgement;
import app.maquette.domain.MediaType;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.Refiling;
import app.maquette.domain.StoredFile;
import app.maquette.domain.Verdict;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.LedgerMark.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What may follow what in a call's life, and what a journal must hold to be believed.
class LedgerOrderTest {
    private static final CallId CALL = new CallId("a");
    private static final GenerationId GENERATION = new GenerationId("g-1");
    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
    private final MemoryJournal journal = new MemoryJournal();
    private final Ledger ledger = new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT);

    @Test
    void aCallMovesFromReservedToSentToAnswered() {
        ledger.reserve(ask("a", 100));
        assertThat(phase()).isEqualTo(Phase.RESERVED);
        refused(at -> new Entry.Answer(at, CALL, 200, "hash", true));

        ledger.post(at -> new Entry.Sent(at, CALL));
        assertThat(phase()).isEqualTo(Phase.SENT);

        ledger.post(at -> new Entry.Answer(at, CALL, 200, "hash", true));
        assertThat(phase()).isEqualTo(Phase.ANSWERED);
        refused(at -> new Entry.Answer(at, CALL, 200, "hash", true));
        assertThat(journal.entries()).hasSize(3);
    }

    @Test
    void aCallThatWasSentIsAcceptedOnceAndAnsweredThen() {
        ledger.reserve(ask("a", 100));
        refused(at -> new Entry.Accepted(at, CALL, GENERATION));
        ledger.post(at -> new Entry.Sent(at, CALL));

        ledger.post(at -> new Entry.Accepted(at, CALL, GENERATION));
        assertThat(phase()).isEqualTo(Phase.ACCEPTED);
        assertThat(ledger.state().open())
                .extracting(LedgerMark.OpenCall::accepted)
                .containsExactly(new Entry.Accepted(clock.instant(), CALL, GENERATION));
        refused(at -> new Entry.Accepted(at, CALL, GENERATION));

        ledger.post(at -> new Entry.Answer(at, CALL, 200, "hash", true));
        assertThat(phase()).isEqualTo(Phase.ANSWERED);
        refused(at -> new Entry.Accepted(at, CALL, GENERATION));
    }

    @Test
    void aCallIsReservedOnce() {
        ledger.reserve(ask("a", 100));

        assertThatThrownBy(() -> ledger.reserve(ask("a", 100))).isInstanceOf(IllegalStateException.class);
        ledger.post(at -> new Entry.Doubt(at, CALL, Money.ZERO, Money.ofMicros(100), "no-answer", "", List.of()));
        assertThatThrownBy(() -> ledger.reserve(ask("a", 100))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingSettlesBelowNothingAndNothingIsHeldBelowNothing() {
        ledger.reserve(ask("a", 100));

        refused(at -> new Entry.Settle(at, CALL, Money.ofMicros(-1), List.of()));
        refused(at -> new Entry.Doubt(at, CALL, Money.ofMicros(-1), Money.ZERO, "no-answer", "", List.of()));
        refused(at -> new Entry.Doubt(at, CALL, Money.ZERO, Money.ofMicros(-1), "no-answer", "", List.of()));
        ledger.post(at -> new Entry.Settle(at, CALL, Money.ZERO, List.of()));

        assertThat(ledger.balances().today().sum()).isEqualTo(Money.ZERO);
    }

    @Test
    void aDoubtIsResolvedOnceFromNothingToAllThatIsHeld() {
        for (var call : List.of("a", "b")) {
            ledger.reserve(ask(call, 100));
            ledger.post(at ->
                    new Entry.Doubt(at, new CallId(call), Money.ZERO, Money.ofMicros(100), "no-answer", "", List.of()));
        }

        refused(at -> resolve(at, "a", 101));
        refused(at -> resolve(at, "a", -1));
        ledger.post(at -> resolve(at, "a", 100));
        ledger.post(at -> resolve(at, "b", 0));
        refused(at -> resolve(at, "a", 0));

        assertThat(ledger.balances().today().settled()).isEqualTo(Money.ofMicros(100));
        assertThat(ledger.balances().today().doubt()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatIsNotMoneyMovesNoMoney() {
        var reserve = ledger.reserve(ask("a", 100));
        var before = ledger.balances().today();
        var produced = Samples.produced(0, 7);
        var file = new StoredFile(new ImageKey("0".repeat(64)), MediaType.PNG, 10, 1, 1, true);

        var stored = new Entry.Stored(clock.instant(), CALL, produced, file);
        ledger.post(_ -> stored);
        ledger.post(at -> new Entry.Gone(at, CALL, 0, "expired"));
        ledger.post(at -> new Entry.Judged(at, stored.picture(), new Judgement(Verdict.PICK, 3)));
        for (var change : List.of(new Refiling.Into(new CollectionId("Print")), new Refiling.Trash())) {
            ledger.post(at -> new Entry.Filed(at, List.of(stored.picture()), change));
        }
        ledger.post(at -> new Entry.CacheHit(
                at,
                reserve.day(),
                CALL,
                reserve.key(),
                reserve.order().engine(),
                1,
                Money.ofMicros(100),
                reserve.order().brief()));

        assertThat(stored.picture()).isEqualTo(new PictureId(CALL, 0));
        assertThat(ledger.balances().today()).isEqualTo(before);
        assertThat(journal.entries()).hasSize(7);
    }

    @Test
    void aReservationThatDoesNotPassTheGateIsABug() {
        var reserve = ledger.reserve(ask("a", 100));

        assertThatThrownBy(() -> ledger.post(_ -> reserve)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.reserve(ask("b", 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.reserve(ask("c", -1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(journal.entries()).hasSize(1);
    }

    @Test
    void aJournalThatDoesNotAddUpIsNotBelieved() {
        journal.append(new Entry.Settle(clock.instant(), CALL, Money.ofMicros(1), List.of()));

        assertThatThrownBy(() -> new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFullSegmentEndsWithTheSums() {
        var closing = new MemoryJournal().closingEach(2);
        var ledger = new JournalLedger(closing, clock, Samples.UTC_MIDNIGHT);

        ledger.reserve(ask("a", 100));
        assertThat(closing.lastMark()).isNull();
        ledger.post(at -> new Entry.Sent(at, CALL));

        assertThat(closing.lastMark()).isEqualTo(new Journal.Mark(2, ledger.state()));
        assertThat(ledger.state().open()).extracting(LedgerMark.OpenCall::phase).containsExactly(Phase.SENT);
    }

    @Test
    void pricesAndCapsOutliveAClosedSegment() {
        var closing = new MemoryJournal().closingEach(3);
        var ledger = new JournalLedger(closing, clock, Samples.UTC_MIDNIGHT);
        var price = new Entry.Price(clock.instant(), "V_2", Money.ofMicros(70_000), clock.instant(), "order form");
        ledger.post(_ -> price);
        ledger.post(at -> new Entry.Cap(at, new CapScope.EveryMonth(), Money.ofMicros(5), "test"));
        ledger.post(at -> new Entry.Cap(at, new CapScope.EveryMonth(), null, "no more"));

        var restarted = new JournalLedger(closing, clock, Samples.UTC_MIDNIGHT);

        assertThat(restarted.prices()).containsExactly(price);
        assertThat(restarted.balances().monthCap()).isNull();
        assertThat(restarted.state()).isEqualTo(ledger.state());
    }

    @Test
    void whatFellIntoDoubtBurnsToo() {
        ledger.reserve(ask("a", 100));
        ledger.post(
                at -> new Entry.Doubt(at, CALL, Money.ofMicros(30), Money.ofMicros(70), "shortfall", "", List.of()));

        assertThat(ledger.balances().lastHour()).isEqualTo(Money.ofMicros(100));
        clock.advance(Duration.ofHours(1));
        assertThat(ledger.balances().lastHour()).isEqualTo(Money.ofMicros(100));
        clock.advance(Duration.ofMillis(1));
        assertThat(ledger.balances().lastHour()).isEqualTo(Money.ZERO);
    }

    @Test
    void aRuleThatBeganUnseenIsInForceWhenTheNextOneIsSet() {
        var tokyo = new DayRule(ZoneId.of("Asia/Tokyo"), LocalTime.of(6, 0));
        var berlin = new DayRule(ZoneId.of("Europe/Berlin"), LocalTime.MIDNIGHT);
        ledger.changeDayRule(tokyo, "moved");
        clock.advance(Duration.ofDays(3));

        ledger.changeDayRule(berlin, "moved back");

        assertThat(ledger.balances().rule()).isEqualTo(tokyo);
        assertThat(ledger.balances().resetsAt()).hasToString("2026-11-25T21:00:00Z");
    }

    @Test
    void aRuleThatBeginsBeforeTheDayEndsResetsIt() {
        var tokyo = new DayRule(ZoneId.of("Asia/Tokyo"), LocalTime.of(6, 0));
        var soon = Instant.parse("2026-11-22T12:00:00Z");
        ledger.post(at -> new Entry.Day(at, tokyo, soon, null, "by hand"));

        assertThat(ledger.balances().resetsAt()).isEqualTo(soon);
        clock.set("2026-11-22T12:00:00Z");
        assertThat(ledger.balances().resetsAt()).hasToString("2026-11-22T21:00:00Z");
    }

    @Test
    void aClosedLedgerTakesNothing() {
        ledger.close();

        assertThatThrownBy(() -> ledger.reserve(ask("a", 100))).isInstanceOf(StorageException.class);
        assertThat(journal.entries()).isEmpty();
    }

    private Phase phase() {
        return ledger.balances().open().getFirst().phase();
    }

    private static Entry.Resolve resolve(Instant at, String call, long micros) {
        return new Entry.Resolve(at, new CallId(call), Money.ofMicros(micros), "user", "");
    }

    private void refused(Function<Instant, Entry> entry) {
        int before = journal.entries().size();
        assertThatThrownBy(() -> ledger.post(entry)).isInstanceOf(IllegalStateException.class);
        assertThat(journal.entries()).hasSize(before);
    }
}
