package app.maquette.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.MediaType;
import app.maquette.domain.Money;
import app.maquette.domain.Size;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Prices typed from the vendor's lists and quotes, against the catalogue.
class PricesTest {
    private static final Catalogue CATALOGUE = Catalogue.standard();
    /// Engine, operations, settings and micro-dollars for one; `?` where the papers know no price.
    private static final String GOLDEN = """
            1.0-turbo           | generate remix                                         |                      | 20000
            1.0                 | generate remix                                         |                      | 60000
            2.0-turbo           | generate remix edit-region reframe                     |                      | 50000
            2.0                 | generate remix edit-region reframe                     |                      | 80000
            2.0-quality         | generate                                               |                      | ?
            2a-turbo            | generate remix                                         |                      | 25000
            2a                  | generate remix                                         |                      | 40000
            2a-quality          | generate                                               |                      | ?
            3.0-flash           | generate remix                                         |                      | 30000
            3.0-turbo           | generate remix edit-region reframe replace-background  |                      | 30000
            3.0                 | generate remix edit-region reframe replace-background  |                      | 60000
            3.0-quality         | generate remix edit-region reframe replace-background  |                      | 90000
            3.0-character-turbo | generate remix edit-region                             |                      | 100000
            3.0-character       | generate remix edit-region                             |                      | 150000
            3.0-character-quality | generate remix edit-region                           |                      | 200000
            3.0-custom-turbo    | generate remix edit-region                             |                      | 60000
            3.0-custom          | generate remix edit-region                             |                      | 120000
            3.0-custom-quality  | generate remix edit-region                             |                      | 180000
            3.0-transparent-turbo   | generate                                           |                      | 40000
            3.0-transparent         | generate                                           | upscale_factor=x1    | 70000
            3.0-transparent-quality | generate                                           | upscale_factor=x1    | 100000
            3.0-transparent-turbo   | generate                                           | upscale_factor=x2    | 160000
            3.0-transparent         | generate                                           | upscale_factor=x2    | 190000
            3.0-transparent-quality | generate                                           | upscale_factor=x2    | 220000
            3.0-transparent-turbo   | generate                                           | upscale_factor=x4    | 200000
            3.0-transparent         | generate                                           | upscale_factor=x4    | 230000
            3.0-transparent-quality | generate                                           | upscale_factor=x4    | 260000
            4.0-turbo           | generate remix                                         |                      | 30000
            4.0                 | generate remix                                         |                      | 60000
            4.0-quality         | generate remix                                         |                      | 100000
            4.0-custom-turbo    | generate                                               |                      | 60000
            4.0-custom          | generate                                               |                      | 120000
            4.0-custom-quality  | generate                                               |                      | 200000
            4.0-transparent     | generate                                               |                      | 60000
            4.0-transparent-quality | generate                                           |                      | ?
            4.0-transparent-turbo | generate                                             |                      | ?
            4.0-transparent     | generate                                               | output_resolution=2k | ?
            4.5-low             | generate                                               |                      | 30000
            4.5-medium          | generate                                               |                      | 60000
            4.5-high            | generate                                               |                      | 100000
            4.5-very-low        | generate                                               | images=1024x1024     | ?
            4.5-low             | generate                                               | images=1024x1024     | ?
            4.5-high            | generate                                               | images=1024x1024     | ?
            4.5-very-low        | precise-edit                                           |                      | 8000
            4.5-low             | precise-edit                                           |                      | 30000
            4.5-medium          | precise-edit                                           |                      | 60000
            4.5-high            | precise-edit                                           |                      | 220000
            4.6-very-low        | generate                                               |                      | 8000
            4.6-low             | generate                                               |                      | 30000
            4.6-medium          | generate                                               | size=2048x2048       | 60000
            4.6-high            | generate                                               |                      | 100000
            4.6-low             | generate                                               | size=2080x2048       | 60000
            4.6-medium          | generate                                               | size=2080x2048       | 120000
            4.6-high            | generate                                               | size=4096x4096       | 200000
            4.6-very-low        | generate                                               | images=1024x1024     | 8000
            4.6-low             | generate                                               | images=1024x1024     | 30000
            4.6-medium          | generate                                               | images=1024x1024     | 60000
            4.6-high            | generate                                               | images=1024x1024     | 220000
            4.6-low             | generate                             | images=1024x1024 size=4096x4096        | 60000
            4.6-medium          | generate                             | images=4096x4096 size=source           | 200000
            4.6-high            | generate                             | images=1024x1024 size=4096x4096        | 600000
            upscale-legacy      | upscale                                                | image=1024x1024      | 60000
            topaz-standard-2    | upscale                                                | image=1024x1024      | 125830
            topaz-text-refine   | upscale                                                | image=1024x1024      | 125830
            upscale-auto        | upscale                                                | image=1024x1024      | 251659
            topaz-redefine      | upscale                                                | image=1024x1024      | 251659
            topaz-wonder-3-5    | upscale                                                | image=1024x1024      | 251659
            topaz-bloom-2       | upscale                                                | image=1024x1024      | 377488
            topaz-standard-2    | upscale                              | image=1024x1024 upscale_factor=x8      | 2013266
            upscale-auto        | upscale                                                |                      | ?
            describe-2.0        | describe                                               | image=1024x1024      | 10000
            describe-3.0        | describe                                               | image=1024x1024      | 10000
            describe-4.0        | describe                                               | image=1024x1024      | 10000
            remove-background   | remove-background                                      | image=1024x1024      | 10000
            remove-object       | remove-object                                          | image=1024x1024      | 30000
            auto                | generate                                               |                      | 30000
            auto                | remix                                                  |                      | 60000
            auto                | reframe                                                |                      | ?
            p-image             | generate                                               |                      | 10000
            p-image             | generate                                               | resolution=2k        | ?
            p-image             | generate                                               | quality=high         | ?
            z-image             | generate                                               |                      | 5000
            gpt-image-2         | generate                                               |                      | 211000
            gpt-image-2.5-flare | generate                                               |                      | 52900
            gpt-image-2.5-sunburst | generate                                            |                      | 52900
            gpt-image-2.5-flare | generate                                               | quality=high         | ?
            gpt-image-2.5-flare | reframe                                                |                      | ?
            gpt-image-2         | replace-background                                     |                      | 226700
            gpt-image-2         | replace-background                                     | quality=low          | ?
            nano-banana-2       | generate reframe                                       |                      | 67200
            nano-banana-pro     | generate                                               |                      | 134400
            nano-banana-pro     | generate                                               | resolution_tier=4k   | ?
            nano-banana-pro     | reframe                                                |                      | ?
            nano-banana-pro     | upscale                                                |                      | 134400
            bria-expand         | reframe                                                |                      | ?
            """;
    /// What is priced and not bought here.
    private static final String OTHERS = """
            layerize-text 90000
            3.0-layered-turbo 120000
            3.0-layered 150000
            3.0-layered-quality 180000
            instructional-edit 200000
            training 40000000
            gemini 200000
            gemini-4k 360000
            vector-low 130000
            vector-medium 160000
            vector-high 200000
            vector-high-references 320000
            vectorize 100000
            """;

