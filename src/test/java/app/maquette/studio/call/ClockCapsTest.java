package app.maquette.studio.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.CapScope;
import app.maquette.domain.DayRule;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Sleep, clocks that are set, new zones and hours, corrections and starts in any order: no cap opens twice. What was
/// ordered on a day counts there, and on every earlier day to which the ledger went back after it.
class ClockCapsTest {
    private static final long DAY_CAP = 10_000_000;
    private static final long MONTH_CAP = 60_000_000;
    private static final List<String> ZONES =
            List.of("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin");

    private final TestClock clock = TestClock.at("2026-10-20T12:00:00Z");
    private final MemoryJournal journal = new MemoryJournal().forgetting().closingEach(100);
    private final Pauses pauses = new Pauses();
    private final List<Order> orders = new ArrayList<>();
    private final Map<Object, Long> counted = new HashMap<>();
    private Instant truth = clock.instant();
    private Duration steady = Duration.ofHours(7);
    private Random random = new Random();
    private Ledger ledger = open();
    private ClockWatch watch = new ClockWatch(ledger, pauses, clock);
    private LedgerDay lastDay = new LedgerDay(LocalDate.EPOCH);
    private int accepted;
    private int refused;
    private int corrected;

    private record Order(LedgerDay day, long amount, Set<Object> scopes) {}

    @Test
    void noCapOpensTwiceInTwentyThousandSteps() {
        run(20_261_122, 20_000);
    }

    @Tag("deep")
    @Test
    void noCapOpensTwiceInAHundredThousandSteps() {
        run(System.nanoTime(), 100_000);
    }

    private void run(long seed, int steps) {
        random = new Random(seed);
        ledger.post(at -> new Entry.Cap(at, new CapScope.EveryMonth(), Money.ofMicros(MONTH_CAP), "test"));
        for (int step = 0; step < steps; step++) {
            step(step);
            var now = ledger.balances();
            var where = "seed %d, step %d".formatted(seed, step);
            assertThat(now.today().sum().micros()).as(where).isGreaterThanOrEqualTo(count(now.day()));
            assertThat(now.month().sum().micros())
                    .as(where)
                    .isGreaterThanOrEqualTo(count(now.day().month()));
        }
        System.out.printf(
                "clock and caps: seed %d, %d steps, %d accepted, %d refused, %d corrected%n",
                seed, steps, accepted, refused, corrected);
        assertThat(List.of(accepted, refused, corrected)).allMatch(count -> count > 0);
        ledger.close();
    }

    private void step(int step) {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> order("call-" + step);
            case 8, 9, 10 -> pass(Duration.ofMinutes(random.nextInt(700)), true, true);
            case 11 -> pass(days(), true, random.nextBoolean());
            case 12 -> pass(days(), false, true);
            case 13 -> clock.advance(random.nextBoolean() ? days() : days().negated());
            case 14 -> clock.advance(Duration.between(clock.instant(), truth));
            case 15 -> watch.tick(steady, random.nextBoolean());
            case 16 -> watch.heard(truth);
            case 17 -> pauses.goOn(Failure.Pause.CLOCK);
            case 18 -> rare();
            default -> {}
        }
    }

    private Duration days() {
        return Duration.ofHours(1 + random.nextInt(24 * 40));
    }

    /// Time passes; asleep, the one clock or the other may stand still.
    private void pass(Duration time, boolean onTheWall, boolean steadily) {
        truth = truth.plus(time);
        if (onTheWall) {
            clock.advance(time);
        }
        if (steadily) {
            steady = steady.plus(time);
        }
    }

    private void rare() {
        switch (random.nextInt(4)) {
            case 0 -> ledger.correctDay("count from today");
            case 1 -> {
                ledger.close();
                ledger = open();
                watch = new ClockWatch(ledger, pauses, clock);
                watch.started();
            }
            default -> {
                var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
                ledger.changeDayRule(new DayRule(zone, LocalTime.of(random.nextInt(24), 30)), "moved");
            }
        }
    }

    private Ledger open() {
        var opened = new JournalLedger(journal, clock, Samples.UTC_MIDNIGHT);
        opened.posted().subscribe(posted -> {
            if (posted.entry() instanceof Entry.Day day && day.corrected() != null) {
                countFromAgain(day.corrected());
            }
        });
        return opened;
    }

    private void countFromAgain(LedgerDay day) {
        boolean isBack = day.compareTo(lastDay) < 0;
        lastDay = day;
        corrected += isBack ? 1 : 0;
        for (var order : orders) {
            if (isBack && order.day().compareTo(day) > 0) {
                add(order, day);
                if (order.day().month().isAfter(day.month())) {
                    add(order, day.month());
                }
            }
        }
    }

    private void order(String id) {
        if (!pauses.current().isEmpty()) {
            return;
        }
        long amount = 1L + random.nextInt(4_000_000);
        try {
            var reserve = ledger.reserve(Samples.ask(id, amount));
            var order = new Order(reserve.day(), amount, new HashSet<>());
            add(order, order.day());
            add(order, order.day().month());
            orders.add(order);
            lastDay = order.day();
            assertThat(count(order.day())).as(id).isLessThanOrEqualTo(DAY_CAP);
            assertThat(count(order.day().month())).as(id).isLessThanOrEqualTo(MONTH_CAP);
            ledger.post(at -> new Entry.Settle(at, new CallId(id), Money.ofMicros(amount), List.of()));
            accepted++;
        } catch (StudioException _) {
            refused++;
        }
    }

    /// @param scope a day or a month
    private void add(Order order, Object scope) {
        if (order.scopes().add(scope)) {
            counted.merge(scope, order.amount(), Long::sum);
        }
    }

    private long count(Object scope) {
        return counted.getOrDefault(scope, 0L);
    }
}
