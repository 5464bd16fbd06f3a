package app.maquette.studio.money;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Money;
import app.maquette.domain.request.Model;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviserTest {
    private final Adviser adviser = new Adviser(PriceList.standard(), Instant.parse("2026-11-22T10:00:00Z"));

    @Test
    void twoDraftsForAFinalWereTheDearerWay() {
        assertThat(adviser.pair(Model.V_2_TURBO, 2, 1))
                .hasValue(new Advice.TooFewDrafts(Model.V_2_TURBO, Model.V_2, 2, 1, 3, Money.parse("0.02")));
    }

    @Test
    void threeDraftsForAFinalNeedNoAdvice() {
        assertThat(adviser.pair(Model.V_2_TURBO, 3, 1)).isEmpty();
        assertThat(adviser.pair(Model.V_2_TURBO, 0, 1)).isEmpty();
        assertThat(adviser.pair(Model.V_2_TURBO, 2, 0)).isEmpty();
    }

    @Test
    void draftsOnTheFinalModelAreNamed() {
        assertThat(adviser.pair(Model.V_2, 4, 1)).hasValue(new Advice.DraftsAsDearAsFinals(Model.V_2, Model.V_2, 4));
    }

    @Test
    void aCheaperModelForTheSameDraftsIsCounted() {
        var advice =
                adviser.about(List.of(Sums.drafts(Model.V_2_TURBO, 40, "2.00"), Sums.finals(Model.V_2, 4, "0.32")));

        assertThat(advice)
                .containsExactly(new Advice.CheaperDrafts(Model.V_2_TURBO, Model.V_2A_TURBO, 40, Money.parse("1.00")));
    }

    @Test
    void nothingIsSaidOfNothing() {
        assertThat(adviser.about(List.of())).isEmpty();
        assertThat(adviser.about(List.of(Sums.drafts(Model.V_2A_TURBO, 40, "1.00"))))
                .isEmpty();
    }

    @Test
    void eachUseHasAModelWithItsPriceAndTheCheapestFirst() {
        var models = adviser.models();

        assertThat(models).hasSize(5);
        assertThat(models).isSortedAccordingTo((one, other) -> one.each().compareTo(other.each()));
    }
}
