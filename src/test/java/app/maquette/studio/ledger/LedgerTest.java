package app.maquette.studio.ledger;

import static app.maquette.studio.Samples.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.maquette.domain.CallId;
import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.DayRule;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.money.Forecast;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("language")
class LedgerTest {
    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
    private final MemoryJournal journal = new MemoryJournal();
    private Ledger ledger = new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT);

    @Test
    void aReservationIsInTheJournalBeforeItIsAnswered() {
        var reserve = ledger.reserve(ask("a", 200_000));

        assertThat(journal.entries()).containsExactly(reserve);
        assertThat(ledger.balances().today()).isEqualTo(totals(0, 200_000, 0));
    }

    @Test
    void theCapIsReachedButNeverPassed() {
        ledger.reserve(ask("a", 9_999_999));

        var refused = refusal("b", 2);
        ledger.reserve(ask("c", 1));

        assertThat(refused)
                .isEqualTo(new Failure.OverBudget(
                        new CapScope.OneDay(ledger.balances().day()),
                        "",
                        Money.ofMicros(2),
                        Money.ofMicros(1),
                        Money.ofMicros(10_000_000)));
        assertThat(ledger.balances().left()).isEqualTo(Money.ZERO);
        assertThat(journal.entries()).hasSize(2);
    }

    @Test
    void whatIsInDoubtCountsUntilItIsResolved() {
        sent("a", 10_000_000);
        ledger.post(at -> doubt(at, "a", 0, 10_000_000));

        assertThat(refusal("b", 1)).isInstanceOf(Failure.OverBudget.class);
        ledger.post(at -> new Entry.Resolve(at, new CallId("a"), Money.ofMicros(4_000_000), "user", "statement"));
        ledger.reserve(ask("c", 6_000_000));

        assertThat(ledger.balances().today()).isEqualTo(totals(4_000_000, 6_000_000, 0));
    }

    @Test
    void aCallEndsOnce() {
        sent("a", 200_000);
        ledger.post(at -> new Entry.Settle(at, new CallId("a"), Money.ofMicros(200_000), List.of()));

        assertThatThrownBy(() -> ledger.post(at -> new Entry.Release(at, new CallId("a"), "not-sent", "")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ledger.post(at -> new Entry.Sent(at, new CallId("a"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(journal.entries()).hasSize(3);
        assertThat(ledger.balances().today()).isEqualTo(totals(200_000, 0, 0));
    }

    @Test
    void aCallIsSentOnce() {
        sent("a", 200_000);

        assertThatThrownBy(() -> ledger.post(at -> new Entry.Sent(at, new CallId("a"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingSettlesForMoreThanItReserved() {
        sent("a", 200_000);

        assertThatThrownBy(() ->
                        ledger.post(at -> new Entry.Settle(at, new CallId("a"), Money.ofMicros(200_001), List.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void monthAndCollectionCapsAreDecidedWithTheDay() {
        cap(new CapScope.EveryMonth(), 3_000_000);
        cap(new CapScope.OneCollection(new CollectionId("Icons")), 1_000_000);

        ledger.reserve(ask("a", 1_000_000, "Icons"));

        assertThat(refusal("b", 1, "Icons"))
                .isEqualTo(new Failure.OverBudget(
                        new CapScope.OneCollection(new CollectionId("Icons")),
                        "Icons",
                        Money.ofMicros(1),
                        Money.ZERO,
                        Money.ofMicros(1_000_000)));
        ledger.reserve(ask("c", 2_000_000));
        assertThat(refusal("d", 1))
                .isEqualTo(new Failure.OverBudget(
                        new CapScope.EveryMonth(), "", Money.ofMicros(1), Money.ZERO, Money.ofMicros(3_000_000)));
        assertThat(ledger.balances().leftFor(new CollectionId("Icons"))).isEqualTo(Money.ZERO);
    }

    @Test
    void loweringTheCapBelowWhatIsSpentOnlyStopsNewCalls() {
        sent("a", 5_000_000);
        cap(new CapScope.EveryDay(), 1_000_000);

        assertThat(refusal("b", 1)).isInstanceOf(Failure.OverBudget.class);
        ledger.post(at -> new Entry.Settle(at, new CallId("a"), Money.ofMicros(5_000_000), List.of()));

        assertThat(ledger.balances().left()).isEqualTo(Money.ZERO);
        assertThat(ledger.balances().isWarning()).isTrue();
    }

    @Test
    void aCallBelongsToTheDayItWasReservedIn() {
        clock.set("2026-11-22T23:59:59Z");
        sent("a", 200_000);
        clock.advance(Duration.ofSeconds(2));
        ledger.post(at -> new Entry.Settle(at, new CallId("a"), Money.ofMicros(200_000), List.of()));

        assertThat(ledger.balances().day().toString()).isEqualTo("2026-11-23");
        assertThat(ledger.balances().today()).isEqualTo(Totals.ZERO);
        assertThat(ledger.balances().month()).isEqualTo(totals(200_000, 0, 0));
    }

    @Test
    void aClockSetBackOpensNoDayAgain() {
        clock.set("2026-11-23T00:00:01Z");
        ledger.reserve(ask("a", 10_000_000));
        clock.set("2026-11-22T12:00:00Z");

        assertThat(refusal("b", 1)).isInstanceOf(Failure.OverBudget.class);
        assertThat(ledger.balances().day().toString()).isEqualTo("2026-11-23");
    }

    @Test
    void onlyARecordedCorrectionMovesTheDayBack() {
        clock.set("2031-01-01T00:00:00Z");
        ledger.reserve(ask("a", 1));
        clock.set("2026-11-22T12:00:00Z");

        ledger.correctDay("the clock stood five years ahead");

        assertThat(ledger.balances().day().toString()).isEqualTo("2026-11-22");
    }

    @Test
    void aCorrectionOpensNoCapASecondTimeForADayThatStoodAhead() {
        clock.set("2031-01-01T00:00:00Z");
        ledger.reserve(ask("a", 10_000_000));
        clock.set("2026-11-22T12:00:00Z");

        ledger.correctDay("the clock stood five years ahead");
        ledger.correctDay("a second click");

        assertThat(refusal("b", 1)).isInstanceOf(Failure.OverBudget.class);
        assertThat(ledger.balances().today().sum()).isEqualTo(Money.ofMicros(10_000_000));
        assertThat(ledger.balances().month().sum()).isEqualTo(Money.ofMicros(10_000_000));
        ledger = new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT);
        assertThat(refusal("b", 1)).isInstanceOf(Failure.OverBudget.class);
        clock.set("2026-11-23T00:00:00Z");
        assertThat(ledger.balances().today()).isEqualTo(Totals.ZERO);
    }

    @Test
    void aCorrectionToADayThatIsOverOpensNoCapThereAndNoneOnTheWayBack() {
        ledger.reserve(ask("a", 10_000_000));
        clock.set("2026-11-12T12:00:00Z");

        ledger.correctDay("a clock that stood behind");

        assertThat(refusal("b", 1)).isInstanceOf(Failure.OverBudget.class);
        clock.set("2026-11-22T12:00:00Z");
        assertThat(refusal("b", 1)).isInstanceOf(Failure.OverBudget.class);
    }

    @Test
    void aCorrectionKeepsTheRuleThatWaitsAndLetsItWaitForTheRightReset() {
        clock.set("2031-01-01T00:00:00Z");
        ledger.reserve(ask("a", 1));
        ledger.changeDayRule(new DayRule(ZoneId.of("Asia/Tokyo"), LocalTime.of(6, 0)), "moved");
        clock.set("2026-11-22T12:00:00Z");

        ledger.correctDay("the clock stood five years ahead");

        assertThat(ledger.balances().resetsAt()).hasToString("2026-11-23T00:00:00Z");
        clock.set("2026-11-23T00:00:00Z");
        assertThat(ledger.balances().resetsAt()).hasToString("2026-11-23T21:00:00Z");
    }

    @Test
    void aNewDayRuleCountsFromTheNextReset() {
        ledger.changeDayRule(new DayRule(ZoneId.of("Asia/Tokyo"), LocalTime.of(6, 0)), "moved");

        assertThat(ledger.balances().day().toString()).isEqualTo("2026-11-22");
        assertThat(ledger.balances().resetsAt()).hasToString("2026-11-23T00:00:00Z");
        clock.set("2026-11-23T00:00:00Z");
        assertThat(ledger.balances().day().toString()).isEqualTo("2026-11-23");
        assertThat(ledger.balances().resetsAt()).hasToString("2026-11-23T21:00:00Z");
    }

    @Test
    void aRestartKnowsWhatTheLastRunKnew() {
        sent("a", 200_000);
        ledger.reserve(ask("b", 300_000));
        sent("c", 50_000);
        ledger.post(at -> doubt(at, "c", 20_000, 30_000));
        cap(new CapScope.EveryDay(), 2_000_000);
        var before = ledger.balances();

        ledger = new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT);

        assertThat(ledger.balances()).isEqualTo(before);
    }

    @Test
    void aRestartFromAClosedSegmentKnowsTheSame() {
        var closing = new MemoryJournal().closingEach(2);
        ledger = new JournalLedger(closing, clock, Samples.UTC_MIDNIGHT);
        for (var call : List.of("a", "b", "c", "d", "e")) {
            ledger.reserve(ask(call, 100_000));
        }
        var before = ledger.balances();

        assertThat(new JournalLedger(closing, clock, Samples.UTC_MIDNIGHT).balances())
                .isEqualTo(before);
    }

    @Test
    void aFailedWriteStopsAllSpending() {
        ledger = new JournalLedger(new MemoryJournal().failingAt(2), clock, Samples.UTC_MIDNIGHT);
        ledger.reserve(ask("a", 1));

        assertThatThrownBy(() -> ledger.reserve(ask("b", 1))).isInstanceOf(StorageException.class);
        assertThat(catchThrowableOfType(StudioException.class, () -> ledger.reserve(ask("c", 1)))
                        .failure())
                .isEqualTo(new Failure.LedgerBroken());
        assertThat(ledger.balances().today()).isEqualTo(totals(0, 1, 0));
    }

    @Test
    void spendingGoesOnWhenTheJournalIsBack() {
        ledger.reserve(ask("a", 1));
        journal.away(true);
        assertThatThrownBy(() -> ledger.reserve(ask("b", 1))).isInstanceOf(StorageException.class);
        assertThat(ledger.balances().today()).isEqualTo(totals(0, 1, 0));

        journal.away(false);
        ledger.reserve(ask("c", 1));

        assertThat(ledger.balances().today()).isEqualTo(totals(0, 2, 0));
        assertThat(journal.entries()).hasSize(2);
    }

    @Test
    void anInterruptedCallerDoesNotStopTheWrite() {
        Thread.currentThread().interrupt();

        ledger.reserve(ask("a", 1));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(journal.entries()).hasSize(1);
    }

    @Test
    void subscribersHearEveryEntryInOrder() {
        var heard = new ArrayList<Long>();
        ledger.posted().subscribe(posted -> heard.add(posted.number()));

        sent("a", 1);
        sent("b", 1);

        assertThat(heard).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void theBurnRateLooksBackOneHour() {
        sent("a", 200_000);
        ledger.post(at -> new Entry.Settle(at, new CallId("a"), Money.ofMicros(200_000), List.of()));
        assertThat(ledger.balances().lastHour()).isEqualTo(Money.ofMicros(200_000));

        clock.advance(Duration.ofMinutes(61));

        assertThat(ledger.balances().lastHour()).isEqualTo(Money.ZERO);
    }

    @Test
    void aRestartKnowsTheLastHourWhateverSegmentsWereClosed() {
        var closing = new MemoryJournal().closingEach(2).forgetting();
        ledger = new JournalLedger(closing, clock, Samples.UTC_MIDNIGHT);
        cap(new CapScope.EveryDay(), 1_000_000);
        for (var call : List.of("a", "b", "c")) {
            sent(call, 200_000);
            ledger.post(at -> new Entry.Settle(at, new CallId(call), Money.ofMicros(200_000), List.of()));
            clock.advance(Duration.ofMinutes(25));
        }
        ledger.reserve(ask("d", 1));
        var before = ledger.balances();

        var after = new JournalLedger(closing, clock, Samples.UTC_MIDNIGHT).balances();

        assertThat(after.lastHour()).isEqualTo(Money.ofMicros(400_000));
        assertThat(after).isEqualTo(before);
        assertThat(Forecast.capReached(after, after.left(), clock.instant()))
                .isPresent()
                .isEqualTo(Forecast.capReached(before, before.left(), clock.instant()));
    }

    @Test
    void whatAClockInTheFutureSpentIsNotThePaceOfNow() {
        sent("a", 200_000);
        sent("b", 300_000);
        clock.advance(Duration.ofDays(300));
        ledger.post(at -> new Entry.Settle(at, new CallId("a"), Money.ofMicros(200_000), List.of()));
        clock.advance(Duration.ofDays(-300));
        assertThat(ledger.balances().lastHour()).isEqualTo(Money.ZERO);

        ledger.post(at -> new Entry.Settle(at, new CallId("b"), Money.ofMicros(300_000), List.of()));

        assertThat(ledger.balances().lastHour()).isEqualTo(Money.ofMicros(300_000));
        assertThat(new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT)
                        .balances()
                        .lastHour())
                .isEqualTo(Money.ofMicros(300_000));
    }

    private void sent(String call, long micros) {
        ledger.reserve(ask(call, micros));
        ledger.post(at -> new Entry.Sent(at, new CallId(call)));
    }

    private static Entry.Doubt doubt(Instant at, String call, long settled, long held) {
        return new Entry.Doubt(
                at, new CallId(call), Money.ofMicros(settled), Money.ofMicros(held), "no-answer", "", List.of());
    }

    private void cap(CapScope scope, long micros) {
        ledger.post(at -> new Entry.Cap(at, scope, Money.ofMicros(micros), "test"));
    }

    private Failure refusal(String call, long micros) {
        return refusal(call, micros, "Unfiled");
    }

    private Failure refusal(String call, long micros, String collection) {
        return catchThrowableOfType(StudioException.class, () -> ledger.reserve(ask(call, micros, collection)))
                .failure();
    }

    private static Totals totals(long settled, long reserved, long doubt) {
        return new Totals(Money.ofMicros(settled), Money.ofMicros(reserved), Money.ofMicros(doubt));
    }
}
