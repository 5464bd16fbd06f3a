package app.maquette.simulator;

import static app.maquette.simulator.Customer.entries;
import static app.maquette.simulator.Customer.link;
import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.simulator.Customer.Part;
import app.maquette.simulator.contract.Seeds;
import app.maquette.simulator.contract.SimulatorOptions;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is shown beside the words is seen in the pictures, and what has no ground is clear around it.
class ReferencesTest {
    private Simulator simulator;
    private Customer customer;
    private SimulatorOptions options;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        options = SimulatorOptions.at(folder.resolve("book")).withSide(96).withSeeds(Seeds.RANDOM.withOrigin(1L));
        open();
    }

    private void open() throws IOException {
        simulator = Simulator.start(options);
        customer = new Customer(simulator);
    }

    @AfterEach
    void stop() throws IOException {
        customer.close();
        simulator.close();
    }

    @Test
    void styleReferencesAndPalettesGiveTheirColours() throws IOException, InterruptedException {
        double plain = redness(picture("ideogram-3"));
        double red = redness(picture("ideogram-3", "style_reference_images=@red"));
        double blue = redness(picture("ideogram-3", "style_reference_images=@blue"));
        double both = redness(picture("ideogram-3", "style_reference_images=@red", "style_reference_images=@blue"));
        double hex = redness(picture("ideogram-3", "color_palette={\"members\":[{\"color_hex\":\"#c00\"}]}"));
        double named = redness(picture("ideogram-3", "color_palette={\"name\":\"ember\"}"));

        assertThat(red).isGreaterThan(plain + 30);
        assertThat(blue).isLessThan(plain - 10);
        assertThat(both).isBetween(blue, red);
        assertThat(hex).isGreaterThan(plain + 30);
        assertThat(named).isGreaterThan(plain + 30);
    }

    @Test
    void aCharacterStandsInThePicture() throws IOException, InterruptedException {
        BufferedImage red = picture("ideogram-3-character", "character_reference_images=@red");
        BufferedImage blue = picture("ideogram-3-character", "character_reference_images=@blue");

        int x = red.getWidth() / 2;
        int y = red.getHeight() - 3;
        assertThat(new Color(red.getRGB(x, y)).getRed()).isGreaterThan(120);
        assertThat(new Color(blue.getRGB(x, y)).getBlue()).isGreaterThan(120);
        assertThat(red.getRGB(2, 2)).isEqualTo(blue.getRGB(2, 2));
    }

    @Test
    void aPictureWithoutAGroundIsClearAtItsCornersAlsoWhenItIsDrawnAgain() throws IOException, InterruptedException {
        for (String model : List.of("ideogram-3-transparent", "ideogram-4-transparent")) {
            String link = link(entries(customer.order(model, "{\"prompt\":\"A logo\",\"seed\":3}", "any-key"))
                    .getFirst());
            byte[] first = customer.picture(link).body();
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(first));
            stop();
            open();

            assertThat(image.getColorModel().hasAlpha()).isTrue();
            assertThat(image.getRGB(0, 0) >>> 24).isZero();
            assertThat(image.getRGB(image.getWidth() / 2, image.getHeight() / 2) >>> 24)
                    .isEqualTo(255);
            assertThat(customer.picture(link).body()).isEqualTo(first);
        }
    }

    @Test
    void theLargestTierIsWrittenWithoutBeingHeld() throws IOException, InterruptedException {
        stop();
        options = options.withSide(0);
        open();
        HttpResponse<String> answer = customer.order(
                "ideogram-4-transparent",
                "{\"prompt\":\"A logo\",\"output_resolution\":\"8k\",\"aspect_ratio\":\"4x1\",\"rendering_speed\":\"turbo\"}",
                "any-key");

        assertThat(entries(answer).getFirst().required("resolution").asString()).isEqualTo("16384x4096");
        byte[] png = customer.picture(link(entries(answer).getFirst())).body();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            var reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            var corner = reader.getDefaultReadParam();
            corner.setSourceSubsampling(64, 64, 0, 0);
            BufferedImage image = reader.read(0, corner);
            assertThat(reader.getWidth(0)).isEqualTo(16_384);
            assertThat(image.getRGB(0, 0) >>> 24).isZero();
            assertThat(image.getRGB(128, 32) >>> 24).isEqualTo(255);
        }
    }

    private BufferedImage picture(String model, String... more) throws IOException, InterruptedException {
        List<Part> parts = new ArrayList<>();
        for (String field : List.of("prompt=harbour", "seed=5", "magic_prompt=off")) {
            parts.add(part(field));
        }
        for (String field : more) {
            parts.add(part(field));
        }
        HttpResponse<String> answer = customer.parts("/v2/image/generate/" + model, parts);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(
                customer.picture(link(entries(answer).getFirst())).body()));
    }

    private static Part part(String field) throws IOException {
        String[] pair = field.split("=", 2);
        return new Part(
                pair[0],
                switch (pair[1]) {
                    case "@red" -> png(new Color(0xc8201c));
                    case "@blue" -> png(new Color(0x1c40c8));
                    default -> pair[1].getBytes(StandardCharsets.UTF_8);
                });
    }

    private static byte[] png(Color colour) throws IOException {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1600; i++) {
            image.setRGB(i % 40, Math.floorDiv(i, 40), colour.getRGB());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /// How much more red than blue there is on average.
    private static double redness(BufferedImage image) {
        long sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color colour = new Color(image.getRGB(x, y));
                sum += colour.getRed() - colour.getBlue();
            }
        }
        return (double) sum / (image.getWidth() * image.getHeight());
    }
}
