package app.maquette.ideogram.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.MediaType;
import app.maquette.domain.request.AspectRatio;
import app.maquette.domain.request.ImageRequest;
import app.maquette.domain.request.MagicPrompt;
import app.maquette.domain.request.Model;
import app.maquette.domain.request.Palette;
import app.maquette.domain.request.Palette.Member;
import app.maquette.domain.request.StyleType;
import app.maquette.ideogram.wire.FaultServer;
import app.maquette.ideogram.wire.Given;
import app.maquette.ideogram.wire.Multipart;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.Vendor.Attachment;
import app.maquette.studio.port.Vendor.Content;
import app.maquette.studio.port.Vendor.Exchange;
import app.maquette.studio.port.Vendor.Outgoing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What leaves for the vendor.
@Tag("language")
class RequestJsonTest {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, (byte) 0xFF, '-', '-'
    };

    @Test
    void aDraftSendsWhatTheBriefSays() {
        assertThat(RequestJson.generate(Given.request()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("""
                        {"image_request":{"prompt":"a red kite over dunes","model":"V_2_TURBO",\
                        "aspect_ratio":"ASPECT_1_1","magic_prompt_option":"AUTO","num_images":4,\
                        "style_type":"DESIGN","negative_prompt":"fog"}}""");
    }

    @Test
    void everyFieldHasItsPlace() {
        var request = new ImageRequest(
                "\"ü\" \uD83E\uDE81\n",
                Model.V_2,
                null,
                "RESOLUTION_512_1536",
                MagicPrompt.ON,
                "V_0_5",
                2_147_483_647L,
                8,
                StyleType.RENDER_3D,
                "",
                new Palette.Colours(
                        List.of(new Member("#fff", 5), new Member("#a1B2c3", null), new Member("#000", 100))));

        assertThat(RequestJson.generate(request))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("""
                        {"image_request":{"prompt":"\\"ü\\" \uD83E\uDE81\\n","model":"V_2",\
                        "resolution":"RESOLUTION_512_1536","magic_prompt_option":"ON",\
                        "magic_prompt_version":"V_0_5","seed":2147483647,"num_images":8,"style_type":"RENDER_3D",\
                        "negative_prompt":"","color_palette":{"members":[\
                        {"color_hex":"#fff","color_weight":0.05},{"color_hex":"#a1B2c3"},\
                        {"color_hex":"#000","color_weight":1.00}]}}}""");
    }

    @Test
    void whatIsNotSetIsNotSent() {
        var request = new ImageRequest(
                "p",
                Model.V_2,
                AspectRatio.ASPECT_3_4,
                null,
                MagicPrompt.OFF,
                null,
                0L,
                1,
                null,
                null,
                new Palette.Preset("EMBER"));

        assertThat(RequestJson.generate(request))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("""
                        {"image_request":{"prompt":"p","model":"V_2","aspect_ratio":"ASPECT_3_4",\
                        "magic_prompt_option":"OFF","seed":0,"num_images":1,"color_palette":{"name":"EMBER"}}}""");
    }

    @Test
    void aDraftIsPostedAsJson() throws IOException {
        try (var server = new FaultServer((_, socket) -> {
            FaultServer.answer(socket, "200 OK", "", "{}");
            return true;
        })) {
            Given.vendor(server.address()).send(Given.outgoing());

            var request = server.requests().getFirst();
            assertThat(request.method() + " " + request.path()).isEqualTo("POST /generate");
            assertThat(request.header("Content-Type")).isEqualTo("application/json");
            assertThat(request.header("Accept-Encoding")).isEqualTo("identity");
            assertThat(request.body()).isEqualTo(text(RequestJson.generate(Given.request())));
        }
    }

    @Test
    void aRemixIsPostedAsAFormWithThePicture() throws IOException {
        try (var server = new FaultServer((_, socket) -> {
            FaultServer.answer(socket, "200 OK", "", "{}");
            return true;
        })) {
            Given.vendor(server.address()).send(remix(MediaType.PNG, 80, () -> new ByteArrayInputStream(PICTURE)));

            var request = server.requests().getFirst();
            var boundary = request.header("Content-Type").replace("multipart/form-data; boundary=", "");
            assertThat(request.path()).isEqualTo("/remix");
            assertThat(boundary).matches("maquette-[0-9a-f]{32}");
            assertThat(request.body())
                    .isEqualTo("--" + boundary + "\r\nContent-Disposition: form-data; name=\"image_request\"\r\n"
                            + "Content-Type: application/json\r\n\r\n"
                            + text(RequestJson.remix(Given.request(), 80)) + "\r\n--" + boundary
                            + "\r\nContent-Disposition: form-data; name=\"image_file\"; filename=\"image.png\"\r\n"
                            + "Content-Type: image/png\r\n\r\n" + text(PICTURE) + "\r\n--" + boundary + "--\r\n");
            assertThat(request.body()).contains("\"image_weight\":80}");
        }
    }

    @Test
    void everyFormHasABoundaryOfItsOwn() {
        assertThat(new Multipart().contentType()).isNotEqualTo(new Multipart().contentType());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, -1})
    void aWeightOutOfRangeIsNotSent(int weight) throws IOException {
        assertThat(unsent(remix(MediaType.PNG, weight, () -> new ByteArrayInputStream(PICTURE))))
                .isEqualTo("image_weight is a whole number from 1 to 100");
    }

    @Test
    void aPictureTheVendorDoesNotTakeIsNotSent() throws IOException {
        assertThat(unsent(remix(MediaType.UNKNOWN, 80, () -> new ByteArrayInputStream(PICTURE))))
                .startsWith("image_file");
        var large = new byte[IdeogramVendor.ATTACHMENT_LIMIT + 1];
        assertThat(unsent(remix(MediaType.WEBP, 80, () -> new ByteArrayInputStream(large))))
                .startsWith("image_file");
    }

    @Test
    void aPictureThatCannotBeReadIsNotSent() throws IOException {
        assertThat(unsent(remix(MediaType.JPEG, 80, () -> {
                    throw new IOException("gone");
                })))
                .isEqualTo("The picture to remix cannot be read.");
        assertThat(unsent(remix(MediaType.JPEG, 80, () -> {
                    throw new StorageException("gone");
                })))
                .isEqualTo("The picture to remix cannot be read.");
    }

    @Test
    void aRequestAgainstTheRulesIsNotSentAndNamesTheField() throws IOException {
        var request = new ImageRequest(
                "p", Model.V_1, null, null, MagicPrompt.OFF, null, null, 1, StyleType.ANIME, null, null);

        assertThat(unsent(new Outgoing(request, null))).isEqualTo("style_type is not taken by model 1.0");
    }

    private static String unsent(Outgoing outgoing) throws IOException {
        try (var server = new FaultServer((_, _) -> false)) {
            var exchange = Given.vendor(server.address()).send(outgoing);

            assertThat(server.connections()).isZero();
            return ((Exchange.NotSent) exchange).said();
        }
    }

    private static Outgoing remix(MediaType type, int weight, Content content) {
        return new Outgoing(Given.request(), new Attachment(type, weight, content));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
