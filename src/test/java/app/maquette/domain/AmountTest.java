package app.maquette.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Amount.Decimals;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("language")
class AmountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,25|250000",
                "0.25|250000",
                "$ 0.25|250000",
                "0,25 $|250000",
                "USD 12|12000000",
                "US$1.50|1500000",
                "1.234,56|1234560000",
                "1,234.56|1234560000",
                "1'234.56|1234560000",
                "1 234,56|1234560000",
                "1.234.567|1234567000000",
                "1,234,567.8|1234567800000",
                "-$1.5|-1500000",
                "−0,5|-500000",
                "٠٫٢٥|250000",
                "١٫٢٥|1250000",
                "١٬٢٣٤٫٥٠|1234500000",
                "۱۲٫۵|12500000",
                "๑๒.๕๐|12500000",
                "0,025|25000",
                "0.025|25000",
                "$1.234|1234000",
                "1000|1000000000",
                "1.00|1000000",
                "１２．５|12500000",
            })
    void isReadAsPeopleWriteIt(String text, long micros) {
        assertThat(Amount.read(text)).contains(Money.ofMicros(micros));
        assertThat(Amount.read(" " + text.replace(" ", "\u202F") + "\u00A0")).contains(Money.ofMicros(micros));
        assertThat(Amount.read("\u200F" + text.replace(" ", "\u00A0"))).contains(Money.ofMicros(micros));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$",
                "ten",
                "1e3",
                "1.2345678",
                "1.000",
                "1,000",
                "1.250",
                "12,345",
                "1.23.45",
                "1,2,3",
                "1..5",
                "1.",
                ".5",
                "1.234.5,6",
                "1.23,456.7",
                "12345678901",
                "0x10",
                "5 %",
                "--1"
            })
    void whatIsNoneOrCanBeReadInTwoWaysIsNotRead(String text) {
        assertThat(Amount.read(text)).isEmpty();
    }

    @Test
    void everyAmountThatIsShownIsRead() {
        for (long micros : new long[] {0, 1, 25_000, 200_000, 1_234_000, 10_000_000, -62_500, 999_999_999_000_000L}) {
            assertThat(Amount.read(Money.ofMicros(micros).format())).contains(Money.ofMicros(micros));
        }
    }

    @Test
    void theOtherNumbersShowWhatAPointIs() {
        assertThat(Amount.evidence(List.of("1.000", "0,25"))).isEqualTo(Decimals.COMMA);
        assertThat(Amount.evidence(List.of("1,000", "0.25"))).isEqualTo(Decimals.POINT);
        assertThat(Amount.evidence(List.of("1.000", "2.000.000"))).isEqualTo(Decimals.COMMA);
        assertThat(Amount.evidence(List.of("1.000", "2.000", "7"))).isEqualTo(Decimals.UNKNOWN);
        assertThat(Amount.evidence(List.of("1,5", "1.5"))).isEqualTo(Decimals.UNKNOWN);
        assertThat(Amount.read("1.000", Decimals.COMMA)).contains(Money.ofMicros(1_000_000_000));
        assertThat(Amount.read("1.000", Decimals.POINT)).contains(Money.ofMicros(1_000_000));
    }
}
