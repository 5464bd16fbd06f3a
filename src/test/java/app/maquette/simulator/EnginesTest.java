package app.maquette.simulator;

import static app.maquette.simulator.Customer.entries;
import static app.maquette.simulator.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.simulator.contract.Latency;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.studio.TestClock;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every engine of the later routes by requests that were typed from the documents: what is taken, what it costs, how
/// large it becomes, and what is turned away for nothing.
class EnginesTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final TestClock clock = TestClock.at("2026-11-28T12:00:00Z");
    private Simulator simulator;
    private Customer customer;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        simulator = Simulator.start(
                SimulatorOptions.at(folder.resolve("book")).withSide(32).withLatency(Latency.parse("10s")), clock);
        customer = new Customer(simulator);
    }

    @AfterEach
    void stop() throws IOException {
        customer.close();
        simulator.close();
    }

    static Stream<Named<JsonNode>> accepted() throws IOException {
        return Requests.rows("accepted.json");
    }

    static Stream<Named<JsonNode>> refused() throws IOException {
        return Requests.rows("refused.json");
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void isQuotedAcceptedMadeAndBilledAtOnePrice(JsonNode row) throws IOException, InterruptedException {
        JsonNode quote = json(Requests.send(customer, row, "?dry_run=true", false));
        assertThat(simulator.ledger().posts()).isZero();
        HttpResponse<String> ack = Requests.send(customer, row, "", true);
        assertThat(ack.statusCode()).as(ack.body()).isEqualTo(200);
        assertThat(json(ack).has("data")).isFalse();
        clock.advance(Duration.ofSeconds(10));
        JsonNode data = poll(ack).required("data");

        long price = row.required("each").asLong() * data.size();
        assertThat(quote.required("usd_micros").asLong()).isEqualTo(price);
        assertThat(quote.required("billing_identifier")).isEqualTo(row.required("billing"));
        assertThat(quote.required("quantity").asInt()).isEqualTo(data.size());
        assertThat(simulator.ledger().billedMicros()).isEqualTo(price);
        assertThat(simulator.ledger().rows().getLast().ending().model())
                .isEqualTo(row.required("ware").asString());
        assertThat(json(ack).required("seed")).isEqualTo(data.get(0).required("seed"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void isAsLargeAsTheDocumentsSay(JsonNode row, @TempDir Path folder) throws IOException, InterruptedException {
        stop();
        simulator = Simulator.start(SimulatorOptions.at(folder.resolve("other")), clock);
        customer = new Customer(simulator);
        HttpResponse<String> answer = Requests.send(customer, row, "", false);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String size = entries(answer).getFirst().required("resolution").asString();
        if (row.required("size").isNull()) {
            assertThat(size).isIn("2048x2048", "2560x1440", "1440x2560", "2496x1664", "1792x2240");
        } else {
            assertThat(size).isEqualTo(row.required("size").asString());
        }
        Set<String> names = Set.copyOf(json(answer).propertyNames());
        assertThat(names)
                .isEqualTo(
                        row.required("to").asString().matches(".*4-[56]")
                                ? Set.of("generation_id", "generation_kind", "seed", "data")
                                : Set.of("generation_id", "seed", "data"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isTurnedAwayInASentenceForNothing(JsonNode row) throws IOException, InterruptedException {
        for (HttpResponse<String> answer :
                List.of(Requests.send(customer, row, "", true), Requests.send(customer, row, "?dry_run=true", false))) {
            assertThat(answer.statusCode())
                    .as(answer.body())
                    .isEqualTo(row.path("status").asInt(400));
            assertThat(json(answer).required("detail").asString()).isNotBlank();
        }
        clock.advance(Duration.ofSeconds(10));
        assertThat(simulator.ledger().billedMicros()).isZero();
        assertThat(simulator.ledger().posts()).isEqualTo(1);
    }

    @Test
    void aPromptOfFourComesBackInTheStructuredForm() throws IOException, InterruptedException {
        String plain = prompt("{\"prompt\":\"A mug\",\"magic_prompt\":\"off\",\"seed\":1}");
        assertThat(MAPPER.readTree(plain).required("high_level_description").asString())
                .isEqualTo("A mug");
        assertThat(prompt(MAPPER.writeValueAsString(MAPPER.createObjectNode().put("prompt", plain))))
                .isEqualTo(plain);

        String anew = prompt("{\"prompt\":\"A mug\"}");
        assertThat(MAPPER.readTree(anew)
                        .required("style_description")
                        .required("lighting")
                        .asString())
                .isNotBlank();
    }

    private String prompt(String body) throws IOException, InterruptedException {
        HttpResponse<String> ack =
                customer.order("ideogram-4", body.replaceFirst("\\{", "{\"async\":true,"), "any-key");
        clock.advance(Duration.ofSeconds(10));
        return poll(ack).required("data").get(0).required("prompt").asString();
    }

    private JsonNode poll(HttpResponse<String> ack) throws IOException, InterruptedException {
        return json(customer.poll(json(ack).required("generation_id").asString(), "any-key"));
    }
}