    private record Row(Route route, Map<String, Value> values, String micros) {}

    private static Stream<Row> rows() {
        return GOLDEN.lines()
                .map(line -> line.split("\\|"))
                .flatMap(cells -> Arrays.stream(cells[1].strip().split(" +"))
                        .map(kind -> new Row(
                                CATALOGUE
                                        .route(
                                                new EngineId(cells[0].strip()),
                                                JsonObject.constant(kind, OperationKind.class))
                                        .orElseThrow(() -> new AssertionError(cells[0] + kind)),
                                settings(cells[2].strip()),
                                cells[3].strip())));
    }

    private static Map<String, Value> settings(String text) {
        Map<String, Value> values = new HashMap<>();
        for (var setting : text.isEmpty() ? new String[0] : text.split(" ")) {
            var name = setting.substring(0, setting.indexOf('='));
            var value = setting.substring(setting.indexOf('=') + 1);
            values.put(name, name.startsWith("image") ? picture(value) : Value.of(value));
        }
        return values;
    }

    private static Value picture(String size) {
        return Value.of(new Value.Picture(Size.parse(size).orElseThrow(), 1, MediaType.PNG, false));
    }

    @TestFactory
    Stream<DynamicTest> everyPricedRowIsThere() {
        return rows().map(row -> DynamicTest.dynamicTest(
                row.route.engine().id() + " " + row.route.kind() + " " + row.values.keySet(),
                () -> assertThat(CATALOGUE
                                .price(row.route, row.values, null, Map.of())
                                .map(price -> Long.toString(price.total().micros()))
                                .orElse("?"))
                        .isEqualTo(row.micros)));
    }

