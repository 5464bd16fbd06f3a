package app.maquette.ui.spend;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.DayRule;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.studio.ledger.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CapHistoryTest {
    private static final CapScope EVERY = new CapScope.EveryDay();
    private final List<Entry.Cap> entries = new ArrayList<>();

    @Test
    void aDayHasTheDefaultUntilACapIsSet() {
        assertThat(cap(3)).isEqualTo("$10.00");

        set("2026-11-10T12:00:00Z", EVERY, "5");
        assertThat(cap(9)).isEqualTo("$10.00");
        assertThat(cap(10)).isEqualTo("$5.00");
        assertThat(cap(30)).isEqualTo("$5.00");

        set("2026-11-12T12:00:00Z", EVERY, null);
        assertThat(cap(11)).isEqualTo("$5.00");
        assertThat(cap(12)).isEqualTo("$10.00");
    }

    @Test
    void aCapOfOneDayBoundsThatDayAlone() {
        set("2026-11-10T12:00:00Z", new CapScope.OneDay(day(10)), "12");

        assertThat(cap(9)).isEqualTo("$10.00");
        assertThat(cap(10)).isEqualTo("$12.00");
        assertThat(cap(11)).isEqualTo("$10.00");

        set("2026-11-10T13:00:00Z", new CapScope.OneDay(day(10)), null);
        set("2026-11-10T14:00:00Z", EVERY, "7");
        assertThat(cap(10)).isEqualTo("$7.00");
    }

    @Test
    void theHourThatTheDayStartsAtTellsWhoseTheChangeIs() {
        set("2026-11-10T03:00:00Z", EVERY, "5");
        var late = new CapHistory(entries, new DayRule(ZoneOffset.UTC, LocalTime.of(4, 0)));

        assertThat(late.capOf(day(9))).isEqualTo(Money.parse("5"));
        assertThat(late.changes().getFirst().day()).isEqualTo(day(9));
    }

    @Test
    void capsOfMonthsAndCollectionsBoundNoDay() {
        set("2026-11-10T12:00:00Z", new CapScope.EveryMonth(), "1");
        set("2026-11-10T12:00:00Z", new CapScope.OneCollection(new CollectionId("Textures")), "2");

        assertThat(cap(10)).isEqualTo("$10.00");
    }

    @Test
    void aChangeTellsWhatWasInForceBefore() {
        set("2026-11-09T12:00:00Z", EVERY, "8");
        set("2026-11-10T12:00:00Z", new CapScope.OneDay(day(10)), "12");
        set("2026-11-10T13:00:00Z", new CapScope.OneDay(day(10)), null);
        set("2026-11-10T14:00:00Z", new CapScope.EveryMonth(), "100");
        set("2026-11-10T15:00:00Z", new CapScope.EveryMonth(), null);

        assertThat(new CapHistory(entries, rule()).changes().reversed())
                .extracting(change -> change.was() + " " + change.now())
                .containsExactly("$10.00 $8.00", "$8.00 $12.00", "$12.00 $8.00", "null $100.00", "$100.00 null");
    }

    private void set(String at, CapScope scope, @Nullable String amount) {
        entries.add(new Entry.Cap(Instant.parse(at), scope, amount == null ? null : Money.parse(amount), "a reason"));
    }

    private String cap(int day) {
        return new CapHistory(entries, rule()).capOf(day(day)).format();
    }

    private static LedgerDay day(int day) {
        return new LedgerDay(LocalDate.of(2026, 11, day));
    }

    private static DayRule rule() {
        return new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT);
    }
}
