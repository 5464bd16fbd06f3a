package app.maquette.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.catalogue.Rules.Breach;
import app.maquette.domain.Money;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows are read strictly, and an engine or a field more is a change of rows alone.
class CatalogueReaderTest {
    private static final String MADE_UP = """
            {"by": "made-up",
             "sources": {"made-up": {"mark": "inferred", "source": "this test", "date": "2026-11-28"}},
             "fields": {"mood": {"kind": "choice", "values": "glad sad", "default": "glad"}},
             "rules": {"no-sad-seed": {"field": "mood", "when": ["mood=sad", "seed"], "says": "sad takes no seed"}},
             "products": {"4.9": {"label": "4.9", "unit": "output", "micros": 70000},
                          "4.9-sad": {"label": "4.9 sad", "unit": "output", "micros": 90000}},
             "engines": {"4.9": {"family": "4.9", "label": "4.9", "listing": "first", "use": "drafts",
                                 "since": "2026-11-28", "seeded": true}},
             "routes": {"made up": {"api": "v2", "operation": "generate", "path": "/v2/image/generate/ideogram-4",
                                    "body": "json", "mode": "either", "quotable": true,
                                    "fields": "prompt num_images seed mood", "rules": "no-sad-seed",
                                    "prices": [{"when": ["mood=sad"], "product": "{engine}-sad"}],
                                    "price": "{engine}", "engines": {"4.9": {"send": {"pace": "brisk"}}}}},
             "pairs": {"made up": {"draft": "4.9", "final": "4.0", "way": "remix"}}}
            """;

    @Test
    void anEngineAndAFieldMoreAreRowsAlone() {
        var catalogue = with(MADE_UP);
        var engine = catalogue.named("4.9").orElseThrow();
        var route = catalogue.route(engine.id(), OperationKind.GENERATE).orElseThrow();
        Map<String, Value> sad = Map.of("prompt", Value.of("a fox"), "mood", Value.of("sad"));

        assertThat(route.find("mood").orElseThrow().choices()).containsExactly("glad", "sad");
        assertThat(route.fixed()).containsEntry("pace", "brisk");
        assertThat(Rules.check(route, sad)).isEmpty();
        assertThat(catalogue.check(
                        engine.id(),
                        OperationKind.GENERATE,
                        Map.of("prompt", Value.of("a"), "mood", Value.of("sad"), "seed", Value.of(1))))
                .containsExactly(new Breach("mood", "sad takes no seed"));
        assertThat(catalogue.check(
                        engine.id(), OperationKind.GENERATE, Map.of("prompt", Value.of("a"), "mood", Value.of("wry"))))
                .containsExactly(new Breach("mood", "is one of glad, sad"));
        assertThat(catalogue.price(route, sad, null, Map.of()).orElseThrow().total())
                .isEqualTo(Money.ofMicros(90_000));
        assertThat(route.telling(Map.of("prompt", Value.of("a"), "mood", Value.of("glad"))))
                .containsOnlyKeys("prompt");
        assertThat(catalogue.economics(engine.id(), new EngineId("4.0"), Pair.Way.REMIX))
                .isPresent();
    }

    @Test
    void anOperationThatAnEngineDoesNotDoIsRefused() {
        assertThat(Catalogue.standard().check(new EngineId("4.0"), OperationKind.UPSCALE, Map.of()))
                .containsExactly(new Breach("operation", "is not done by 4.0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"colours\": {}}",
                "[]",
                "{} {}",
                "{\"fields\": {\"x\": {\"kind\": \"flag\", \"by\": \"guide\", \"colour\": 1}}}",
                "{\"fields\": {\"x\": {\"kind\": \"flag\", \"kind\": \"flag\", \"by\": \"guide\"}}}",
                "{\"fields\": {\"prompt\": {\"kind\": \"text\", \"by\": \"guide\"}}}",
                "{\"fields\": {\"x\": {\"kind\": \"flag\"}}}",
                "{\"fields\": {\"x\": {\"kind\": \"flag\", \"by\": \"hearsay\"}}}",
                "{\"fields\": {\"x\": {\"kind\": \"FLAG\", \"by\": \"guide\"}}}",
                "{\"fields\": {\"x\": {\"kind\": \"stone\", \"by\": \"guide\"}}}",
                "{\"fields\": {\"x\": {\"kind\": \"flag\", \"default\": 1, \"by\": \"guide\"}}}",
                "{\"fields\": {\"x\": {\"kind\": \"whole\", \"min\": \"1\", \"by\": \"guide\"}}}",
                "{\"rules\": {\"x\": {\"field\": \"a\", \"says\": \"b\", \"by\": \"guide\"}}}",
                "{\"rules\": {\"x\": {\"field\": \"a\", \"says\": \"b\", \"when\": [\"a==\", \"!\"], \"by\": \"guide\"}}}",
                "{\"rules\": {\"x\": {\"field\": \"a\", \"says\": \"b\", \"check\": {\"is\": \"odd\"}, \"by\": \"guide\"}}}",
                "{\"products\": {\"x\": {\"label\": \"a\", \"unit\": \"output\", \"micros\": 0, \"by\": \"guide\"}}}",
                "{\"products\": {\"x\": {\"label\": \"a\", \"unit\": \"output\", \"micros\": 1.5, \"by\": \"guide\"}}}",
                "{\"products\": {\"x\": {\"label\": \"a\", \"unit\": \"output\", \"micros\": null, \"by\": \"guide\"}}}",
                "{\"pairs\": {\"x\": {\"draft\": \"2.0\", \"final\": \"9.0\", \"way\": \"remix\", \"by\": \"guide\"}}}",
                "{\"old_products\": {\"x\": {\"by\": \"guide\"}}}",
                "{\"old_products\": {\"x\": {\"is\": \"nothing\", \"by\": \"guide\"}}}",
                "not json"
            })
    void whatIsNotUnderstoodIsRefused(String rows) {
        assertThatThrownBy(() -> with(rows)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRouteOfUnknownPartsIsRefused() {
        assertThat(with(MADE_UP)).isNotNull();
        assertThatThrownBy(() -> with(MADE_UP.replace("num_images seed mood", "num_images seed seed")))
                .hasMessageContaining("made up")
                .hasMessageContaining("seed stands there twice");
        assertThatThrownBy(() -> with(MADE_UP.replace("num_images seed mood", "num_images tone")))
                .hasMessageContaining("there is no tone");
        assertThatThrownBy(() -> with(MADE_UP.replace("\"rules\": \"no-sad-seed\"", "\"rules\": \"none\"")))
                .hasMessageContaining("there is no none");
        assertThatThrownBy(() -> with(MADE_UP.replace("{engine}-sad", "{engine}-glum")))
                .hasMessageContaining("there is no 4.9-glum");
        assertThatThrownBy(() ->
                        with(MADE_UP.replace("\"engines\": {\"4.9\": {\"send\"", "\"engines\": {\"5\": {\"send\"")))
                .hasMessageContaining("there is no 5");
    }

    private static Catalogue with(String rows) {
        return Catalogue.with(List.of(rows.getBytes(StandardCharsets.UTF_8)));
    }
}
