package app.maquette.studio.money;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Pair;
import app.maquette.domain.request.EngineId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What four drafts and one final save, in the words of the screen.
class GoldenEconomicsTest {
    @ParameterizedTest
    @CsvSource({
        "3.0-turbo, 3.0-quality, 41.7 %",
        "3.0-flash, 3.0-quality, 41.7 %",
        "4.0-turbo, 4.0-quality, 45 %",
        "4.6-very-low, 4.6-high, 67 %",
        "2.0-turbo, 2.0, 12.5 %"
    })
    void fourDraftsAndAFinal(String draft, String last, String saved) {
        var pair = Catalogue.standard()
                .economics(new EngineId(draft), new EngineId(last), Pair.Way.SAME_SEED)
                .orElseThrow();

        assertThat(Share.of(pair.saved(4, 1), pair.alternative(4)).format()).isEqualTo(saved);
    }
}
