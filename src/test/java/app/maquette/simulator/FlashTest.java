package app.maquette.simulator;

import static app.maquette.simulator.Customer.entries;
import static app.maquette.simulator.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.simulator.Customer.Part;
import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.SimulatorOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The first routes of 3.0, which alone know flash: they answer with pictures at once and tell no price before.
class FlashTest {
    private static final String GENERATE = "/v1/ideogram-v3/generate";
    private static final String REMIX = "/v1/ideogram-v3/remix";

    private Simulator simulator;
    private Customer customer;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        simulator = Simulator.start(
                SimulatorOptions.at(folder.resolve("book")).withSide(32).withKeys(Set.of("any-key")));
        customer = new Customer(simulator);
    }

    @AfterEach
    void stop() throws IOException {
        customer.close();
        simulator.close();
    }

    @Test
    void picturesComeAtOnceWithANotice() throws IOException, InterruptedException {
        HttpResponse<String> answer = customer.parts(
                GENERATE,
                parts(
                        "prompt=A photo of a cat",
                        "rendering_speed=FLASH",
                        "num_images=2",
                        "seed=7",
                        "magic_prompt=OFF"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).propertyNames()).containsExactly("created", "data", "notice");
        assertThat(answer.headers().firstValue("Link"))
                .hasValue("</v2/image/generate/ideogram-3>; rel=\"successor-version\"");
        JsonNode entry = entries(answer).getFirst();
        assertThat(entry.propertyNames())
                .containsExactly("is_image_safe", "prompt", "resolution", "seed", "style_type", "url");
        assertThat(entry.required("style_type").asString()).isEqualTo("GENERAL");
        assertThat(entries(answer))
                .extracting(one -> one.required("seed").asLong())
                .containsExactly(7L, 8L);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(60_000);
        assertThat(simulator.ledger().rows().getLast().ending().model()).isEqualTo("ideogram-v3 flash");
    }

    @Test
    void aDryRunRunsAndIsBilled() throws IOException, InterruptedException {
        customer.post(GENERATE + "?dry_run=true", "{\"prompt\":\"p\",\"rendering_speed\":\"FLASH\"}", "any-key");

        assertThat(simulator.ledger().billedMicros()).isEqualTo(30_000);
    }

    @ParameterizedTest
    @CsvSource({
        "TURBO, 30000, color_palette={\"name\":\"EMBER\"}",
        "DEFAULT, 60000, style_preset=BAUHAUS",
        "QUALITY, 90000, style_codes=0a1b2c3d",
        "TURBO, 100000, character_reference_images=@",
        "QUALITY, 180000, custom_model_uri=model/a/version/1"
    })
    void speedAndKindMakeThePrice(String speed, long micros, String more) throws IOException, InterruptedException {
        HttpResponse<String> answer = customer.parts(GENERATE, parts("prompt=p", "rendering_speed=" + speed, more));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(simulator.ledger().billedMicros()).isEqualTo(micros);
    }

    @Test
    void aRemixIsSquareUnlessItIsAskedOtherwise() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                customer.parts(REMIX, parts("prompt=p", "rendering_speed=FLASH", "image=@", "image_weight=80"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(entries(answer).getFirst().required("resolution").asString()).isEqualTo("32x32");
        assertThat(simulator.ledger().billedMicros()).isEqualTo(30_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rendering_speed=BALANCED",
                "rendering_speed=turbo",
                "aspect_ratio=auto",
                "style_codes=0a1b2c3d,style_type=GENERAL",
                "rendering_speed=FLASH,character_reference_images=@",
                "character_reference_images_mask=@",
                "async=true",
                "private=true"
            })
    void othersAreRefused(String fields) throws IOException, InterruptedException {
        List<Part> parts = parts(fields.split(",", -1));
        parts.addAll(parts("prompt=p"));
        HttpResponse<String> answer = customer.parts(GENERATE, parts);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(simulator.ledger().billedMicros()).isZero();
    }

    @Test
    void aKeyThatNobodyKnowsIsForbiddenToRemix() throws IOException, InterruptedException {
        assertThat(customer.post(GENERATE, "{\"prompt\":\"p\"}", "nobody").statusCode())
                .isEqualTo(401);
        assertThat(customer.post(REMIX, "{\"prompt\":\"p\"}", "nobody").statusCode())
                .isEqualTo(403);
        simulator.setFault(Fault.UNAUTHORIZED, 1);
        assertThat(customer.parts(REMIX, parts("prompt=p")).statusCode()).isEqualTo(403);
    }

    private static List<Part> parts(String... fields) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (String field : fields) {
            String[] pair = field.split("=", 2);
            parts.add(new Part(pair[0], pair[1].equals("@") ? picture() : pair[1].getBytes(StandardCharsets.UTF_8)));
        }
        return parts;
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
