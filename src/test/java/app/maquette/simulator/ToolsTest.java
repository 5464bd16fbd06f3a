package app.maquette.simulator;

import static app.maquette.simulator.Customer.json;
import static app.maquette.simulator.Customer.link;
import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.simulator.contract.Latency;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.studio.TestClock;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What changes a picture that is sent: its price, its answers and what can be seen of the change.
class ToolsTest {
    private final TestClock clock = TestClock.at("2026-11-28T12:00:00Z");
    private Simulator simulator;
    private Customer customer;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        simulator =
                Simulator.start(SimulatorOptions.at(folder.resolve("book")).withLatency(Latency.parse("10s")), clock);
        customer = new Customer(simulator);
    }

    @AfterEach
    void stop() throws IOException {
        customer.close();
        simulator.close();
    }

    static Stream<Named<JsonNode>> tools() throws IOException {
        return Requests.rows("tools.json");
    }

    static Stream<Named<JsonNode>> refused() throws IOException {
        return Requests.rows("tools-refused.json");
    }

    @ParameterizedTest
    @MethodSource("tools")
    void isQuotedAcceptedMadeAndBilledAtOnePrice(JsonNode row) throws IOException, InterruptedException {
        boolean asks = row.path("asks").asBoolean(true);
        JsonNode quote = json(Requests.send(customer, row, "?dry_run=true", false));
        HttpResponse<String> ack = Requests.send(customer, row, "", asks);
        assertThat(ack.statusCode()).as(ack.body()).isEqualTo(200);
        assertThat(json(ack).propertyNames()).containsExactlyElementsOf(words(row, "ack"));
        clock.advance(Duration.ofSeconds(10));
        JsonNode entry = poll(ack).required("data").get(0);

        assertThat(entry.propertyNames()).containsExactlyInAnyOrderElementsOf(words(row, "entry"));
        assertThat(entry.required("resolution")).isEqualTo(row.required("size"));
        assertThat(quote.required("usd_micros")).isEqualTo(row.required("each"));
        assertThat(quote.required("billing_identifier")).isEqualTo(row.required("billing"));
        assertThat(simulator.ledger().billedMicros())
                .isEqualTo(row.required("each").asLong());
        BufferedImage image = ImageIO.read(
                new ByteArrayInputStream(customer.picture(link(entry)).body()));
        assertThat(image.getWidth() + "x" + image.getHeight())
                .isEqualTo(row.required("size").asString());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isTurnedAwayInASentenceForNothing(JsonNode row) throws IOException, InterruptedException {
        HttpResponse<String> answer = Requests.send(customer, row, "", false);

        assertThat(answer.statusCode())
                .as(answer.body())
                .isEqualTo(row.path("status").asInt(400));
        assertThat(json(answer).required("detail").asString()).isNotBlank();
        clock.advance(Duration.ofSeconds(10));
        assertThat(simulator.ledger().billedMicros()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"inpaint/ideogram-3, 5, true", "remove-object/ideogram-1, 5, false"})
    void blackIsPaintedAndWhiteIsRemoved(String to, int x, boolean kept) throws IOException, InterruptedException {
        // The mask is white but for a square of black in its middle.
        JsonNode row = row(to, "{\"prompt\":\"waves\",\"image\":[\"@stripes\"],\"mask\":[\"@hole\"]}");
        BufferedImage before = ImageIO.read(new ByteArrayInputStream(Requests.file("@stripes")));
        BufferedImage after = made(row);
        double scale = (double) after.getWidth() / before.getWidth();

        assertThat(isAlike(before, after, scale, x)).isEqualTo(kept);
        assertThat(isAlike(before, after, scale, 128)).isEqualTo(!kept);
    }

    @Test
    void aGroundThatIsTakenAwayIsClear() throws IOException, InterruptedException {
        BufferedImage image = made(row("remove-background/ideogram-1", "{\"image\":[\"@square\"]}"));

        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        assertThat(new Color(image.getRGB(128, 128), true)).isEqualTo(Color.ORANGE);
    }

    @Test
    void aFrameLeavesThePictureWhole() throws IOException, InterruptedException {
        BufferedImage image = made(row("reframe/ideogram-3", "{\"image\":[\"@square\"],\"resolution\":\"1536x512\"}"));

        assertThat(new Color(image.getRGB(768, 256))).isEqualTo(Color.ORANGE);
        assertThat(new Color(image.getRGB(768, 5))).isEqualTo(Color.ORANGE);
        assertThat(new Color(image.getRGB(20, 256))).isNotEqualTo(Color.ORANGE);
    }

    @Test
    void aPictureIsToldInWordsAtOnceAndADryRunIsBilled() throws IOException, InterruptedException {
        JsonNode text =
                json(Requests.send(customer, row("describe/ideogram-3", "{\"image\":[\"@square\"]}"), "", false));
        assertThat(text.propertyNames()).containsExactly("created", "description_id", "descriptions");
        assertThat(text.required("descriptions").get(0).required("text").asString())
                .isNotBlank();

        JsonNode asked = row("describe/ideogram-4", "{\"image\":[\"@square\"],\"include_tags\":\"true\"}");
        JsonNode form =
                json(Requests.send(customer, asked, "?dry_run=true", false)).required("json_prompt");
        assertThat(form.propertyNames())
                .containsExactly("high_level_description", "compositional_deconstruction", "tags");
        assertThat(form.required("compositional_deconstruction")
                        .required("elements")
                        .get(0)
                        .required("bbox"))
                .hasSize(4);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(20_000);
        assertThat(simulator.ledger().rows().getLast().ending().model()).isEqualTo("describe ideogram-4");
    }

    private static JsonNode row(String to, String parts) {
        JsonMapper mapper = new JsonMapper();
        return mapper.createObjectNode().put("to", to).set("parts", without(mapper.readTree(parts), to));
    }

    // No prompt where nothing is painted.
    private static JsonNode without(JsonNode parts, String to) {
        if (to.startsWith("remove")) {
            parts.asObject().remove("prompt");
        }
        return parts;
    }

    private BufferedImage made(JsonNode row) throws IOException, InterruptedException {
        HttpResponse<String> ack =
                Requests.send(customer, row, "", !row.required("to").asString().startsWith("remove-object"));
        assertThat(ack.statusCode()).as(ack.body()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(10));
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(
                customer.picture(link(poll(ack).required("data").get(0))).body())));
    }

    private static boolean isAlike(BufferedImage before, BufferedImage after, double scale, int x) {
        int apart = 0;
        for (int y = 100; y < 156; y++) {
            Color one = new Color(before.getRGB(x, y));
            Color other = new Color(after.getRGB((int) (x * scale), (int) (y * scale)));
            apart += Math.abs(one.getRed() - other.getRed()) + Math.abs(one.getBlue() - other.getBlue());
        }
        return apart < 56 * 60;
    }

    private JsonNode poll(HttpResponse<String> ack) throws IOException, InterruptedException {
        return json(customer.poll(json(ack).required("generation_id").asString(), "any-key"));
    }

    private static List<String> words(JsonNode row, String name) {
        return List.of(row.required(name).asString().split(" ", -1));
    }
}
