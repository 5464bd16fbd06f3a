package app.maquette.simulator;

import static app.maquette.simulator.Customer.entries;
import static app.maquette.simulator.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.simulator.contract.Latency;
import app.maquette.simulator.contract.Seeds;
import app.maquette.simulator.contract.SimulatorOptions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What is turned away, how, and that it costs nothing.
class RulesTest {
    @TempDir
    private Path folder;

    private SimulatorOptions options;
    private Simulator simulator;
    private Customer customer;

    @BeforeEach
    void start() throws IOException {
        options = SimulatorOptions.at(folder.resolve("book")).withSide(32);
        simulator = Simulator.start(options);
        customer = new Customer(simulator);
    }

    @AfterEach
    void stop() throws IOException {
        customer.close();
        simulator.close();
    }

    private void restart(SimulatorOptions other) throws IOException {
        stop();
        simulator = Simulator.start(other);
        customer = new Customer(simulator);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"prompt\":\"\"}",
                "{\"prompt\":7}",
                "{\"prompt\":\"p\",\"model\":\"V_9\"}",
                "{\"prompt\":\"p\",\"model\":\"V_3\"}",
                "{\"prompt\":\"p\",\"aspect_ratio\":\"ASPECT_4_5\"}",
                "{\"prompt\":\"p\",\"resolution\":\"RESOLUTION_1000_1000\"}",
                "{\"prompt\":\"p\",\"aspect_ratio\":\"ASPECT_1_1\",\"resolution\":\"RESOLUTION_1024_1024\"}",
                "{\"prompt\":\"p\",\"magic_prompt_option\":\"MAYBE\"}",
                "{\"prompt\":\"p\",\"magic_prompt_version\":\"V_1\"}",
                "{\"prompt\":\"p\",\"seed\":-1}",
                "{\"prompt\":\"p\",\"seed\":2147483648}",
                "{\"prompt\":\"p\",\"seed\":\"7\"}",
                "{\"prompt\":\"p\",\"seed\":1e400}",
                "{\"prompt\":\"p\",\"num_images\":0}",
                "{\"prompt\":\"p\",\"num_images\":9}",
                "{\"prompt\":\"p\",\"style_type\":\"BAROQUE\"}",
                "{\"prompt\":\"p\",\"model\":\"V_1\",\"style_type\":\"DESIGN\"}",
                "{\"prompt\":\"p\",\"model\":\"V_1_TURBO\",\"resolution\":\"RESOLUTION_1024_1024\"}",
                "{\"prompt\":\"p\",\"model\":\"V_2A\",\"resolution\":\"RESOLUTION_1024_1024\"}",
                "{\"prompt\":\"p\",\"model\":\"V_2A_TURBO\",\"negative_prompt\":\"n\"}",
                "{\"prompt\":\"p\",\"model\":\"V_1\",\"color_palette\":{\"name\":\"EMBER\"}}",
                "{\"prompt\":\"p\",\"color_palette\":{}}",
                "{\"prompt\":\"p\",\"color_palette\":{\"name\":\"MUD\"}}",
                "{\"prompt\":\"p\",\"color_palette\":{\"name\":\"EMBER\",\"members\":[{\"color_hex\":\"#fff\"}]}}",
                "{\"prompt\":\"p\",\"color_palette\":{\"members\":[]}}",
                "{\"prompt\":\"p\",\"color_palette\":{\"members\":[{\"color_hex\":\"fff\"}]}}",
                "{\"prompt\":\"p\",\"color_palette\":{\"members\":[{\"color_hex\":\"#fff\",\"color_weight\":0}]}}",
                "[]",
                "null"
            })
    void aRequestAgainstTheRulesIsInvalidAndFree(String request) throws IOException, InterruptedException {
        HttpResponse<String> response = customer.generate(request);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).required("detail").asString()).isNotBlank();
        assertThat(simulator.ledger().billedMicros()).isZero();
        assertThat(simulator.ledger().posts()).isEqualTo(1);
        assertThat(simulator.ledger().rows().getFirst().ending().outcome()).isEqualTo("rejected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"prompt\":\"p\",\"negative_prompt\":\"\",\"model\":\"V_2A\"}",
                "{\"prompt\":\"p\",\"negative_prompt\":\"n\",\"model\":\"V_1\"}",
                "{\"prompt\":\"p\",\"resolution\":\"RESOLUTION_1536_640\",\"style_type\":\"ANIME\"}",
                "{\"prompt\":\"p\",\"color_palette\":{\"members\":[{\"color_hex\":\"#fA0\",\"color_weight\":0.05}]}}",
                "{\"prompt\":\"p\",\"seed\":2147483647,\"num_images\":8,\"magic_prompt_version\":\"V_0_8\"}",
                "{\"prompt\":\"p\",\"seed\":null,\"a_field_of_tomorrow\":true}"
            })
    void aRequestWithinTheRulesIsServed(String request) throws IOException, InterruptedException {
        assertThat(customer.generate(request).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"prompt\":\"p\"}", "", "{", "7", "<html></html>"})
    void anUnwrappedRequestIsInvalid(String body) throws IOException, InterruptedException {
        assertThat(customer.post(body, "key").statusCode()).isEqualTo(400);
    }

    @Test
    void fieldsThatTheModelDoesNotTakeCanBeIgnoredInstead() throws IOException, InterruptedException {
        restart(options.withStrictFields(false));

        JsonNode entry = entries(customer.generate("{\"prompt\":\"p\",\"model\":\"V_1\",\"style_type\":\"DESIGN\"}"))
                .getFirst();

        assertThat(entry.required("style_type").isNull()).isTrue();
    }

    @Test
    void aCallWithoutAKeyIsNotAuthorized() throws IOException, InterruptedException {
        assertThat(customer.post("{\"image_request\":{\"prompt\":\"p\"}}", "").statusCode())
                .isEqualTo(401);
    }

    @Test
    void anUnknownKeyIsNotAuthorizedWhereKeysAreNamed() throws IOException, InterruptedException {
        restart(options.withKeys(Set.of("the-key")));
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

        assertThat(customer.post("{\"image_request\":{\"prompt\":\"p\"}}", "the-key")
                        .statusCode())
                .isEqualTo(200);
        assertThat(customer.generate("{\"prompt\":\"p\"}").statusCode()).isEqualTo(401);
        assertThat(customer.remix("{\"prompt\":\"p\"}", picture).statusCode()).isEqualTo(403);
    }

    @Test
    void aCallBeyondTheBalanceIsRefused() throws IOException, InterruptedException {
        restart(options.withBalance(50_000));
        String draft = "{\"prompt\":\"p\",\"model\":\"V_2_TURBO\"}";

        assertThat(customer.generate(draft).statusCode()).isEqualTo(200);
        HttpResponse<String> response = customer.generate(draft);

        assertThat(response.statusCode()).isEqualTo(402);
        assertThat(json(response).required("reject_reason").asString()).isEqualTo("insufficient_funds");
        assertThat(simulator.ledger().billedMicros()).isEqualTo(50_000);
    }

    @Test
    void aPromptThatFailsTheSafetyCheckIsFree() throws IOException, InterruptedException {
        HttpResponse<String> response = customer.generate("{\"prompt\":\"some forbidden-content\"}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(json(response).required("error").asString()).startsWith("Prompt provided failed safety check");
        assertThat(simulator.ledger().billedMicros()).isZero();
    }

    @Test
    void aWithheldPictureHasNoLinkAndIsBilled() throws IOException, InterruptedException {
        HttpResponse<String> response =
                customer.generate("{\"prompt\":\"withheld-one\",\"model\":\"V_2_TURBO\",\"num_images\":4}");

        assertThat(entries(response))
                .extracting(entry -> entry.required("is_image_safe").asBoolean())
                .containsExactly(true, false, true, true);
        assertThat(entries(response).get(1).required("url").isNull()).isTrue();
        assertThat(simulator.ledger().billedMicros()).isEqualTo(200_000);
    }

    @Test
    void aWithheldPictureCanHaveAnEmptyLink() throws IOException, InterruptedException {
        JsonNode entry =
                entries(customer.generate("{\"prompt\":\"withheld-blank\"}")).getFirst();

        assertThat(entry.required("url").asString()).isEmpty();
    }

    @Test
    void tenImagesAreInProgressAtMost() throws IOException, InterruptedException {
        restart(options.withLatency(Latency.parse("600s")));
        String draft = "{\"prompt\":\"p\",\"num_images\":4}";
        var waiting = CompletableFuture.allOf(inProgress(draft), inProgress(draft));
        while (simulator.ledger().peakImages() < 8) {
            Thread.onSpinWait();
        }

        HttpResponse<String> response = customer.generate(draft);

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(json(response).required("reject_reason").asString()).isEqualTo("inflight_limit");
        assertThat(simulator.ledger().peakImages()).isEqualTo(8);
        assertThat(simulator.ledger().billedMicros()).isZero();
        simulator.close();
        assertThat(waiting).failsWithin(java.time.Duration.ofSeconds(30));
    }

    private CompletableFuture<Void> inProgress(String draft) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        customer.generate(draft);
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                },
                task -> Thread.ofVirtual().start(task));
    }

    @Test
    void furtherSeedsCountUpOrStayTheSame() throws IOException, InterruptedException {
        String request = "{\"prompt\":\"p\",\"seed\":2147483646,\"num_images\":3}";

        assertThat(entries(customer.generate(request)))
                .extracting(entry -> entry.required("seed").asLong())
                .containsExactly(2147483646L, 2147483647L, 0L);
        restart(options.withSeeds(Seeds.RANDOM.withRule(Seeds.Rule.SAME)));
        assertThat(entries(customer.generate(request)))
                .extracting(entry -> entry.required("seed").asLong())
                .containsOnly(2147483646L);
    }

    @Test
    void aNamedOriginRepeatsSeedsAndPrompts() throws IOException, InterruptedException {
        SimulatorOptions repeatable = options.withSeeds(Seeds.RANDOM.withOrigin(5L));
        restart(repeatable);
        JsonNode first = entries(customer.generate("{\"prompt\":\"p\"}")).getFirst();
        restart(repeatable);
        JsonNode again = entries(customer.generate("{\"prompt\":\"p\"}")).getFirst();

        assertThat(again.required("seed")).isEqualTo(first.required("seed"));
        assertThat(again.required("prompt")).isEqualTo(first.required("prompt"));
    }

    @Test
    void otherPathsAndMethodsAreNamedAsSuch() throws IOException, InterruptedException {
        assertThat(customer.get("/generate").statusCode()).isEqualTo(405);
        assertThat(customer.get("/describe").statusCode()).isEqualTo(404);
        assertThat(customer.put("/simulator/ledger", "").statusCode()).isEqualTo(405);
    }
}
