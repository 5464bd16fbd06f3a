package app.maquette.studio.ledger;

import static app.maquette.studio.Samples.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.maquette.domain.CallId;
import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.DayRule;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.Doubts;
import app.maquette.studio.call.Pauses;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where money could slip through: caps that move under calls in flight, several caps at their last micro-dollar,
/// months that end elsewhere, answers given twice.
class LedgerEdgeTest {
    private static final CapScope EVERY_DAY = new CapScope.EveryDay();
    private static final CapScope EVERY_MONTH = new CapScope.EveryMonth();
    private static final CapScope TEA = new CapScope.OneCollection(new CollectionId("Tea"));
    private final TestClock clock = TestClock.at("2026-10-31T10:00:00Z");
    private final MemoryJournal journal = new MemoryJournal();
    private Ledger ledger = new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aCapLoweredUnderCallsInFlightStopsNewOnesAndEndsTheOldOnes() {
        sent("a", 400_000);
        sent("b", 400_000);

        cap(EVERY_DAY, 500_000);

        assertThat(ledger.balances().left()).isEqualTo(Money.ZERO);
        assertThat(refusedBy("c", 1, "Unfiled")).isInstanceOf(CapScope.OneDay.class);
        settle("a", 400_000);
        ledger.post(at -> new Entry.Release(at, new CallId("b"), "rejected", ""));
        assertThat(ledger.balances().today()).isEqualTo(totals(400_000, 0, 0));
        assertThat(refusedBy("d", 100_001, "Unfiled")).isInstanceOf(CapScope.OneDay.class);
        ledger.reserve(ask("e", 100_000));
        assertThat(ledger.balances().left()).isEqualTo(Money.ZERO);
    }

    /// 0.1.0 let the cap open again there; read now, the same entries show more, never less.
    @Test
    void aCorrectionInAnOldJournalCarriesWhatLaterDaysHold() {
        var reader = olderThan("2026-10-31T10:00:00Z", "2031-01-01T10:00:00Z");

        assertThat(reader.balances().today().sum()).isEqualTo(Money.ofMicros(10_000_000));
        assertThat(reader.balances().month().sum()).isEqualTo(Money.ofMicros(10_000_000));
        assertThat(catchThrowableOfType(StudioException.class, () -> reader.reserve(ask("b", 1)))
                        .failure())
                .isInstanceOf(Failure.OverBudget.class);
        clock.set("2026-11-01T10:00:00Z");
        assertThat(reader.balances().today()).isEqualTo(Totals.ZERO);
    }

    /// The journal of a program that was used while its clock stood ahead, and counted from the right day after that.
    private Ledger olderThan(String right, String ahead) {
        clock.set(ahead);
        ledger.reserve(ask("a", 10_000_000));
        settle("a", 10_000_000);
        clock.set(right);
        var day = Samples.UTC_MIDNIGHT.dayOf(clock.instant());
        var entries = new ArrayList<>(journal.entries());
        entries.add(new Entry.Day(clock.instant(), Samples.UTC_MIDNIGHT, clock.instant(), day, "count from today"));
        ledger.close();
        ledger = new JournalLedger(new MemoryJournal().holding(entries), clock, Samples.UTC_MIDNIGHT);
        return ledger;
    }

