package app.maquette.simulator;

import static app.maquette.simulator.Customer.entries;
import static app.maquette.simulator.Customer.json;
import static app.maquette.simulator.Customer.link;
import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.simulator.bill.LedgerRow;
import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.Latency;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.studio.TestClock;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Generations that are accepted before they are made, their polls, and quotes; by the clock, without waiting.
class GenerationsTest {
    private static final String KEY = "the-buyers-key";
    private static final String OTHER = "another-key";
    private static final String TWO =
            "{\"prompt\":\"p\",\"rendering_speed\":\"turbo\",\"num_images\":2,\"async\":true}";
    private static final String SYNC = TWO.replace("true", "false");

    private final TestClock clock = TestClock.at("2026-11-28T12:00:00Z");
    private SimulatorOptions options;
    private Simulator simulator;
    private Customer customer;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        options = SimulatorOptions.at(folder.resolve("book"))
                .withSide(32)
                .withKeys(Set.of(KEY, OTHER))
                .withLatency(Latency.parse("10s"));
        open();
    }

    private void open() throws IOException {
        simulator = Simulator.start(options, clock);
        customer = new Customer(simulator);
    }

    @AfterEach
    void stop() throws IOException {
        customer.close();
        simulator.close();
    }

    private void reopen(SimulatorOptions changed) throws IOException {
        stop();
        options = changed;
        open();
    }

    @Test
    void whatIsAcceptedIsMadeAndBilledWhenItsTimeHasCome() throws IOException, InterruptedException {
        HttpResponse<String> ack = order(TWO);

        assertThat(ack.statusCode()).isEqualTo(200);
        assertThat(json(ack).propertyNames()).containsExactly("generation_id", "seed");
        assertThat(polled(id(ack)).propertyNames()).containsExactly("generation_id", "status", "created");
        assertThat(simulator.ledger().billedMicros()).isZero();
        assertThat(lastRow().outcome()).isEqualTo("accepted");

        clock.advance(Duration.ofSeconds(10));

        assertThat(simulator.ledger().billedMicros()).isEqualTo(100_000);
        JsonNode done = polled(id(ack));
        assertThat(done.required("status").asString()).isEqualTo("completed");
        assertThat(done.required("response_type").asString()).isEqualTo("url");
        assertThat(done.required("data")).hasSize(2);
        assertThat(done.required("data").get(0).required("seed"))
                .isEqualTo(json(ack).required("seed"));
        assertThat(done.has("usage_cost_usd_micros")).isFalse();
        assertThat(lastRow().outcome()).isEqualTo("billed");
        assertThat(customer.picture(link(done.required("data").get(0))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPollIsFreeAndRepeatsItself() throws IOException, InterruptedException {
        String id = id(order(TWO));
        clock.advance(Duration.ofSeconds(10));
        JsonNode first = polled(id);
        clock.advance(Duration.ofHours(2));

        assertThat(polled(id)).isEqualTo(first);
        assertThat(simulator.ledger().posts()).isEqualTo(1);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(100_000);
    }

    @Test
    void linksDieADayAfterTheWorkNotAfterThePoll() throws IOException, InterruptedException {
        String id = id(order(TWO));
        clock.advance(Duration.ofHours(24).plusSeconds(10));

        assertThat(customer.picture(link(polled(id).required("data").get(0))).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aRestartKnowsWhatWasAcceptedAndWhatWasMade() throws IOException, InterruptedException {
        String made = id(order(TWO));
        clock.advance(Duration.ofSeconds(10));
        JsonNode before = polled(made);
        String open = id(order(TWO));
        reopen(options);

        assertThat(polled(made)).isEqualTo(before);
        assertThat(polled(open).required("status").asString()).isEqualTo("pending");
        assertThat(lastRow().outcome()).isEqualTo("accepted");
        assertThat(simulator.ledger().billedMicros()).isEqualTo(100_000);

        clock.advance(Duration.ofSeconds(10));
        reopen(options);

        assertThat(simulator.ledger().billedMicros()).isEqualTo(200_000);
        assertThat(polled(open).required("data")).hasSize(2);
    }

    @Test
    void onlyTheKeyThatBoughtIsTold() throws IOException, InterruptedException {
        String id = id(order(TWO));

        assertThat(customer.poll(id, OTHER).statusCode()).isEqualTo(404);
        assertThat(customer.poll(id, "nobody").statusCode()).isEqualTo(401);
        assertThat(customer.get("/v2/generations/" + id).statusCode()).isEqualTo(401);
        assertThat(customer.poll(id, KEY).statusCode()).isEqualTo(200);
        assertThat(customer.poll("bzue-VZtSlSMAneIbfCo2A", KEY).statusCode()).isEqualTo(404);
        assertThat(customer.poll("short", KEY).statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsPendingTakesPlacesAndMoneyAlsoAfterARestart() throws IOException, InterruptedException {
        reopen(options.withPlaces(5).withBalance(250_000));
        order(TWO);
        order(TWO);

        assertThat(order(TWO).statusCode()).isEqualTo(402);
        reopen(options.withBalance(1_000_000));
        HttpResponse<String> full = order(TWO);
        assertThat(full.statusCode()).isEqualTo(429);
        assertThat(json(full).required("reject_reason").asString()).isEqualTo("inflight_limit");
        assertThat(simulator.ledger().peakImages()).isZero();

        clock.advance(Duration.ofSeconds(10));
        assertThat(order(TWO).statusCode()).isEqualTo(200);
        assertThat(simulator.ledger().peakImages()).isEqualTo(2);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(200_000);
    }

    @Test
    void aCallThatWaitsIsAnsweredWithItsPictures() throws IOException, InterruptedException {
        reopen(options.withLatency(Latency.NONE));
        HttpResponse<String> answer = order(SYNC);

        assertThat(json(answer).propertyNames()).containsExactly("generation_id", "seed", "data");
        assertThat(entries(answer)).hasSize(2);
        assertThat(entries(answer).getFirst().propertyNames())
                .containsExactly("is_image_safe", "prompt", "resolution", "seed", "url");
        assertThat(simulator.ledger().billedMicros()).isEqualTo(100_000);
        reopen(options);
        assertThat(polled(id(answer)).required("data")).hasSize(2);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(100_000);
    }

    @Test
    void aQuoteIsThePriceOfTheWholeRequestAndLeavesNothingBehind() throws IOException, InterruptedException {
        String four = "{\"prompt\":\"forbidden-content\",\"num_images\":4,\"async\":true}";
        JsonNode quote = json(customer.order("ideogram-2?dry_run=true", four, KEY));

        assertThat(quote.required("object").asString()).isEqualTo("price_quote");
        assertThat(quote.required("billing_identifier").asString()).isEqualTo("ideogram_v2_generation");
        assertThat(quote.required("quantity").asInt()).isEqualTo(4);
        assertThat(quote.required("usd_micros").asLong()).isEqualTo(320_000);
        assertThat(quote.required("credit_millis").asLong()).isEqualTo(32_000);
        assertThat(quote.required("qualifier").asString()).isEqualTo("exact");
        assertThat(simulator.ledger().rows()).isEmpty();
        assertThat(simulator.ledger().billedMicros()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "turbo, ideogram-2, 50000",
        "default, ideogram-2, 80000",
        "turbo, ideogram-2a, 25000",
        "default, ideogram-2a, 40000"
    })
    void speedAndModelMakeThePrice(String speed, String model, long micros) throws IOException, InterruptedException {
        String body = "{\"prompt\":\"p\",\"rendering_speed\":\"" + speed + "\"}";

        assertThat(json(customer.order(model + "?dry_run=true", body, KEY))
                        .required("usd_micros")
                        .asLong())
                .isEqualTo(micros);
    }

    @Test
    void aDryRunOfARouteThatKnowsNoneRunsAndIsBilled() throws IOException, InterruptedException {
        reopen(options.withLatency(Latency.NONE));
        String body = "{\"image_request\":{\"prompt\":\"p\",\"model\":\"V_2_TURBO\"}}";
        customer.post("/generate?dry_run=true", body, KEY);

        assertThat(simulator.ledger().billedMicros()).isEqualTo(50_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "no json",
                "{\"prompt\":\"p\",\"rendering_speed\":\"quality\"}",
                "{\"prompt\":\"p\",\"async\":1}",
                "{\"prompt\":\"p\",\"async\":null}",
                "{\"prompt\":\"p\",\"webhook_url\":\"http://here\"}",
                "{\"prompt\":\"p\",\"wobble\":1}",
                "{\"image_request\":{\"prompt\":\"p\"}}"
            })
    void whatBreaksTheRulesIsRefusedInASentence(String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = order(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).required("detail").asString()).isNotBlank();
        assertThat(lastRow().outcome()).isEqualTo("rejected");
        assertThat(customer.order("ideogram-2?dry_run=true", body, KEY).statusCode())
                .isEqualTo(400);
        assertThat(simulator.ledger().posts()).isEqualTo(1);
    }

    @Test
    void othersAreTurnedAwayAsTheDocumentsSay() throws IOException, InterruptedException {
        assertThat(customer.order("ideogram-2", TWO, "nobody").statusCode()).isEqualTo(401);
        assertThat(customer.order("ideogram-2?dry_run=true", TWO, "nobody").statusCode())
                .isEqualTo(401);
        assertThat(order(TWO.replace("\"p\"", "\"forbidden-content\"")).statusCode())
                .isEqualTo(422);
        assertThat(customer.order("ideogram-9", TWO, KEY).statusCode()).isEqualTo(404);
        assertThat(customer.order("ideogram-2?dry_run=yes", TWO, KEY).statusCode())
                .isEqualTo(400);
        assertThat(customer.order("ideogram-2a", "{\"prompt\":\"p\",\"negative_prompt\":\"fog\"}", KEY)
                        .statusCode())
                .isEqualTo(400);
        assertThat(customer.get("/v2/image/generate/ideogram-2").statusCode()).isEqualTo(405);
        assertThat(customer.put("/v2/generations/bzue-VZtSlSMAneIbfCo2A", "").statusCode())
                .isEqualTo(405);
        assertThat(simulator.ledger().billedMicros()).isZero();
    }

    @Test
    void everySeedIsItsPictures() throws IOException, InterruptedException {
        String id = id(order(TWO.replace("\"async\"", "\"seed\":7,\"magic_prompt\":\"off\",\"async\"")));
        clock.advance(Duration.ofSeconds(10));

        List<JsonNode> data = polled(id).required("data").valueStream().toList();
        assertThat(data).extracting(one -> one.required("seed").asLong()).containsExactly(7L, 8L);
        assertThat(data).extracting(one -> one.required("prompt").asString()).containsOnly("p");
        assertThat(data)
                .extracting(one -> one.required("object_type").asString())
                .containsOnly("image.generation");
    }

    @Test
    void aFaultOfAnotherStageLeavesTheOldRoutesAlone() throws IOException, InterruptedException {
        reopen(options.withLatency(Latency.NONE).withKeys(Set.of()));
        for (Fault fault : Fault.of(Fault.Stage.GENERATION, Fault.Stage.POLL, Fault.Stage.QUOTE)) {
            simulator.setFault(fault, -1);
        }

        assertThat(entries(customer.generate("{\"prompt\":\"p\",\"num_images\":2}")))
                .hasSize(2);
    }

    private HttpResponse<String> order(String body) throws IOException, InterruptedException {
        return customer.order("ideogram-2", body, KEY);
    }

    private static String id(HttpResponse<String> answer) {
        return json(answer).required("generation_id").asString();
    }

    private JsonNode polled(String id) throws IOException, InterruptedException {
        HttpResponse<String> answer = customer.poll(id, KEY);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer);
    }

    private LedgerRow.Ending lastRow() {
        return simulator.ledger().rows().getLast().ending();
    }
}