    @Test
    void everyEngineAndOperationIsInTheTable() {
        var priced = rows().map(row -> row.route.engine().id() + " " + row.route.kind())
                .collect(Collectors.toSet());

        assertThat(CATALOGUE.routes())
                .extracting(route -> route.engine().id() + " " + route.kind())
                .allMatch(priced::contains);
    }

    @Test
    void whatIsNotBoughtHereHasItsPriceToo() {
        var others = new TreeSet<String>();
        for (var product : CATALOGUE.products()) {
            if (!CATALOGUE.isBought(product)) {
                others.add(product.id() + " "
                        + (product.each() == null ? "?" : product.each().micros()));
            }
        }

        assertThat(others).containsExactlyInAnyOrderElementsOf(OTHERS.lines().toList());
    }

    @Test
    void aPriceIsForEachPictureAndNeverMoreThanItsBound() {
        for (var request : Documented.requests()) {
            var price = CATALOGUE.price(request.route(), request.values(), null, Map.of());
            price.ifPresent(known -> {
                assertThat(known.upperBound()).isGreaterThanOrEqualTo(known.total());
                assertThat(known.quantity()).isBetween(1L, 8L);
            });
        }
        var draft = Documented.request("legacy draft");
        assertThat(CATALOGUE
                        .price(draft.route(), draft.values(), null, Map.of())
                        .orElseThrow())
                .returns(4L, ListPrice::quantity)
                .returns(Money.ofMicros(200_000), ListPrice::total)
                .returns(Money.ofMicros(200_000), ListPrice::upperBound);
    }

    @Test
    void ofTwoListsForTopazTheDearerIsReserved() {
        assertThat(topaz(1024, 2)).containsExactly(125_830L, 125_830L);
        assertThat(topaz(512, 2)).containsExactly(31_458L, 120_000L);
        assertThat(topaz(1000, 4)).containsExactly(480_000L, 480_000L);
        assertThat(topaz(1024, 4)).containsExactly(503_317L, 503_317L);
        assertThat(topaz(100, 8)).containsExactly(19_200L, 120_000L);
    }

    private static List<Long> topaz(int side, int factor) {
        var route = CATALOGUE
                .route(new EngineId("topaz-standard-2"), OperationKind.UPSCALE)
                .orElseThrow();
        Map<String, Value> values =
                Map.of("image", picture(side + "x" + side), "upscale_factor", Value.of("x" + factor));
        var price = CATALOGUE.price(route, values, null, Map.of()).orElseThrow();
        return List.of(price.total().micros(), price.upperBound().micros());
    }

    @Test
    void anOwnPriceCountsByItsProductAndMakesAnUnknownOneKnown() {
        var route = CATALOGUE
                .route(new EngineId("2.0-quality"), OperationKind.GENERATE)
                .orElseThrow();
        var own = Map.of("2.0-quality", Money.ofMicros(120_000), "2.0", Money.ofMicros(1));

        assertThat(CATALOGUE.price(route, Map.of(), null, own).orElseThrow().total())
                .isEqualTo(Money.ofMicros(120_000));
        assertThat(CATALOGUE.product(route, Map.of(), null)).isPresent();
    }

    @Test
    void whatOnlyThirdPartiesSayIsNotConfirmed() {
        assertThat(CATALOGUE.products())
                .filteredOn(Product::confirmed)
                .allMatch(product -> product.each() != null)
                .extracting(product -> product.evidence().mark())
                .containsOnly(Evidence.Mark.OFFICIAL, Evidence.Mark.RECORDED);
        assertThat(CATALOGUE.product("describe").orElseThrow().confirmed()).isFalse();
        assertThat(CATALOGUE.product("2.0-turbo").orElseThrow().confirmed()).isTrue();
    }
}
