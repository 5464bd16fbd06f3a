package app.maquette.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.money.Forecast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ForecastTextsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "0 | 0 | - | - | no more draft rounds",
                "0 | 1 | - | - | no more draft rounds, but 1 final",
                "0 | 2 | - | - | no more draft rounds, but 2 finals",
                "1 | 3 | - | - | 1 more draft round, or 3 finals",
                "2 | 6 | 2 | 1 | 2 more draft rounds, or 2 rounds and 1 final",
                "11 | 27 | 6 | 3 | 11 more draft rounds, or 6 rounds and 3 finals"
            })
    void saysWhatIsLeftInDecisions(
            long rounds, long finals, @Nullable Long mixedRounds, @Nullable Long mixedFinals, String said) {
        var mixed = mixedRounds == null || mixedFinals == null ? null : new Forecast.Mixed(mixedRounds, mixedFinals);

        assertThat(new ForecastTexts(new Strings()).decisions(new Forecast(rounds, finals, mixed, null)))
                .isEqualTo(said);
    }
}
