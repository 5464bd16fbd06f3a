package app.maquette.studio.money;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.Purpose;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SavingsTest {
    @SuppressWarnings("UnnecessaryLambda") // the price of every day
    private static final Function<LedgerDay, Money> LAST = _ -> Money.parse("0.08");

    @Test
    void draftingIsComparedWithDraftsOnTheFinalModel() {
        var savings = Savings.of(
                List.of(Sums.drafts(Engines.V_2_TURBO, 4, "0.20"), Sums.finals(Engines.V_2, 1, "0.08")), LAST);

        assertThat(savings.alternative()).isEqualTo(Money.parse("0.32"));
        assertThat(savings.drafting()).isEqualTo(Money.parse("0.04"));
        assertThat(savings.draftingShare()).hasToString("12.5 %");
    }

    @Test
    void oneDraftForEachFinalIsALoss() {
        var savings = Savings.of(
                List.of(Sums.drafts(Engines.V_2_TURBO, 1, "0.05"), Sums.finals(Engines.V_2, 1, "0.08")), LAST);

        assertThat(savings.drafting()).isEqualTo(Money.parse("-0.05"));
        assertThat(savings.draftingShare()).hasToString("-62.5 %");
        assertThat(savings.total().isNegative()).isTrue();
    }

    @Test
    void theLibrarysAnswersAreASavingOfTheirOwn() {
        var hit = Sums.sum("2026-11-22", Engines.V_2_TURBO, Purpose.DRAFT, 0, "0", "0.40");

        var savings = Savings.of(List.of(hit), LAST);

        assertThat(savings.cache()).isEqualTo(Money.parse("0.40"));
        assertThat(savings.drafting()).isEqualTo(Money.ZERO);
        assertThat(savings.total()).isEqualTo(Money.parse("0.40"));
    }

    @Test
    void thePriceOfTheDayCounts() {
        var monday = LocalDate.parse("2026-11-23");
        Function<LedgerDay, Money> rising = day -> Money.parse(day.date().isBefore(monday) ? "0.08" : "0.10");
        var sums = List.of(
                Sums.sum("2026-11-22", Engines.V_2_TURBO, Purpose.DRAFT, 4, "0.20", "0"),
                Sums.sum("2026-11-23", Engines.V_2_TURBO, Purpose.DRAFT, 4, "0.20", "0"));

        assertThat(Savings.of(sums, rising).alternative()).isEqualTo(Money.parse("0.72"));
    }

    @Test
    void theSavingsOfTwoDaysAddUp() {
        var one = Sums.sum("2026-11-22", Engines.V_2_TURBO, Purpose.DRAFT, 4, "0.20", "0.20");
        var two = Sums.sum("2026-11-23", Engines.V_2, Purpose.FINAL, 1, "0.08", "0");

        var both = Savings.of(List.of(one, two), LAST).total();

        assertThat(both)
                .isEqualTo(Savings.of(List.of(one), LAST)
                        .total()
                        .plus(Savings.of(List.of(two), LAST).total()));
    }
}
