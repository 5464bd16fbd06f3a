package app.maquette.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("language")
class DayRuleTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aDayStartsAtItsLocalHour() {
        var rule = new DayRule(BERLIN, LocalTime.of(6, 0));

        assertThat(rule.dayOf(Instant.parse("2026-11-22T04:59:59Z"))).isEqualTo(day("2026-11-21"));
        assertThat(rule.dayOf(Instant.parse("2026-11-22T05:00:00Z"))).isEqualTo(day("2026-11-22"));
    }

    @Test
    void aDayEndsExactlyWhereTheNextBegins() {
        for (var start : new LocalTime[] {LocalTime.MIDNIGHT, LocalTime.of(2, 30), LocalTime.of(23, 59)}) {
            var rule = new DayRule(BERLIN, start);
            for (var date = LocalDate.parse("2026-01-01"); date.getYear() < 2028; date = date.plusDays(1)) {
                var day = new LedgerDay(date);
                var end = rule.endOf(day);
                assertThat(rule.dayOf(end.minusNanos(1))).isEqualTo(day);
                assertThat(rule.dayOf(end)).isEqualTo(new LedgerDay(date.plusDays(1)));
            }
        }
    }

    @Test
    void anHourRepeatedByDaylightSavingDoesNotBringTheDayBack() {
        var rule = new DayRule(BERLIN, LocalTime.of(2, 30));

        assertThat(rule.dayOf(Instant.parse("2026-10-25T00:45:00Z"))).isEqualTo(day("2026-10-25"));
        assertThat(rule.dayOf(Instant.parse("2026-10-25T01:10:00Z"))).isEqualTo(day("2026-10-25"));
    }

    private static LedgerDay day(String date) {
        return new LedgerDay(LocalDate.parse(date));
    }
}
