package app.maquette.studio.money;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.DayRule;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.studio.ledger.Balances;
import app.maquette.studio.ledger.CollectionTree;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final Money ROUND = Money.parse("0.20");
    private static final Money LAST = Money.parse("0.08");

    @Test
    void whatIsLeftIsToldInRoundsAndFinals() {
        var forecast = forecast("7.80", "0");

        assertThat(forecast.rounds()).isEqualTo(11);
        assertThat(forecast.finals()).isEqualTo(27);
        assertThat(forecast.mixed()).isEqualTo(new Forecast.Mixed(9, 4));
        assertThat(forecast.reached()).isNull();
    }

    @Test
    void bothPlansFitIntoWhatIsLeft() {
        for (int cents = 0; cents <= 1000; cents++) {
            var left = Money.ofMicros(10_000).times(cents);
            var forecast = forecast(Money.parse("10").minus(left).format(), "1");

            assertThat(left.minus(ROUND.times(forecast.rounds())))
                    .isBetween(Money.ZERO, ROUND.minus(Money.ofMicros(1)));
            var mixed = forecast.mixed();
            if (mixed != null) {
                var cost = ROUND.times(mixed.rounds()).plus(LAST.times(mixed.finals()));
                assertThat(cost.isMoreThan(left)).isFalse();
            }
        }
    }

    @Test
    void atThisPaceTheCapIsReached() {
        assertThat(forecast("8", "0.75").reached()).isEqualTo(Instant.parse("2026-11-22T16:40:00Z"));
    }

    @Test
    void theForecastNeverGoesPastTheReset() {
        assertThat(forecast("8", "0.20").reached()).isNull();
        assertThat(forecast("8", "0.201").reached()).isEqualTo(Instant.parse("2026-11-22T23:57:00Z"));
    }

    @Test
    void whenNothingIsLeftItIsReachedNow() {
        var forecast = forecast("10", "4");

        assertThat(forecast.rounds()).isZero();
        assertThat(forecast.mixed()).isNull();
        assertThat(forecast.reached()).isEqualTo(NOW);
    }

    private static Forecast forecast(String used, String lastHour) {
        var balances = new Balances(
                1,
                new LedgerDay(LocalDate.parse("2026-11-22")),
                new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT),
                Instant.parse("2026-11-23T00:00:00Z"),
                new Totals(Money.parse(used), Money.ZERO, Money.ZERO),
                Money.parse("10"),
                Totals.ZERO,
                null,
                Map.of(),
                Map.of(),
                CollectionTree.EMPTY,
                List.of(),
                List.of(),
                Money.parse(lastHour));
        return Forecast.of(balances, balances.left(), ROUND, LAST, NOW);
    }
}
