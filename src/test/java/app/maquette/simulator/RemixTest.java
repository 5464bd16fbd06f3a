package app.maquette.simulator;

import static app.maquette.simulator.Customer.entries;
import static app.maquette.simulator.Customer.link;
import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.simulator.contract.SimulatorOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// A remix takes a picture in parts as real clients send them.
class RemixTest {
    @TempDir
    private Path folder;

    private Simulator simulator;
    private Customer customer;
    private byte[] draft;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        simulator = Simulator.start(SimulatorOptions.at(folder.resolve("book")).withSide(64));
        customer = new Customer(simulator);
        draft = customer.picture(link(entries(customer.generate("{\"prompt\":\"p\",\"model\":\"V_2_TURBO\"}"))
                        .getFirst()))
                .body();
    }

    @AfterEach
    void stop() throws IOException {
        customer.close();
        simulator.close();
    }

    @Test
    void aRemixIsServedAndBilled() throws IOException, InterruptedException {
        JsonNode entry = entries(customer.remix(
                        "{\"prompt\":\"p\",\"model\":\"V_2\",\"image_weight\":80,\"negative_prompt\":\"\","
                                + "\"magic_prompt_option\":\"OFF\",\"seed\":9}",
                        draft))
                .getFirst();

        assertThat(entry.required("seed").asLong()).isEqualTo(9);
        assertThat(customer.picture(link(entry)).body())
                .startsWith(0x89, 'P', 'N', 'G')
                .isNotEqualTo(draft);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(130_000);
        assertThat(simulator.ledger().rows().getLast().path()).isEqualTo("/remix");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"prompt\":\"p\",\"image_weight\":0}",
                "{\"prompt\":\"p\",\"image_weight\":101}",
                "{\"image_request\":{\"prompt\":\"p\"}}",
                "prompt"
            })
    void aRemixAgainstTheRulesIsInvalid(String request) throws IOException, InterruptedException {
        assertThat(customer.remix(request, draft).statusCode()).isEqualTo(400);
    }

    @Test
    void aFileThatIsNoPictureIsInvalid() throws IOException, InterruptedException {
        byte[] text = "GIF89a and so on".getBytes(StandardCharsets.UTF_8);

        assertThat(customer.remix("{\"prompt\":\"p\"}", text).statusCode()).isEqualTo(400);
    }

    @Test
    void aFileOfMoreThanTenMegabytesIsTooLarge() throws IOException, InterruptedException {
        byte[] large = java.util.Arrays.copyOf(draft, 10 * 1024 * 1024 + 1);

        assertThat(customer.remix("{\"prompt\":\"p\"}", large).statusCode()).isEqualTo(413);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(50_000);
    }
}
