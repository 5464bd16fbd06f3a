package app.maquette.studio.ledger;

import app.maquette.domain.DayRule;
import app.maquette.domain.LedgerDay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which ledger day it is. Days never go back by the clock; only a recorded correction moves them back.
final class Calendar {
    private LedgerDay lastDay;
    private DayRule rule;
    private @Nullable DayRule next;
    private @Nullable Instant nextFrom;

    Calendar(LedgerDay lastDay, DayRule rule, @Nullable DayRule next, @Nullable Instant nextFrom) {
        this.lastDay = lastDay;
        this.rule = rule;
        this.next = next;
        this.nextFrom = nextFrom;
    }

    LedgerDay lastDay() {
        return lastDay;
    }

    DayRule rule() {
        return rule;
    }

    @Nullable
    DayRule next() {
        return next;
    }

    @Nullable
    Instant nextFrom() {
        return nextFrom;
    }

    /// The day of a reservation made now.
    LedgerDay dayAt(Instant now) {
        var today = ruleAt(now).dayOf(now);
        return today.compareTo(lastDay) > 0 ? today : lastDay;
    }

    /// When the day of a reservation made now ends.
    Instant resetAfter(Instant now) {
        var end = ruleAt(now).endOf(dayAt(now));
        return next != null && nextFrom != null && now.isBefore(nextFrom) && nextFrom.isBefore(end) ? nextFrom : end;
    }

    void advance(Instant now, LedgerDay day) {
        if (next != null && nextFrom != null && !now.isBefore(nextFrom)) {
            rule = next;
            next = null;
            nextFrom = null;
        }
        if (day.compareTo(lastDay) > 0) {
            lastDay = day;
        }
    }

    void apply(Entry.Day day) {
        advance(day.at(), lastDay);
        if (day.corrected() == null) {
            next = day.rule();
            nextFrom = day.from();
        } else {
            lastDay = day.corrected();
            hastenNext();
        }
        advance(day.at(), lastDay);
    }

    /// A rule that waits for the end of a day which was wrong waits for the end of the right one.
    private void hastenNext() {
        var end = rule.endOf(lastDay);
        if (nextFrom != null && nextFrom.isAfter(end)) {
            nextFrom = end;
        }
    }

    private DayRule ruleAt(Instant now) {
        return next != null && nextFrom != null && !now.isBefore(nextFrom) ? next : rule;
    }
}
