package app.maquette.studio.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Product;
import app.maquette.domain.MediaType;
import app.maquette.domain.Money;
import app.maquette.domain.Size;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Value;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.money.CallPricing.Purchase;
import app.maquette.studio.money.CallQuote.Source;
import app.maquette.studio.port.DryRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What calls cost by list, by the user and by the vendor's word, over the whole catalogue.
class CallPricingTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final Catalogue CATALOGUE = Catalogue.standard();
    private static final CallPricing LIST = CallPricing.of(CATALOGUE, List.of());

    private final Random random = new Random(20_261_128);

    private static Entry.Price own(String product, @Nullable String each, Instant from) {
        return new Entry.Price(from, product, each == null ? null : Money.parse(each), from, "order form");
    }

    private static Map<String, Value> images(long count) {
        return Map.of("num_images", Value.of(count));
    }

    private static CallQuote draft(CallPricing pricing) {
        return pricing.quote(new EngineId("2.0-turbo"), OperationKind.GENERATE, images(4), null, NOON)
                .orElseThrow();
    }

    @Test
    void aDraftOfFourIsFourOutputsByTheList() {
        var quote = draft(LIST);

        assertThat(quote.product()).isEqualTo("2.0-turbo");
        assertThat(quote.unit()).isEqualTo(Product.Unit.OUTPUT);
        assertThat(quote.quantity()).isEqualTo(4);
        assertThat(quote.each()).isEqualTo(Money.parse("0.05"));
        assertThat(quote.total()).isEqualTo(Money.parse("0.20"));
        assertThat(quote.upperBound()).isEqualTo(Money.parse("0.20"));
        assertThat(quote.source()).isInstanceOf(Source.Listed.class);
        assertThat(quote.at()).isEqualTo(NOON);
    }

    @Test
    void qualityPixelsAndPicturesSentAlongMakeThePrice() {
        assertThat(total("4.6-high", Map.of("size", Value.of("2048x2048")), null))
                .isEqualTo(Money.parse("0.10"));
        assertThat(total("4.6-low", Map.of("size", Value.of("2080x2048")), null))
                .isEqualTo(Money.parse("0.06"));
        assertThat(total("4.6-medium", Map.of(), new Size(4096, 4096))).isEqualTo(Money.parse("0.12"));
        var picture = new Value.Picture(new Size(1024, 1024), 1, MediaType.PNG, false);
        assertThat(total("4.6-high", Map.of("images", Value.of(picture)), null)).isEqualTo(Money.parse("0.22"));
    }

    private static Money total(String engine, Map<String, Value> values, @Nullable Size output) {
        return LIST.quote(new EngineId(engine), OperationKind.GENERATE, values, output, NOON)
                .orElseThrow()
                .total();
    }

    @ParameterizedTest
    @ValueSource(strings = {"V_2_TURBO", "2.0-turbo"})
    void theUsersPriceCountsUnderBothNamesFromItsDay(String name) {
        var pricing = CallPricing.of(CATALOGUE, List.of(own(name, "0.04", NOON), own(name, "0.01", NOON.plusNanos(1))));

        assertThat(draft(pricing).total()).isEqualTo(Money.parse("0.16"));
        assertThat(draft(pricing).source()).isEqualTo(new Source.Own(NOON, "order form"));
        assertThat(pricing.outOfUse()).isEmpty();
    }

    @Test
    void ofTwoNamesTheLaterPriceCountsAndATakenBackOneGivesTheListBack() {
        var old = own("V_2_TURBO", "0.04", NOON.minusSeconds(9));
        var later = own("2.0-turbo", "0.03", NOON.minusSeconds(5));
        var back = own("V_2_TURBO", null, NOON);

        assertThat(draft(CallPricing.of(CATALOGUE, List.of(old, later))).each()).isEqualTo(Money.parse("0.03"));
        assertThat(draft(CallPricing.of(CATALOGUE, List.of(later, old))).each()).isEqualTo(Money.parse("0.03"));
        assertThat(draft(CallPricing.of(CATALOGUE, List.of(old, later, back)))).isEqualTo(draft(LIST));
    }

    @Test
    void aPriceThatIsOutOfUseIsKeptAndNeverApplied() {
        var flat = CATALOGUE.oldProducts().stream()
                .filter(old -> !old.isInUse())
                .map(old -> own(old.name(), "0.000001", NOON))
                .toList();
        var unknown = own("NOBODY_KNOWS", "0.000001", NOON);
        var all = new ArrayList<>(flat);
        all.add(unknown);
        var pricing = CallPricing.of(CATALOGUE, all);

        assertThat(flat).isNotEmpty();
        assertThat(pricing.outOfUse()).isEqualTo(all);
        purchases().forEach(one -> assertThat(pricing.quote(one, NOON)).isEqualTo(LIST.quote(one, NOON)));
    }

    @Test
    void aPriceThatWasAnnouncedAndTakenBackCountsAsNeverSaid() {
        var announced = own("V_2_TURBO", "0.04", NOON);
        var back = new Entry.Price(NOON.minusSeconds(9), "2.0-turbo", null, NOON, "");

        assertThat(draft(CallPricing.of(CATALOGUE, List.of(announced, back)))).isEqualTo(draft(LIST));
    }

    @Test
    void aPriceOfNothingIsNone() {
        for (var each : List.of("0", "-0.05")) {
            var pricing = CallPricing.of(CATALOGUE, List.of(own("2.0-turbo", each, NOON)));

            assertThat(pricing.quote(new EngineId("2.0-turbo"), OperationKind.GENERATE, images(4), null, NOON))
                    .isEmpty();
        }
    }

    @Test
    void whatNoListKnowsIsEmptyUntilTheVendorTells() {
        var route = CATALOGUE
                .route(new EngineId("2.0-quality"), OperationKind.GENERATE)
                .orElseThrow();
        var purchase = new Purchase(route, images(3), null);
        var told =
                new DryRun.Priced("ideogram_v2_generation", 3, Money.ofMicros(100_000), Money.ofMicros(100_000), true);

        assertThat(LIST.quote(purchase, NOON)).isEmpty();
        var quote = CallQuote.of(LIST.product(purchase).orElseThrow(), told, NOON);
        assertThat(quote.total()).isEqualTo(Money.ofMicros(100_000));
        assertThat(quote.each()).isEqualTo(Money.ofMicros(33_334));
        assertThat(quote.source()).isEqualTo(new Source.Told("ideogram_v2_generation", true));
        assertThat(LIST.quote(new EngineId("nobody"), OperationKind.GENERATE, Map.of(), null, NOON))
                .isEmpty();
    }

    @Test
    void theHigherOfListAndQuoteIsReserved() {
        for (int i = 0; i < 2_000; i++) {
            var listed = draft(LIST);
            var total = Money.ofMicros(random.nextInt(400_000));
            var bound = total.plus(Money.ofMicros(random.nextInt(100_000)));
            var told = new DryRun.Priced("x", 1 + random.nextInt(8), total, bound, random.nextBoolean());
            var quote = listed.told(told, NOON.plusSeconds(i));

            assertThat(quote.upperBound()).isEqualTo(listed.upperBound().max(bound));
            assertThat(quote.total()).isEqualTo(total);
            assertThat(quote.quantity()).isEqualTo(4);
            assertThat(quote.each().times(4)).isGreaterThanOrEqualTo(total);
            assertThat(quote.at()).isEqualTo(NOON.plusSeconds(i));
            assertThat(quote.isPassedBy(quote.upperBound())).isFalse();
            assertThat(quote.isPassedBy(quote.upperBound().plus(Money.ofMicros(1))))
                    .isTrue();
        }
    }

    /// Every way to buy everything.
    @Test
    void everyQuoteIsItsUnitsAndNeverMoreThanItsBound() {
        int priced = 0;
        for (var purchase : purchases()) {
            var quote = LIST.quote(purchase, NOON);
            if (quote.isPresent()) {
                priced++;
                var one = quote.get();
                assertThat(one.total()).isLessThanOrEqualTo(one.upperBound()).isGreaterThan(Money.ZERO);
                assertThat(one.product())
                        .isEqualTo(LIST.product(purchase).orElseThrow().id());
                if (one.unit() != Product.Unit.OUTPUT_MEGAPIXEL) {
                    assertThat(one.total()).isEqualTo(one.each().times(one.quantity()));
                }
                var own = CallPricing.of(CATALOGUE, List.of(own(one.product(), "0.5", NOON)))
                        .quote(purchase, NOON)
                        .orElseThrow();
                assertThat(own.each()).isEqualTo(Money.parse("0.5"));
                assertThat(own.source()).isInstanceOf(Source.Own.class);
                assertThat(own.quantity()).isEqualTo(one.quantity());
            }
        }
        assertThat(priced).isGreaterThan(100);
    }

    @Test
    void morePicturesNeverCostLess() {
        for (var route : CATALOGUE.routes()) {
            var before = Money.ZERO;
            for (int count = 1; count <= route.maxImages(); count++) {
                var quote = LIST.quote(new Purchase(route, images(count), new Size(2048, 2048)), NOON);
                var bound = quote.map(CallQuote::upperBound).orElse(Money.ZERO);
                assertThat(bound).isGreaterThanOrEqualTo(before);
                before = bound;
            }
        }
    }

    @Test
    void whatIsNoQuoteIsRefused() {
        var evidence = CATALOGUE.products().getFirst().evidence();

        assertThatThrownBy(() -> new CallQuote(
                        "x",
                        Product.Unit.RUN,
                        1,
                        Money.ZERO,
                        Money.ofMicros(2),
                        Money.ofMicros(1),
                        new Source.Listed(evidence),
                        NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Purchase> purchases() {
        return CATALOGUE.routes().stream()
                .flatMap(route -> List.of(1L, 4L).stream()
                        .map(count -> new Purchase(
                                route,
                                route.find("num_images").isPresent() ? images(count) : Map.of(),
                                new Size(2048, 2048))))
                .toList();
    }
}
