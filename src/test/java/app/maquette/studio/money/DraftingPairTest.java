package app.maquette.studio.money;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Money;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The golden tables: list prices, rounds of four drafts and then one final.
class DraftingPairTest {
    @ParameterizedTest
    @CsvSource({
        "0.05,  0.08, 3, 12.5 %, 25 %,   29.2 %, 32.5 %, 37.5 %",
        "0.025, 0.08, 2, 43.8 %, 56.3 %, 60.4 %, 63.8 %, 68.8 %",
        "0.03,  0.09, 2, 41.7 %, 54.2 %, 58.3 %, 61.7 %, 66.7 %",
        "0.03,  0.10, 2, 45 %,   57.5 %, 61.7 %, 65 %,   70 %",
        "0.03,  0.06, 3, 25 %,   37.5 %, 41.7 %, 45 %,   50 %"
    })
    void draftingSavesByRounds(
            String draft,
            String last,
            long breakEven,
            String one,
            String two,
            String three,
            String five,
            String limit) {
        var pair = pair(draft, last);

        assertThat(pair.breakEven()).hasValue(breakEven);
        assertThat(pair.savedShare(4, 1)).hasToString(one);
        assertThat(pair.savedShare(8, 1)).hasToString(two);
        assertThat(pair.savedShare(12, 1)).hasToString(three);
        assertThat(pair.savedShare(20, 1)).hasToString(five);
        assertThat(pair.limit()).hasToString(limit);
    }

    @ParameterizedTest
    @CsvSource({"4, 1250", "3, 417", "2, -1250", "1, -6250"})
    void fewDraftsCostMoreThanTheySave(long drafts, long basisPoints) {
        assertThat(pair("0.05", "0.08").savedShare(drafts, 1).basisPoints()).isEqualTo(basisPoints);
    }

    @Test
    void fiveDraftsAndAFinalCostLessThanFiveFinals() {
        var pair = pair("0.05", "0.08");

        assertThat(pair.cost(5, 1)).isEqualTo(Money.parse("0.33"));
        assertThat(pair.alternative(5)).isEqualTo(Money.parse("0.40"));
        assertThat(pair.saved(5, 1)).isEqualTo(Money.parse("0.07"));
    }

    @Test
    void thePriceListGivesTheTextbookPair() {
        var prices = PriceList.standard();
        var now = Instant.parse("2026-11-22T10:00:00Z");
        var pair = new DraftingPair(
                prices.find("V_3_FLASH", now).orElseThrow().each(),
                prices.find("V_3_QUALITY", now).orElseThrow().each());

        assertThat(pair.savedShare(4, 1).basisPoints()).isEqualTo(4167);
    }

    @Test
    void twoDraftsAtHalfThePriceAreEqual() {
        assertThat(pair("0.03", "0.06").saved(2, 1)).isEqualTo(Money.ZERO);
    }

    @Test
    void draftsAsDearAsFinalsNeverPay() {
        assertThat(pair("0.08", "0.08").breakEven()).isEmpty();
        assertThat(pair("0.09", "0.08").breakEven()).isEmpty();
        assertThat(pair("0.08", "0.08").saved(100, 1)).isEqualTo(Money.parse("-0.08"));
    }

    @Test
    void theBreakEvenIsTheFirstNumberThatSaves() {
        for (long draft = 1; draft < 40; draft++) {
            for (long last = draft + 1; last < 41; last++) {
                var pair = new DraftingPair(Money.ofMicros(draft), Money.ofMicros(last));
                long drafts = pair.breakEven().orElseThrow();

                assertThat(pair.saved(drafts, 1).micros()).isPositive();
                assertThat(pair.saved(drafts - 1, 1).micros()).isNotPositive();
            }
        }
    }

    private static DraftingPair pair(String draft, String last) {
        return new DraftingPair(Money.parse(draft), Money.parse(last));
    }
}
