package app.maquette.ui.kit.money;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.money.Forecast;
import app.maquette.ui.kit.text.Strings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ForecastTextsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "0 | 0 | - | - | Enough for no further call",
                "0 | 1 | - | - | Enough for 1 final, but no draft round",
                "0 | 2 | - | - | Enough for 2 finals, but no draft round",
                "1 | 3 | - | - | Enough for 1 more draft round or 3 finals",
                "2 | 6 | 2 | 1 | Enough for 2 more draft rounds, or for 2 rounds with 1 final",
                "11 | 27 | 6 | 3 | Enough for 11 more draft rounds, or for 6 rounds with 3 finals"
            })
    void saysWhatIsLeftInDecisions(
            long rounds, long finals, @Nullable Long mixedRounds, @Nullable Long mixedFinals, String said) {
        var mixed = mixedRounds == null || mixedFinals == null ? null : new Forecast.Mixed(mixedRounds, mixedFinals);

        assertThat(new ForecastTexts(new Strings()).decisions(new Forecast(rounds, finals, mixed, null)))
                .isEqualTo(said);
    }
}
