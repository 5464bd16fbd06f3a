package app.maquette.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.FirstEngine;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Value;
import app.maquette.studio.money.PriceList;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the rows promise each other.
class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.standard();
    /// The models of the vendor's pages for the operations that are bought here, as paths.
    private static final List<String> MODELS =
            """
            generate/ideogram-2 generate/ideogram-2a generate/ideogram-3 generate/ideogram-3-character
            generate/ideogram-3-custom-model generate/ideogram-3-transparent generate/ideogram-4
            generate/ideogram-4-custom-model generate/ideogram-4-transparent generate/ideogram-4-5 generate/ideogram-4-6
            generate/auto generate/p-image-ideogram generate/z-image generate/gpt-image-2 generate/gpt-image-2-5-flare
            generate/gpt-image-2-5-sunburst generate/nano-banana-2 generate/nano-banana-pro precise-edit/ideogram-4-5
            inpaint/ideogram-3 inpaint/ideogram-3-character inpaint/ideogram-3-custom-model remix/ideogram-3
            remix/ideogram-3-character remix/ideogram-3-custom-model remix/ideogram-4 remix/auto reframe/ideogram-3
            reframe/nano-banana-2 reframe/auto reframe/bria-expand reframe/gpt-image-2-5-flare reframe/nano-banana-pro
            replace-background/ideogram-3 replace-background/gpt-image-2 remove-background/ideogram-1
            remove-object/ideogram-1 upscale/auto upscale/topaz-standard-2 upscale/topaz-text-refine
            upscale/topaz-redefine upscale/topaz-wonder-3-5 upscale/topaz-bloom-2 upscale/nano-banana-pro
            describe/ideogram-3 describe/ideogram-4
            """.lines().flatMap(line -> Stream.of(line.split(" "))).toList();

    @Test
    void everyModelOfTheVendorsPagesIsThere() {
        assertThat(CATALOGUE.routes())
                .extracting(route -> route.wire().path())
                .containsAll(MODELS.stream().map(model -> "/v2/image/" + model).toList())
                .contains("/generate", "/remix", "/edit", "/reframe", "/upscale", "/describe")
                .contains("/v1/ideogram-v3/generate", "/v1/ideogram-v3/remix");
    }

    @Test
    void everyEngineSellsSomethingAndHasItsSource() {
        assertThat(CATALOGUE.engines()).allSatisfy(engine -> {
            assertThat(CATALOGUE.routes()).anyMatch(route -> route.engine().equals(engine));
            assertThat(engine.evidence().source()).isNotBlank();
        });
    }

    @Test
    void oldNamesStayReadable() {
        for (var old : FirstEngine.values()) {
            var engine = CATALOGUE.named(old.name()).orElseThrow();
            assertThat(engine.id()).isEqualTo(old.id());
            assertThat(CATALOGUE.reportName(old.id())).isEqualTo(old.name());
            assertThat(CATALOGUE.takes(old.id(), OperationKind.GENERATE, "style_type"))
                    .isEqualTo(old.takesStyle());
        }
        assertThat(CATALOGUE.label(FirstEngine.V_2_TURBO.id())).isEqualTo("2.0 Turbo");
        assertThat(CATALOGUE.label(new EngineId("9.0"))).isEqualTo("9.0");
        assertThat(CATALOGUE.named("2.0-turbo")).isPresent();
        assertThat(CATALOGUE.named("V_9")).isEmpty();
    }

    @Test
    void legacyComesFirstForItsModelsAndV2ForTheOthers() {
        assertThat(first("2.0")).isEqualTo(Route.Api.LEGACY);
        assertThat(first("3.0")).isEqualTo(Route.Api.V2);
        assertThat(first("3.0-flash")).isEqualTo(Route.Api.V1);
        assertThat(CATALOGUE.route(new EngineId("2.0"), OperationKind.GENERATE, Route.Api.V2))
                .isPresent();
    }

    private static Route.Api first(String engine) {
        return CATALOGUE
                .route(new EngineId(engine), OperationKind.GENERATE)
                .orElseThrow()
                .wire()
                .api();
    }

    @Test
    void aQuoteIsAskedOnlyWhereTheRouteDeclaresIt() {
        assertThat(CATALOGUE.routes())
                .allSatisfy(route -> assertThat(route.quotable())
                        .isEqualTo(route.wire().api() == Route.Api.V2 && route.kind() != OperationKind.DESCRIBE));
    }

    @Test
    void anOmittedFieldMeansTheSameOnEveryRouteOfAnEngine() {
        for (var route : CATALOGUE.routes()) {
            for (var other : CATALOGUE.routes(route.engine().id(), route.kind())) {
                for (var field : route.fields()) {
                    other.find(field.name())
                            .ifPresent(same -> assertThat(same.preset())
                                    .as(route.wire().path() + " " + field.name())
                                    .isEqualTo(field.preset()));
                }
            }
        }
    }

    @Test
    void rulesAndPricesAskOnlyForWhatTheRouteKnows() {
        for (var route : CATALOGUE.routes()) {
            var known = new HashSet<String>(Set.of("pixels"));
            route.fields().forEach(field -> known.add(field.name()));
            known.addAll(route.fixed().keySet());
            var asked = new TreeSet<String>();
            route.rules().forEach(rule -> {
                asked.add(rule.field());
                rule.when().forEach(condition -> asked.addAll(condition.names()));
            });
            route.prices().forEach(price -> price.when().forEach(condition -> asked.addAll(condition.names())));

            assertThat(known)
                    .as(route.engine().id() + " " + route.wire().path())
                    .containsAll(asked);
        }
    }

    @Test
    void whatAPriceDependsOnIsAlwaysSent() {
        for (var route : CATALOGUE.routes()) {
            route.prices().stream()
                    .flatMap(price -> price.when().stream())
                    .filter(condition -> condition.test() == Condition.Test.IS)
                    .flatMap(condition -> condition.names().stream())
                    .flatMap(name -> route.find(name).stream())
                    .forEach(field -> assertThat(field.always())
                            .as(route.engine().id() + " " + field.name())
                            .isTrue());
        }
    }

    @Test
    void privateIsSentWhereverThereIsSuchAField() {
        for (var route : CATALOGUE.routes()) {
            assertThat(route.completed(Map.of()).containsKey("private"))
                    .isEqualTo(route.find("private").isPresent());
        }
    }

    @Test
    void whatSaysHowARequestIsFiledTellsNothingApart() {
        var route = CATALOGUE.route(new EngineId("3.0"), OperationKind.GENERATE).orElseThrow();
        Map<String, Value> values = Map.of(
                "prompt", Value.of("a fox"),
                "private", Value.of(false),
                "async", Value.of(true),
                "webhook_url", Value.of("https://example.org"),
                "target_collection_id", Value.of("x"),
                "aspect_ratio", Value.of("1x1"),
                "num_images", Value.of(4));

        assertThat(route.telling(values).keySet()).containsExactly("num_images", "prompt");
    }

    @Test
    void theSizeOfFourFiveIsAlwaysSentButNeverWithAMask() {
        var plain = Documented.request("v2 4.5 with pictures");
        var masked = Documented.request("v2 4.5 with a mask");

        assertThat(plain.route().completed(Map.of())).containsKey("size");
        assertThat(masked.route().completed(masked.values())).doesNotContainKey("size");
    }

    @Test
    void everyOldPriceIsOneProductOrOutOfUse() {
        var old = PriceList.standard().inForce(Instant.EPOCH);

        assertThat(CATALOGUE.oldProducts())
                .extracting(Product.Old::name)
                .containsExactlyInAnyOrderElementsOf(
                        old.stream().map(price -> price.product()).toList());
        assertThat(CATALOGUE.oldProducts().stream().filter(Product.Old::isInUse).map(Product.Old::product))
                .doesNotHaveDuplicates();
        for (var price : old) {
            var now = CATALOGUE.oldProduct(price.product()).orElseThrow();
            if (now.product() != null) {
                var product = CATALOGUE.product(now.product()).orElseThrow();
                assertThat(product.unit().name())
                        .as(now.name())
                        .isEqualTo(price.per().name());
                assertThat(product.each()).as(now.name()).isEqualTo(price.each());
            } else {
                assertThat(now.why()).isNotBlank();
            }
        }
    }

    @Test
    void pricesByTheMegapixelTakeNoOldPrice() {
        assertThat(CATALOGUE.oldProducts().stream()
                        .filter(old -> !old.isInUse())
                        .map(Product.Old::name))
                .contains("UPSCALE_AUTO", "TOPAZ_STANDARD_2", "TOPAZ_2K", "TOPAZ_4K", "TOPAZ_8K");
    }

    @Test
    void thirteenConflictsHaveTheirSafeSide() {
        assertThat(CATALOGUE.safeSides()).hasSize(13);
    }
}
