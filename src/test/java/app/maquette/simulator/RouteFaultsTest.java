package app.maquette.simulator;

import static app.maquette.simulator.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.Latency;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.studio.TestClock;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The faults strike every route of those that accept first, whatever it takes and answers.
class RouteFaultsTest {
    private static final long CENT = 10_000;

    private final TestClock clock = TestClock.at("2026-11-28T12:00:00Z");
    private Simulator simulator;
    private Customer customer;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        simulator = Simulator.start(
                SimulatorOptions.at(folder.resolve("book")).withSide(16).withLatency(Latency.parse("10s")), clock);
        customer = new Customer(simulator);
    }

    @AfterEach
    void stop() throws IOException {
        customer.close();
        simulator.close();
    }

    static Stream<Named<JsonNode>> routes() throws IOException {
        return Stream.concat(Requests.rows("accepted.json"), Requests.rows("tools.json"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void anAckThatIsLostIsBilledLater(JsonNode row) {
        arm(Fault.DROP_AFTER_BILLED);

        assertThatThrownBy(() -> send(row)).isInstanceOf(IOException.class);
        assertThat(simulator.ledger().rows().getLast().ending().outcome()).isEqualTo("accepted");
        assertThat(billed()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void whatIsTurnedAwayOrFailsOrNeverEndsIsNotBilled(JsonNode row) throws IOException, InterruptedException {
        arm(Fault.ERROR_BODY);
        assertThat(json(send(row)).has("error")).isTrue();
        arm(Fault.GENERATION_FAILED);
        assertThat(told(send(row), 10).required("failure_reason").asString()).isNotBlank();
        arm(Fault.NEVER_READY);
        assertThat(told(send(row), 90_000).required("status").asString()).isEqualTo("pending");

        assertThat(billed()).isZero();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void whatIsCompletedComesLateOrWithoutDataOrDearer(JsonNode row) throws IOException, InterruptedException {
        arm(Fault.LISTED_NONE);
        assertThat(told(send(row), 10).has("data")).isFalse();
        long one = billed();
        arm(Fault.DEARER);
        JsonNode dearer = told(send(row), 10);
        long cents = CENT * dearer.required("data").size();
        assertThat(dearer.required("usage_cost_usd_micros").asLong()).isEqualTo(one + cents);
        assertThat(billed()).isEqualTo(2 * one + cents);

        HttpResponse<String> ack = send(row);
        for (Fault fault : new Fault[] {Fault.POLL_404, Fault.POLL_429, Fault.POLL_500}) {
            arm(fault);
            assertThat(poll(ack).statusCode()).isBetween(404, 500);
        }
        assertThat(told(ack, 10).has("data")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aQuoteCanBeUnlikeTheBill(JsonNode row) throws IOException, InterruptedException {
        long list = quoted(row);
        arm(Fault.QUOTE_HIGH);
        assertThat(quoted(row)).isGreaterThan(list);
        arm(Fault.QUOTE_LOW);
        assertThat(quoted(row)).isLessThan(list);

        send(row);
        assertThat(billed()).isEqualTo(list);
    }

    private void arm(Fault fault) {
        simulator.setFault(fault, 1);
    }

    private long quoted(JsonNode row) throws IOException, InterruptedException {
        return json(Requests.send(customer, row, "?dry_run=true", false))
                .required("usd_micros")
                .asLong();
    }

    /// What is on the bill when all that is ready was made.
    private long billed() {
        clock.advance(Duration.ofSeconds(10));
        return simulator.ledger().billedMicros();
    }

    private HttpResponse<String> send(JsonNode row) throws IOException, InterruptedException {
        return Requests.send(customer, row, "", row.path("asks").asBoolean(true));
    }

    private HttpResponse<String> poll(HttpResponse<String> ack) throws IOException, InterruptedException {
        return customer.poll(json(ack).required("generation_id").asString(), "any-key");
    }

    private JsonNode told(HttpResponse<String> ack, int seconds) throws IOException, InterruptedException {
        clock.advance(Duration.ofSeconds(seconds));
        return json(poll(ack));
    }
}