    @Test
    void allCapsTogetherAreKeptToTheLastMicroDollar() {
        cap(EVERY_DAY, 1_000_000);
        cap(EVERY_MONTH, 1_000_000);
        cap(TEA, 1_000_000);
        sent("a", 999_999, "Tea");

        for (var tight : List.of(EVERY_DAY, EVERY_MONTH, TEA)) {
            List.of(EVERY_DAY, EVERY_MONTH, TEA).forEach(scope -> cap(scope, 1_000_001));
            cap(tight, 1_000_000);
            assertThat(ledger.balances().leftFor(new CollectionId("Tea"))).isEqualTo(Money.ofMicros(1));
            assertThat(refusedBy("over", 2, "Tea")).isEqualTo(scopeNow(tight));
        }
        ledger.reserve(ask("b", 1, "Tea"));

        assertThat(refusedBy("c", 1, "Tea")).isEqualTo(TEA);
        ledger.reserve(ask("d", 1, "Coffee"));
        assertThat(ledger.balances().month().sum()).isEqualTo(Money.ofMicros(1_000_001));
        assertThat(refusedBy("e", 1, "Coffee")).isEqualTo(scopeNow(EVERY_DAY));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aMonthEndsWhereItsDayEndsWhateverTheMonthIsElsewhere(boolean restarts) {
        var auckland = new DayRule(ZoneId.of("Pacific/Auckland"), LocalTime.of(6, 0));
        clock.advance(Duration.between(
                clock.instant(), TestClock.at("2026-10-31T16:59:59Z").instant()));
        ledger.close();
        ledger = new JournalLedger(journal, clock, auckland);
        cap(EVERY_MONTH, 500_000);
        sent("october", 500_000);
        assertThat(ledger.balances().day()).isEqualTo(day("2026-10-31"));
        assertThat(refusedBy("more", 1, "Unfiled")).isEqualTo(EVERY_MONTH);

        clock.advance(Duration.ofSeconds(1));
        if (restarts) {
            ledger.close();
            ledger = new JournalLedger(journal, clock, auckland);
        }
        sent("november", 500_000);
        settle("october", 500_000);
        ledger.post(at -> new Entry.Release(at, new CallId("november"), "rejected", ""));

        assertThat(ledger.balances().day()).isEqualTo(day("2026-11-01"));
        assertThat(ledger.balances().month()).isEqualTo(totals(0, 0, 0));
        assertThat(ledger.state().months().get(day("2026-10-31").month())).isEqualTo(totals(500_000, 0, 0));
    }

    @Test
    void aDoubtFreedByOneAnswerIsNotFreedAgainByASecond() {
        sent("a", 300_000);
        ledger.post(at ->
                new Entry.Doubt(at, new CallId("a"), Money.ZERO, Money.ofMicros(300_000), "no-answer", "", List.of()));
        var doubts = new Doubts(ledger, new Pauses(), Doubts.Pictures.NONE);
        doubts.resolve(new CallId("a"), Money.ofMicros(100_000), "statement", "");

        List<Runnable> again = List.of(
                () -> doubts.billed(new CallId("a"), "user", ""),
                () -> doubts.notBilled(new CallId("a"), "statement", ""),
                () -> doubts.resolve(new CallId("a"), Money.ofMicros(1), "user", ""));

        assertThat(again).allSatisfy(answer -> assertThat(failure(answer)).isInstanceOf(Failure.NotHere.class));
        assertThatThrownBy(() -> ledger.post(at -> new Entry.Resolve(at, new CallId("a"), Money.ZERO, "two", "")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ledger.balances().today()).isEqualTo(totals(100_000, 0, 0));
    }

    @Test
    void aCapOfTodayGoesWithTheDayAndNotWithTheClock() {
        cap(new CapScope.OneDay(day("2026-10-31")), 100_000);
        sent("a", 100_000);
        clock.advance(Duration.ofDays(-3));
        assertThat(refusedBy("b", 1, "Unfiled")).isEqualTo(scopeNow(EVERY_DAY));

        clock.advance(Duration.ofDays(4));

        assertThat(ledger.balances().dayCap()).isEqualTo(Ledger.DEFAULT_CAP);
        ledger.reserve(ask("c", 10_000_000));
        assertThat(refusedBy("d", 1, "Unfiled")).isEqualTo(scopeNow(EVERY_DAY));
    }

    private CapScope scopeNow(CapScope scope) {
        return scope.equals(EVERY_DAY) ? new CapScope.OneDay(ledger.balances().day()) : scope;
    }

    private void sent(String call, long micros) {
        sent(call, micros, "Unfiled");
    }

    private void sent(String call, long micros, String collection) {
        ledger.reserve(ask(call, micros, collection));
        ledger.post(at -> new Entry.Sent(at, new CallId(call)));
    }

    private void settle(String call, long micros) {
        ledger.post(at -> new Entry.Settle(at, new CallId(call), Money.ofMicros(micros), List.of()));
    }

    private void cap(CapScope scope, long micros) {
        ledger.post(at -> new Entry.Cap(at, scope, Money.ofMicros(micros), "test"));
    }

    private CapScope refusedBy(String call, long micros, String collection) {
        return ((Failure.OverBudget) failure(() -> ledger.reserve(ask(call, micros, collection)))).scope();
    }

    private static Failure failure(Runnable work) {
        return catchThrowableOfType(StudioException.class, work::run).failure();
    }

    private static LedgerDay day(String text) {
        return new LedgerDay(LocalDate.parse(text));
    }

    private static Totals totals(long settled, long reserved, long doubt) {
        return new Totals(Money.ofMicros(settled), Money.ofMicros(reserved), Money.ofMicros(doubt));
    }
}
