package app.maquette.studio.money;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.Money;
import app.maquette.domain.request.Engines;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviserTest {
    private final Adviser adviser =
            new Adviser(CallPricing.of(Catalogue.standard(), List.of()), Instant.parse("2026-11-22T10:00:00Z"));

    @Test
    void twoDraftsForAFinalWereTheDearerWay() {
        assertThat(adviser.pair(Engines.V_2_TURBO, 2, 1))
                .hasValue(new Advice.TooFewDrafts(Engines.V_2_TURBO, Engines.V_2, 2, 1, 3, Money.parse("0.02")));
    }

    @Test
    void threeDraftsForAFinalNeedNoAdvice() {
        assertThat(adviser.pair(Engines.V_2_TURBO, 3, 1)).isEmpty();
        assertThat(adviser.pair(Engines.V_2_TURBO, 0, 1)).isEmpty();
        assertThat(adviser.pair(Engines.V_2_TURBO, 2, 0)).isEmpty();
    }

    @Test
    void draftsOnTheFinalModelAreNamed() {
        assertThat(adviser.pair(Engines.V_2, 4, 1))
                .hasValue(new Advice.DraftsAsDearAsFinals(Engines.V_2, Engines.V_2, 4));
    }

    @Test
    void aCheaperModelForTheSameDraftsIsCounted() {
        var advice =
                adviser.about(List.of(Sums.drafts(Engines.V_2_TURBO, 40, "2.00"), Sums.finals(Engines.V_2, 4, "0.32")));

        assertThat(advice)
                .containsExactly(
                        new Advice.CheaperDrafts(Engines.V_2_TURBO, Engines.V_2A_TURBO, 40, Money.parse("1.00")));
    }

    @Test
    void nothingIsSaidOfNothing() {
        assertThat(adviser.about(List.of())).isEmpty();
        assertThat(adviser.about(List.of(Sums.drafts(Engines.V_2A_TURBO, 40, "1.00"))))
                .isEmpty();
    }

    @Test
    void eachUseHasAModelWithItsPriceAndTheCheapestFirst() {
        var models = adviser.models();

        assertThat(models).hasSize(5);
        assertThat(models).isSortedAccordingTo((one, other) -> one.each().compareTo(other.each()));
    }
}
