package app.maquette.studio.money;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    @ParameterizedTest
    @CsvSource({
        "1, 8, 1250, 12.5 %",
        "-1, 8, -1250, -12.5 %",
        "1, 3, 3333, 33.3 %",
        "2, 3, 6667, 66.7 %",
        "1, 1, 10000, 100 %",
        "1, 20000, 1, 0 %",
        "1, 20001, 0, 0 %",
        "-1, 20000, -1, 0 %",
        "5, 1, 50000, 500 %",
        "1, 2000, 5, 0.1 %",
        "0, 7, 0, 0 %",
        "7, 0, 0, 0 %"
    })
    void aShareIsRoundedToTheNearest(long part, long whole, long basisPoints, String text) {
        var share = Share.of(Money.ofMicros(part), Money.ofMicros(whole));

        assertThat(share.basisPoints()).isEqualTo(basisPoints);
        assertThat(share.format()).isEqualTo(text);
    }

    @Test
    void eachIsToTheTenthOfACent() {
        assertThat(Rounding.each(Money.parse("83.29"), 1522)).hasValue(Money.parse("0.055"));
        assertThat(Rounding.each(Money.parse("83.29"), 271)).hasValue(Money.parse("0.307"));
        assertThat(Rounding.each(Money.parse("0.0005"), 1)).hasValue(Money.parse("0.001"));
        assertThat(Rounding.each(Money.parse("1"), 0)).isEmpty();
    }
}
