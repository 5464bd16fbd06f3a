package app.maquette.studio.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.Money;
import app.maquette.domain.request.FirstEngine;
import app.maquette.studio.ledger.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceListTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-06T00:00:00Z");
    private static final String HEADER = "product,model,speed,operation,extra,per,micros,date,source\n";

    @Test
    void everyModelHasThePriceOfThePricePage() {
        var prices = PriceList.standard();

        Map.of(
                        FirstEngine.V_1, 60_000L,
                        FirstEngine.V_1_TURBO, 20_000L,
                        FirstEngine.V_2, 80_000L,
                        FirstEngine.V_2_TURBO, 50_000L,
                        FirstEngine.V_2A, 40_000L,
                        FirstEngine.V_2A_TURBO, 25_000L)
                .forEach((model, micros) -> assertThat(
                                prices.find(model.name(), NOW).orElseThrow().each())
                        .isEqualTo(Money.ofMicros(micros)));
        assertThat(FirstEngine.values())
                .allSatisfy(model -> assertThat(prices.find(model.name(), NOW)).isPresent());
    }

    @Test
    void aPriceSaysItsSource() {
        var price = PriceList.standard().find("V_2_TURBO", NOW).orElseThrow();

        assertThat(price.each()).isEqualTo(Money.parse("0.05"));
        assertThat(price.origin()).isEqualTo("ideogram.ai/features/api-pricing, 2025-08-06");
    }

    @Test
    void theCatalogueKnowsSpeedsReferencesAndFactors() {
        var prices = PriceList.standard();

        assertThat(each(prices, "V_3_FLASH")).isEqualTo("$0.03");
        assertThat(each(prices, "V_3_QUALITY")).isEqualTo("$0.09");
        assertThat(each(prices, "V_3_CHARACTER_QUALITY")).isEqualTo("$0.20");
        assertThat(each(prices, "V_3_TRANSPARENT_X4")).isEqualTo("$0.23");
        assertThat(each(prices, "V_4_QUALITY")).isEqualTo("$0.10");
        assertThat(each(prices, "PRECISE_EDIT_VERY_LOW")).isEqualTo("$0.008");
        assertThat(each(prices, "UPSCALE_AUTO")).isEqualTo("$0.251659");
        assertThat(each(prices, "TRAINING")).isEqualTo("$40.00");
        assertThat(prices.find("DESCRIBE", NOW).orElseThrow().per()).isEqualTo(Price.Per.INPUT);
        assertThat(prices.asOf()).isEqualTo("2025-08-06");
    }

    @Test
    void anUnknownProductHasNoPrice() {
        var prices = PriceList.parse(HEADER + "V_1,1.0,default,generate,,output,60000,2025-08-06,page\n");

        assertThat(prices.find("V_9", NOW)).isEmpty();
        assertThat(prices.find("V_2", NOW)).isEmpty();
    }

    @Test
    void theUsersPriceStandsOverTheCatalogueAndSaysSo() {
        var prices = PriceList.standard().with(List.of(own("V_2", "0.07", NOW, "order form 12")));

        var price = prices.find("V_2", NOW).orElseThrow();

        assertThat(price.each()).isEqualTo(Money.parse("0.07"));
        assertThat(price.origin()).isEqualTo("own price from 2026-11-22: order form 12");
        assertThat(price.own()).isTrue();
        assertThat(prices.find("V_2", NOW.minusSeconds(1)).orElseThrow().each()).isEqualTo(Money.parse("0.08"));
    }

    @Test
    void aPriceEnteredBeforehandCountsFromItsInstant() {
        var prices = PriceList.standard().with(List.of(own("V_2", "0.10", LATER, ""), own("V_2", "0.07", NOW, "")));

        assertThat(prices.find("V_2", LATER.minusNanos(1)).orElseThrow().each()).isEqualTo(Money.parse("0.07"));
        assertThat(prices.find("V_2", LATER).orElseThrow().each()).isEqualTo(Money.parse("0.10"));
        assertThat(prices.upcoming(NOW)).hasSize(1);
    }

    @Test
    void aWithdrawnPriceGivesTheCatalogueBack() {
        var prices = PriceList.standard().with(List.of(own("V_2", "0.07", NOW, ""), own("V_2", null, NOW, "")));

        assertThat(prices.find("V_2", NOW).orElseThrow().each()).isEqualTo(Money.parse("0.08"));
    }

    @Test
    void anAnnouncedPriceTakenBackLeavesTheUsersOwnPriceInForce() {
        var prices = PriceList.standard()
                .with(List.of(own("V_2", "0.11", NOW, ""), own("V_2", "0.12", LATER, ""), own("V_2", null, LATER, "")));

        assertThat(prices.find("V_2", LATER).orElseThrow().each()).isEqualTo(Money.parse("0.11"));
        assertThat(prices.upcoming(NOW)).isEmpty();
    }

    @Test
    void ofTwoPricesAnnouncedForOneDayTheLastIsToCome() {
        var prices = PriceList.standard().with(List.of(own("V_2", "0.12", LATER, ""), own("V_2", "0.13", LATER, "")));

        assertThat(prices.upcoming(NOW))
                .singleElement()
                .satisfies(price -> assertThat(price.each()).isEqualTo(Money.parse("0.13")));
    }

    @Test
    void theLastSetOfTwoPricesFromOneInstantCounts() {
        var prices = PriceList.standard().with(List.of(own("V_2", "0.07", NOW, ""), own("V_2", "0.06", NOW, "")));

        assertThat(prices.find("V_2", NOW).orElseThrow().each()).isEqualTo(Money.parse("0.06"));
    }

    @Test
    void aFreePriceIsNoPrice() {
        var prices = PriceList.standard().with(List.of(own("V_2", "0", NOW, "typo")));

        assertThat(prices.find("V_2", NOW)).isEmpty();
    }

    @Test
    void theUserAddsAProduct() {
        var prices = PriceList.standard().with(List.of(own("V_9", "0.01", NOW, "beta")));

        assertThat(prices.inForce(NOW)).last().satisfies(price -> {
            assertThat(price.product()).isEqualTo("V_9");
            assertThat(price.own()).isTrue();
        });
    }

    @Test
    void aWrongCatalogueIsRefusedWithItsLine() {
        var fine = "V_1,1.0,default,generate,,output,60000,2025-08-06,page\n";

        for (var wrong : List.of(
                fine,
                "V_2,2.0,default,generate,,output,0.08,2025-08-06,page\n",
                "V_2,2.0,default,generate,,output,0,2025-08-06,page\n",
                "V_2,2.0,default,generate,,output,80000,tomorrow,page\n",
                "V_2,2.0,default,generate,,dozen,80000,2025-08-06,page\n",
                "V_2,2.0\n")) {
            assertThatThrownBy(() -> PriceList.parse(HEADER + fine + wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("line 3");
        }
        assertThatThrownBy(() -> PriceList.parse("")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String each(PriceList prices, String product) {
        return prices.find(product, NOW).orElseThrow().each().format();
    }

    private static Entry.Price own(String product, @Nullable String each, Instant from, String source) {
        return new Entry.Price(NOW, product, each == null ? null : Money.parse(each), from, source);
    }
}
