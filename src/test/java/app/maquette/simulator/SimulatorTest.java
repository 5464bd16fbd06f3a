package app.maquette.simulator;

import static app.maquette.simulator.Customer.entries;
import static app.maquette.simulator.Customer.json;
import static app.maquette.simulator.Customer.link;
import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.simulator.contract.Hashes;
import app.maquette.simulator.contract.SimulatorOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The way through: drafts, pictures, bill.
class SimulatorTest {
    private static final String DRAFT =
            "{\"prompt\":\"a harbour\",\"model\":\"V_2_TURBO\",\"num_images\":4,\"style_type\":\"DESIGN\"}";

    @TempDir
    private Path folder;

    private Simulator simulator;
    private Customer customer;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorOptions.at(folder.resolve("book")).withSide(64));
        customer = new Customer(simulator);
    }

    @AfterEach
    void stop() throws IOException {
        customer.close();
        simulator.close();
    }

    @Test
    void aDraftIsAnsweredInTheRecordedForm() throws IOException, InterruptedException {
        HttpResponse<String> response = customer.generate(DRAFT);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(json(response).propertyNames()).containsExactly("created", "data");
        assertThat(json(response).required("created").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}\\+00:00")
                .satisfies(OffsetDateTime::parse);
        assertThat(entries(response)).hasSize(4).allSatisfy(entry -> {
            assertThat(entry.propertyNames())
                    .containsExactly("is_image_safe", "prompt", "resolution", "seed", "style_type", "url");
            assertThat(entry.required("style_type").asString()).isEqualTo("DESIGN");
            assertThat(link(entry))
                    .matches("http://127\\.0\\.0\\.1:\\d+/api/images/ephemeral/[\\w-]{22}\\.png"
                            + "\\?exp=\\d{10}&sig=[0-9a-f]{64}");
        });
    }

    @Test
    void aStyleThatWasNotSentIsNull() throws IOException, InterruptedException {
        JsonNode entry =
                entries(customer.generate("{\"prompt\":\"a harbour\"}")).getFirst();

        assertThat(entry.required("style_type").isNull()).isTrue();
    }

    @Test
    void everyPictureHasASeedOfItsOwn() throws IOException, InterruptedException {
        assertThat(entries(customer.generate(DRAFT)))
                .extracting(entry -> entry.required("seed").asLong())
                .doesNotHaveDuplicates();
    }

    @Test
    void magicPromptRewritesThePromptAnewEachTime() throws IOException, InterruptedException {
        String first =
                entries(customer.generate(DRAFT)).getFirst().required("prompt").asString();
        String second =
                entries(customer.generate(DRAFT)).getFirst().required("prompt").asString();

        assertThat(List.of(first, second)).doesNotHaveDuplicates().allMatch(text -> text.startsWith("a harbour. "));
    }

    @Test
    void withoutMagicPromptThePromptComesBackAsSent() throws IOException, InterruptedException {
        JsonNode entry = entries(customer.generate("{\"prompt\":\" a harbour \",\"magic_prompt_option\":\"OFF\"}"))
                .getFirst();

        assertThat(entry.required("prompt").asString()).isEqualTo(" a harbour ");
    }

    @Test
    void aPictureIsAPngOfTheResolutionNamed() throws IOException, InterruptedException {
        JsonNode entry = entries(customer.generate("{\"prompt\":\"a harbour\",\"aspect_ratio\":\"ASPECT_16_9\"}"))
                .getFirst();

        HttpResponse<byte[]> picture = customer.picture(link(entry));

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        var image = ImageIO.read(new ByteArrayInputStream(picture.body()));
        assertThat(image.getWidth() + "x" + image.getHeight())
                .isEqualTo("64x36")
                .isEqualTo(entry.required("resolution").asString());
    }

    @Test
    void aTurboModelComposesASeedLikeTheFullOneUnlessToldOtherwise() throws IOException, InterruptedException {
        var kept = picturesOfSeedSeven();
        stop();
        simulator = Simulator.start(
                SimulatorOptions.at(folder.resolve("other")).withSide(64).withCompositionKept(false));
        customer = new Customer(simulator);

        var anew = picturesOfSeedSeven();

        assertThat(anew.get("V_2")).isEqualTo(kept.get("V_2"));
        assertThat(anew.get("V_2_TURBO")).isNotEqualTo(kept.get("V_2_TURBO"));
    }

    private Map<String, String> picturesOfSeedSeven() throws IOException, InterruptedException {
        var pictures = new HashMap<String, String>();
        for (var model : List.of("V_2", "V_2_TURBO")) {
            var entry = entries(customer.generate("{\"prompt\":\"a harbour\",\"magic_prompt_option\":\"OFF\","
                            + "\"seed\":7,\"model\":\"" + model + "\"}"))
                    .getFirst();
            pictures.put(model, Hashes.sha256(customer.picture(link(entry)).body()));
        }
        return pictures;
    }

    @Test
    void theBillHoldsEveryPictureAtItsPrice() throws IOException, InterruptedException {
        customer.generate(DRAFT);
        customer.generate("{\"prompt\":\"a harbour\",\"model\":\"V_2\",\"magic_prompt_option\":\"OFF\",\"seed\":7}");

        JsonNode ledger = json(customer.get("/simulator/ledger"));

        assertThat(ledger.required("billedMicros").asLong()).isEqualTo(280_000);
        assertThat(ledger.required("posts").asLong()).isEqualTo(2);
        assertThat(ledger.required("images").asLong()).isEqualTo(5);
        assertThat(ledger.required("peakImages").asLong()).isEqualTo(4);
        JsonNode last = ledger.required("rows").required(1);
        assertThat(last.required("model").asString()).isEqualTo("V_2");
        assertThat(last.required("micros").asLong()).isEqualTo(80_000);
        assertThat(last.required("seeds").required(0).asLong()).isEqualTo(7);
        assertThat(last.required("outcome").asString()).isEqualTo("billed");
        assertThat(last.required("bodySha256").asString()).matches("[0-9a-f]{64}");
    }
}
