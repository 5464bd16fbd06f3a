package app.maquette.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("language")
class MoneyTest {
    @Test
    void showsCentsAndMoreOnlyWhereThereIsMore() {
        assertThat(Money.ofMicros(200_000).format()).isEqualTo("$0.20");
        assertThat(Money.ofMicros(25_000).format()).isEqualTo("$0.025");
        assertThat(Money.ofMicros(10_000_001).format()).isEqualTo("$10.000001");
        assertThat(Money.ofMicros(-1_500_000).format()).isEqualTo("-$1.50");
        assertThat(Money.ZERO.format()).isEqualTo("$0.00");
    }

    @Test
    void readsWhatItShows() {
        for (long micros : new long[] {0, 1, 25_000, 200_000, 999_999, 10_000_000, -62_500}) {
            assertThat(Money.parse(Money.ofMicros(micros).format())).isEqualTo(Money.ofMicros(micros));
        }
    }

    @Test
    void refusesWhatIsNotAnAmount() {
        for (var text : new String[] {"", "$", "1.2345678", "1,20", "1e3", "ten"}) {
            assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void overflowIsAnErrorAndNotMoney() {
        assertThatThrownBy(() -> Money.ofMicros(Long.MAX_VALUE).plus(Money.ofMicros(1)))
                .isInstanceOf(ArithmeticException.class);
    }
}
