package app.maquette.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.request.EngineId;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pairs of draft and final engine, their economics and the way from one to the other.
class PairsTest {
    private static final Catalogue CATALOGUE = Catalogue.standard();

    @ParameterizedTest
    @CsvSource({
        "2.0-turbo, 2.0, SAME_SEED, 1250, 3",
        "3.0-turbo, 3.0-quality, SAME_SEED, 4166, 2",
        "4.0-turbo, 4.0-quality, SAME_SEED, 4500, 2",
        "4.6-very-low, 4.6-high, SAME_SEED, 6700, 2",
        "4.6-very-low, 4.6-medium, SAME_SEED, 6166, 2",
        "4.6-low, 4.6-high, SAME_SEED, 4500, 2",
        "4.6-very-low, 4.6-high, FROM_DRAFT, 3700, 3",
        "3.0-turbo, 4.0-quality, REMIX, 4500, 2"
    })
    void fourDraftsAndAFinalSaveThis(String draft, String last, Pair.Way way, long basisPoints, long breakEven) {
        var economics = CATALOGUE
                .economics(new EngineId(draft), new EngineId(last), way)
                .orElseThrow();

        assertThat(economics.savedBasisPoints(4, 1)).isEqualTo(basisPoints);
        assertThat(economics.breakEven()).isEqualTo(OptionalLong.of(breakEven));
        assertThat(economics.saved(breakEven, 1).isNegative()).isFalse();
        assertThat(economics.saved(breakEven - 1, 1).micros()).isLessThanOrEqualTo(0);
    }

    @Test
    void theDefaultIsTwoTurboToTwo() {
        assertThat(CATALOGUE.pairs().getFirst())
                .returns(new EngineId("2.0-turbo"), Pair::draft)
                .returns(new EngineId("2.0"), Pair::last)
                .returns(Pair.Way.SAME_SEED, Pair::way);
    }

    @Test
    void theWayOfEveryPairIsTheOneOfItsEngines() {
        assertThat(CATALOGUE.pairs())
                .allSatisfy(pair ->
                        assertThat(CATALOGUE.way(pair.draft(), pair.last())).contains(pair.way()));
    }

    @ParameterizedTest
    @CsvSource({
        "2.0-turbo, 3.0-quality, REMIX",
        "3.0-turbo, 2.0, REMIX",
        "2.0-turbo, 4.5-high, FROM_DRAFT",
        "4.6-very-low, 4.6-high, FROM_DRAFT",
        "4.6-very-low, 4.0-quality, REMIX",
        "3.0-flash, 3.0-quality, SAME_SEED",
        "2.0-turbo, 3.0-transparent, ",
        "2.0-turbo, topaz-standard-2, "
    })
    void aPairOfTheUsersOwnHasAWayToo(String draft, String last, Pair.Way way) {
        var found = CATALOGUE.way(new EngineId(draft), new EngineId(last));

        assertThat(found.orElse(null)).isEqualTo(way);
    }
}
