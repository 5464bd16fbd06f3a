package app.maquette.studio.call;

import app.maquette.studio.base.Failure;
import app.maquette.studio.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Watches the clock that days and caps follow. Pauses drafting when it is more than an hour off the vendor's or jumps
/// by more than 36 hours while the machine is awake; sets a day back that a wrong clock moved ahead. Thread-safe.
public final class ClockWatch {
    static final Duration MOST_OFF = Duration.ofHours(1);
    static final Duration MOST_JUMP = Duration.ofHours(36);
    /// A weekend is no jump.
    private static final long MOST_DAYS_AWAY = 3;

    private final Ledger ledger;
    private final Pauses pauses;
    private final Clock clock;
    /// How far off the clock was when that was last told, so that the same is told once.
    private Duration told = Duration.ZERO;
    private @Nullable Reading last;

    private record Reading(Instant wall, Duration steady) {
        Duration jumpTo(Reading later) {
            return Duration.between(wall, later.wall).minus(later.steady.minus(steady));
        }
    }

    ClockWatch(Ledger ledger, Pauses pauses, Clock clock) {
        this.ledger = ledger;
        this.pauses = pauses;
        this.clock = clock;
    }

    /// Compares the clock with the last day that counted, once at a start: what happened to it while the program was
    /// closed nobody saw, and the vendor tells its time only with the first paid answer. Blocking.
    void started() {
        var state = ledger.state();
        if (state.lastDay().date().equals(LocalDate.EPOCH)) {
            return;
        }
        var today = state.rule().dayOf(clock.instant());
        long ahead = ChronoUnit.DAYS.between(state.lastDay().date(), today.date());
        // One day back comes with a new zone or hour.
        if (ahead > MOST_DAYS_AWAY || ahead < -1) {
            pauses.pause(Failure.Pause.CLOCK);
        }
    }

    /// Compares the clock with the `Date` of an answer, null when it had none. Blocking.
    void heard(@Nullable Instant vendor) {
        if (vendor == null) {
            return;
        }
        var off = Duration.between(vendor, clock.instant());
        if (isOff(off)) {
            tell(off);
        } else {
            agreed();
        }
    }

    /// Compares the clock with a time that nobody sets, as often as the clock is to be watched. Where that time stands
    /// still while the machine sleeps, a jump ahead may be sleep and is not told.
    public synchronized void tick(Duration steady, boolean countsSleep) {
        var now = new Reading(clock.instant(), steady);
        var jump = last == null ? Duration.ZERO : last.jumpTo(now);
        last = now;
        if (jump.abs().compareTo(MOST_JUMP) > 0 && (countsSleep || jump.isNegative())) {
            pauses.pause(Failure.Pause.CLOCK);
        }
    }

    private synchronized void tell(Duration off) {
        if (isOff(off.minus(told))) {
            told = off;
            pauses.pause(Failure.Pause.CLOCK);
        }
    }

    private void agreed() {
        synchronized (this) {
            told = Duration.ZERO;
        }
        var balances = ledger.balances();
        var today = balances.rule().dayOf(clock.instant());
        // One day ahead comes with a new zone or hour, and heals by itself.
        if (ChronoUnit.DAYS.between(today.date(), balances.day().date()) > 1) {
            ledger.correctDay(
                    "The vendor's clock and this one agree that it is " + today + ", not " + balances.day() + ".");
        }
    }

    private static boolean isOff(Duration off) {
        return off.abs().compareTo(MOST_OFF) > 0;
    }
}
