package app.maquette.simulator;

import static app.maquette.simulator.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Every way to fail of calls that are accepted first: what the client sees, what the bill says.
class GenerationFaultsTest {
    private static final String KEY = "the-buyers-key";
    private static final String TWO =
            "{\"prompt\":\"p\",\"rendering_speed\":\"turbo\",\"num_images\":2,\"async\":true}";

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

    @ParameterizedTest
    @CsvSource({"drop-after-billed, 0", "cut-json, 200"})
    void anAckThatIsLostWasAcceptedAndIsBilledLater(String fault, int status) {
        arm(fault);

        assertThatThrownBy(() -> order(TWO)).isInstanceOf(IOException.class);
        assertThat(lastRow().outcome()).isEqualTo("accepted");
        clock.advance(Duration.ofSeconds(10));

        assertThat(simulator.ledger().billedMicros()).isEqualTo(100_000);
        assertThat(lastRow().status()).isEqualTo(status);
        assertThat(lastRow().images()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"401", "402", "422", "429", "500", "307", "408", "503"})
    void aStatusTurnsTheCallAwayForNothing(int status) throws IOException, InterruptedException {
        arm(Integer.toString(status));

        assertThat(order(TWO).statusCode()).isEqualTo(status);
        clock.advance(Duration.ofDays(1));
        assertThat(simulator.ledger().billedMicros()).isZero();
        assertThat(order(TWO).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"fewer, 1, 100000", "more, 3, 150000", "listed-fewer, 1, 100000"})
    void anotherNumberOfPicturesIsBilledAsItWasMade(String fault, int listed, long billed)
            throws IOException, InterruptedException {
        arm(fault);

        assertThat(made(order(TWO)).required("data")).hasSize(listed);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(billed);
    }

    @Test
    void whatIsCompletedCanComeWithoutItsData() throws IOException, InterruptedException {
        arm("listed-none");

        JsonNode done = made(order(TWO));
        assertThat(done.required("status").asString()).isEqualTo("completed");
        assertThat(done.has("data")).isFalse();
        assertThat(simulator.ledger().billedMicros()).isEqualTo(100_000);
    }

    @Test
    void aSuccessCanHaveTheBodyOfAnError() throws IOException, InterruptedException {
        arm("error-body");

        HttpResponse<String> answer = order(TWO);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).propertyNames()).containsExactly("error", "status_code");
        assertThat(lastRow().outcome()).isEqualTo("rejected");
        assertThat(simulator.ledger().billedMicros()).isZero();
    }

    @Test
    void aPictureThatIsWithheldIsBilled() throws IOException, InterruptedException {
        arm("unsafe-picture");

        List<JsonNode> data = made(order(TWO)).required("data").valueStream().toList();
        assertThat(data)
                .extracting(one -> one.required("is_image_safe").asBoolean())
                .containsExactly(true, false);
        assertThat(data.getLast().required("url").isNull()).isTrue();
        assertThat(simulator.ledger().billedMicros()).isEqualTo(100_000);
    }

    @Test
    void whatFailsCostsNothingAndSaysWhy() throws IOException, InterruptedException {
        arm("generation-failed");
        HttpResponse<String> ack = order(TWO);

        assertThat(polled(ack).required("status").asString()).isEqualTo("pending");
        JsonNode failed = made(ack);
        assertThat(failed.propertyNames()).containsExactly("generation_id", "status", "created", "failure_reason");
        assertThat(failed.required("status").asString()).isEqualTo("failed");
        assertThat(simulator.ledger().billedMicros()).isZero();
        assertThat(lastRow().outcome()).isEqualTo("failed");
    }

    @Test
    void whatIsNeverReadyStaysPending() throws IOException, InterruptedException {
        arm("never-ready");
        HttpResponse<String> ack = order(TWO);
        clock.advance(Duration.ofDays(30));

        assertThat(polled(ack).required("status").asString()).isEqualTo("pending");
        assertThat(simulator.ledger().billedMicros()).isZero();
    }

    @Test
    void aDearerBillIsToldByThePoll() throws IOException, InterruptedException {
        arm("dearer");

        assertThat(made(order(TWO)).required("usage_cost_usd_micros").asLong()).isEqualTo(120_000);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(120_000);
    }

    @ParameterizedTest
    @CsvSource({"quote-low, 80000", "quote-high, 120000"})
    void aQuoteCanBeUnlikeTheBill(String fault, long told) throws IOException, InterruptedException {
        arm(fault);

        assertThat(json(customer.order("ideogram-2?dry_run=true", TWO, KEY))
                        .required("usd_micros")
                        .asLong())
                .isEqualTo(told);
        made(order(TWO));
        assertThat(simulator.ledger().billedMicros()).isEqualTo(100_000);
    }

    @ParameterizedTest
    @CsvSource({"poll-404, 404", "poll-429, 429", "poll-500, 500"})
    void aPollThatFailsChangesNothing(String fault, int status) throws IOException, InterruptedException {
        HttpResponse<String> ack = order(TWO);
        simulator.setFault(Fault.of(fault).orElseThrow(), 2);

        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = poll(ack);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 429);
        }
        assertThat(made(ack).required("data")).hasSize(2);
    }

    @Test
    void aPollCanBeCut() throws IOException, InterruptedException {
        HttpResponse<String> ack = order(TWO);
        arm("poll-cut");

        assertThatThrownBy(() -> poll(ack)).isInstanceOf(IOException.class);
        assertThat(made(ack).required("data")).hasSize(2);
    }

    private void arm(String fault) {
        simulator.setFault(Fault.of(fault).orElseThrow(), 1);
    }

    private HttpResponse<String> order(String body) throws IOException, InterruptedException {
        return customer.order("ideogram-2", body, KEY);
    }

    private HttpResponse<String> poll(HttpResponse<String> ack) throws IOException, InterruptedException {
        return customer.poll(json(ack).required("generation_id").asString(), KEY);
    }

    private JsonNode polled(HttpResponse<String> ack) throws IOException, InterruptedException {
        return json(poll(ack));
    }

    /// What a poll says when the time has come.
    private JsonNode made(HttpResponse<String> ack) throws IOException, InterruptedException {
        clock.advance(Duration.ofSeconds(10));
        return polled(ack);
    }

    private LedgerRow.Ending lastRow() {
        return simulator.ledger().rows().getLast().ending();
    }
}
