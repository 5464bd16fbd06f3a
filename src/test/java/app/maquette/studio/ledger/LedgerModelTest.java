package app.maquette.studio.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.DayRule;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.ledger.LedgerModel.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Random lives of calls, caps, clocks and zones: after each step the ledger holds what one page of plain numbers
/// holds.
class LedgerModelTest {
    private static final String[] COLLECTIONS = {"Unfiled", "Icons", "Campaign", "Print"};
    private static final String[] ZONES = {"UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"};
    private static final int MOST_OPEN = 40;

    private final TestClock clock = TestClock.at("2026-10-20T12:00:00Z");
    private final MemoryJournal journal = new MemoryJournal().forgetting().closingEach(1_000);
    private final LedgerModel model = new LedgerModel(Samples.UTC_MIDNIGHT);
    private Ledger ledger = new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT);
    private Random random = new Random();
    private int accepted;
    private int refused;
    private int moved;

    @Test
    void aHundredThousandStepsAgreeWithTheModel() {
        run(20_261_122, 100_000);
    }

    @Tag("deep")
    @Test
    void aMillionStepsAgreeWithTheModel() {
        run(System.nanoTime(), 1_000_000);
    }

    private void run(long seed, int steps) {
        random = new Random(seed);
        for (int step = 0; step < steps; step++) {
            step(step);
            compare("seed " + seed + ", step " + step);
        }
        System.out.printf(
                "ledger model: seed %d, %d steps, %d accepted, %d refused, %d moved, 0 differences%n",
                seed, steps, accepted, refused, moved);
        assertThat(accepted).isPositive();
        assertThat(refused).isPositive();
    }

    private void step(int step) {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> reserve("call-" + step);
            case 7, 8, 9, 10 -> forward();
            case 11, 12 -> end(2);
            case 13 -> end(random.nextInt(2));
            case 14, 15 -> resolve();
            case 16 -> cap();
            case 17, 18 -> move();
            default -> rare(step);
        }
    }

    private void reserve(String id) {
        if (model.open.size() >= MOST_OPEN) {
            return;
        }
        var collection = COLLECTIONS[random.nextInt(COLLECTIONS.length)];
        long amount = 1L + random.nextInt(400_000);
        var day = model.day(clock.instant());
        boolean may = model.mayReserve(day, collection, amount);
        try {
            var reserve = ledger.reserve(Samples.ask(id, amount, collection));
            assertThat(may).as("accepted").isTrue();
            assertThat(reserve.day().date()).isEqualTo(day);
            assertThat(model.used(day) + amount).isLessThanOrEqualTo(model.capOf(day));
            model.reserve(new Call(id, day, collection, amount), clock.instant());
            accepted++;
        } catch (StudioException _) {
            assertThat(may).as("refused").isFalse();
            refused++;
        }
    }

    private void forward() {
        if (model.open.isEmpty()) {
            return;
        }
        var call = any(model.open);
        if (call.state == 0) {
            ledger.post(at -> new Entry.Sent(at, new CallId(call.id)));
            call.state = 1;
        } else if (call.state == 1) {
            ledger.post(at -> new Entry.Answer(at, new CallId(call.id), 200, "hash", true));
            call.state = 2;
        }
    }

    /// 0 releases, 1 doubts, 2 settles.
    private void end(int how) {
        if (model.open.isEmpty()) {
            return;
        }
        var call = any(model.open);
        var id = new CallId(call.id);
        long part = random.nextLong(call.amount + 1);
        switch (how) {
            case 0 -> {
                ledger.post(at -> new Entry.Release(at, id, "not-sent", ""));
                model.release(call);
            }
            case 1 -> {
                var settled = Money.ofMicros(call.amount - part);
                ledger.post(at -> new Entry.Doubt(at, id, settled, Money.ofMicros(part), "no-answer", "", List.of()));
                model.doubt(call, call.amount - part, part);
            }
            default -> {
                ledger.post(at -> new Entry.Settle(at, id, Money.ofMicros(part), List.of()));
                model.settle(call, part);
            }
        }
    }

    private void resolve() {
        if (model.doubts.isEmpty()) {
            return;
        }
        var call = any(model.doubts);
        long billed = random.nextLong(call.held + 1);
        ledger.post(at -> new Entry.Resolve(at, new CallId(call.id), Money.ofMicros(billed), "test", ""));
        model.resolve(call, billed);
    }

    private void cap() {
        long cap = 1_000_000L + random.nextInt(12_000_000);
        switch (random.nextInt(5)) {
            case 4 ->
                move(
                        COLLECTIONS[random.nextInt(1, COLLECTIONS.length)],
                        COLLECTIONS[random.nextInt(1, COLLECTIONS.length)]);
            case 0 -> {
                cap(new CapScope.EveryDay(), cap);
                model.dayCap = cap;
            }
            case 1 -> {
                var day = model.day(clock.instant());
                cap(new CapScope.OneDay(new LedgerDay(day)), cap);
                model.capDay(day, cap);
            }
            case 2 -> {
                cap(new CapScope.EveryMonth(), cap * 20);
                model.monthCap = cap * 20;
            }
            default -> {
                var used = model.below("Icons");
                cap(new CapScope.OneCollection(new CollectionId("Icons")), used + cap);
                model.collectionCaps.put("Icons", used + cap);
            }
        }
    }

    /// Into another collection, or out of all of them.
    private void move(String name, String parent) {
        boolean isOut = random.nextBoolean();
        var id = new CollectionId(name);
        try {
            ledger.post(at -> new Entry.Collection(at, id, name, isOut ? null : new CollectionId(parent)));
            assertThat(isOut || model.mayLieIn(name, parent)).as("moved").isTrue();
            model.parents.put(name, isOut ? "" : parent);
            moved++;
        } catch (IllegalStateException _) {
            assertThat(isOut || model.mayLieIn(name, parent)).as("not moved").isFalse();
        }
    }

    private void cap(CapScope scope, long micros) {
        ledger.post(at -> new Entry.Cap(at, scope, Money.ofMicros(micros), "test"));
    }

    /// Minutes on, sometimes back, so that days, daylight saving and months pass.
    private void move() {
        clock.advance(Duration.ofMinutes(random.nextInt(50) > 0 ? random.nextInt(600) : -random.nextInt(5_000)));
    }

    private void rare(int step) {
        switch (random.nextInt(50)) {
            case 0 -> {
                ledger.close();
                ledger = new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT);
            }
            case 1, 2, 3 -> changeRule();
            case 4, 5 -> correct();
            case 6 -> jumpAhead(step);
            default -> {}
        }
    }

    private void changeRule() {
        var rule = new DayRule(ZoneId.of(ZONES[random.nextInt(ZONES.length)]), LocalTime.of(random.nextInt(24), 30));
        Instant from = ledger.balances().resetsAt();
        ledger.changeDayRule(rule, "test");
        model.changeRule(rule, from, clock.instant());
    }

    private void correct() {
        ledger.correctDay("test");
        model.correct(clock.instant());
    }

    /// A clock that stood wrong while something was ordered.
    private void jumpAhead(int step) {
        var ahead = Duration.ofDays(1 + random.nextInt(400));
        clock.advance(ahead);
        reserve("ahead-" + step);
        clock.advance(ahead.negated());
        correct();
    }

    private void compare(String where) {
        var day = model.day(clock.instant());
        var balances = ledger.balances();
        assertThat(balances.day().date()).as(where).isEqualTo(day);
        assertThat(balances.today()).as(where).isEqualTo(totals(day));
        assertThat(balances.month()).as(where).isEqualTo(totals(YearMonth.from(day)));
        assertThat(balances.dayCap().micros()).as(where).isEqualTo(model.capOf(day));
        for (var collection : COLLECTIONS) {
            assertThat(balances.collections().getOrDefault(new CollectionId(collection), Totals.ZERO))
                    .as(where)
                    .isEqualTo(totals(collection));
        }
        assertThat(balances.open()).as(where).hasSameSizeAs(model.open);
        assertThat(balances.doubts()).as(where).hasSameSizeAs(model.doubts);
    }

    private Totals totals(Object scope) {
        var sum = model.sum(scope);
        return new Totals(Money.ofMicros(sum[0]), Money.ofMicros(sum[1]), Money.ofMicros(sum[2]));
    }

    private Call any(List<Call> calls) {
        return calls.get(random.nextInt(calls.size()));
    }
}
