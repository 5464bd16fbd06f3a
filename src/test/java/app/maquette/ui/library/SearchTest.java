package app.maquette.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.FiledAs;
import app.maquette.domain.Money;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.PictureFact;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    @Test
    void factsAreTakenOutOfTheWords() {
        var search = Search.parse("  harbour model:V_2  rating:≥3 poster seed:1203 ");

        assertThat(search.words()).isEqualTo("harbour poster");
        assertThat(search.facts().models()).containsExactly(Engines.V_2);
        assertThat(search.facts().minStars()).isEqualTo(3);
        assertThat(search.facts().seed()).isEqualTo("1203");
        assertThat(search.tokens())
                .extracting(Search.Token::typed)
                .containsExactly("model:V_2", "rating:≥3", "seed:1203");
    }

    @Test
    void factsOfFilingDaysAndMoneyAreReadWithTheirNegation() {
        var search = Search.parse(
                "tag:\"Client OK\" -tag:moon* label:red is:final has:note cost:<0.05 date:2026-11 operation:remix sky tag: cost:x");

        assertThat(search.words()).isEqualTo("sky tag: cost:x");
        assertThat(search.facts().others())
                .containsExactly(
                        new PictureFact.Tagged("client ok", false),
                        new PictureFact.Not(new PictureFact.Tagged("moon", true)),
                        new PictureFact.Labelled(FiledAs.Label.RED),
                        new PictureFact.Being(PictureFact.Kind.FINAL),
                        new PictureFact.Noted(),
                        new PictureFact.Costing(Money.ZERO, Money.ofMicros(49_999)),
                        new PictureFact.Between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)),
                        new PictureFact.MadeBy(OperationKind.REMIX));
        assertThat(Search.without("a tag:\"Client OK\" b", search.tokens().getFirst()))
                .isEqualTo("a b");
    }

    @Test
    void aSeedIsLookedForInDigitsOfAnyScript() {
        assertThat(Search.parse("seed:١٢٠٣").facts().seed()).isEqualTo("1203");
    }

    @ParameterizedTest
    @CsvSource({"rating:4,4", "rating:٤,4", "stars:۳,3", "stars:>=2,2", "★★★,3", "rating:9,0", "rating:,0"})
    void starsAreAskedForInEachOfTheirForms(String typed, int stars) {
        assertThat(Search.parse(typed).facts().minStars()).isEqualTo(stars);
    }

    @Test
    void aModelIsItsNameOrItsLabelAndAPartOfThemMeansAllOfThose() {
        assertThat(Search.parse("model:2.0").facts().models()).containsExactly(Engines.V_2);
        assertThat(Search.parse("MODEL:v_2_turbo").facts().models()).containsExactly(Engines.V_2_TURBO);
        assertThat(Search.parse("model:turbo").facts().models())
                .contains(Engines.V_1_TURBO, Engines.V_2_TURBO, Engines.V_2A_TURBO, new EngineId("4.0-turbo"))
                .doesNotContain(Engines.V_2);
    }

    @Test
    void whatNamesNoModelIsAWordAndSoMatchesNothingByAccident() {
        var search = Search.parse("model:9.9 seed:abc model:");

        assertThat(search.words()).isEqualTo("model:9.9 seed:abc model:");
        assertThat(search.tokens()).isEmpty();
    }

    @Test
    void takingATokenAwayLeavesTheRest() {
        var typed = "harbour model:2.0 poster";

        assertThat(Search.without(typed, Search.parse(typed).tokens().getFirst()))
                .isEqualTo("harbour poster");
    }
}
