package app.maquette.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Rules.Breach;
import app.maquette.domain.Money;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// The rules against requests typed from the documents: what they show passes, and each rule refuses something.
class RequestExamplesTest {
    @TestFactory
    Stream<DynamicTest> whatTheDocumentsShowPasses() {
        return Documented.requests().stream()
                .map(request -> DynamicTest.dynamicTest(
                        request.name(),
                        () -> assertThat(Rules.check(request.route(), request.values()))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> whatIsCompletedStillPasses() {
        return Documented.requests().stream()
                .map(request -> DynamicTest.dynamicTest(request.name(), () -> {
                    var completed = request.route().completed(request.values());

                    assertThat(Rules.check(request.route(), completed)).isEmpty();
                    assertThat(request.route().telling(completed))
                            .isEqualTo(request.route().telling(request.values()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatTheDocumentsForbidIsRefusedByItsField() {
        return refused()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    var request = changed(row);

                    assertThat(Rules.check(request.route(), request.values()))
                            .extracting(Breach::field)
                            .containsOnly(row.get("field").asString());
                }));
    }

    @Test
    void everyRuleRefusesSomething() {
        var broken = new TreeSet<String>();
        refused().map(RequestExamplesTest::changed).forEach(request -> {
            var asked = new Asked(request.route(), request.values(), null);
            request.route().rules().stream()
                    .filter(rule -> Rules.isBroken(rule, asked))
                    .forEach(rule -> broken.add(rule.name()));
        });

        var all = new TreeSet<String>();
        Catalogue.standard().routes().forEach(route -> route.rules().forEach(rule -> all.add(rule.name())));
        assertThat(broken).isEqualTo(all);
    }

    @Test
    void everyRouteHasAnExample() {
        var shown = new TreeSet<String>();
        Documented.requests()
                .forEach(request -> shown.add(request.route().wire().path()));

        assertThat(Catalogue.standard().routes())
                .extracting(route -> route.wire().path())
                .allMatch(shown::contains);
    }

    @Test
    void aRecordedQuoteIsTheListPrice() {
        for (var row : Documented.json("quotes.json")) {
            var request = Documented.request(row.get("request").asString());
            var answer = row.get("answer");

            var price = Catalogue.standard()
                    .price(request.route(), request.values(), null, Map.of())
                    .orElseThrow();

            assertThat(price.product().billing())
                    .isEqualTo(answer.get("billing_identifier").asString());
            assertThat(price.quantity()).isEqualTo(answer.get("quantity").asLong());
            assertThat(price.total())
                    .isEqualTo(Money.ofMicros(answer.get("usd_micros").asLong()));
        }
    }

    private static Stream<JsonNode> refused() {
        return StreamSupport.stream(Documented.json("refused.json").spliterator(), false);
    }

    private static Documented changed(JsonNode row) {
        return Documented.request(row.get("of").asString()).changed(row);
    }
}
