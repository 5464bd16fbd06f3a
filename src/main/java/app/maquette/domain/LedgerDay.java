package app.maquette.domain;

import java.time.LocalDate;
import java.time.YearMonth;

/// The day a call is paid from; it starts at the hour and in the zone of the [DayRule] in force.
public record LedgerDay(LocalDate date) implements Comparable<LedgerDay> {
    public YearMonth month() {
        return YearMonth.from(date);
    }

    @Override
    public int compareTo(LedgerDay other) {
        return date.compareTo(other.date);
    }

    @Override
    public String toString() {
        return date.toString();
    }
}
