package app.maquette.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// When a ledger day starts: a local time in a zone. Where daylight saving skips or repeats it, the day starts once.
public record DayRule(ZoneId zone, LocalTime start) {
    public LedgerDay dayOf(Instant instant) {
        var date = instant.atZone(zone).toLocalDate();
        return new LedgerDay(instant.isBefore(startOf(date)) ? date.minusDays(1) : date);
    }

    /// The instant at which `day` ends and the next begins.
    public Instant endOf(LedgerDay day) {
        return startOf(day.date().plusDays(1));
    }

    private Instant startOf(LocalDate date) {
        return ZonedDateTime.of(date, start, zone).toInstant();
    }
}
