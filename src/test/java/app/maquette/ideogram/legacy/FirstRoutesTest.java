package app.maquette.ideogram.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Route;
import app.maquette.domain.MediaType;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Palette;
import app.maquette.domain.request.Palette.Member;
import app.maquette.domain.request.Value;
import app.maquette.ideogram.body.RequestBody;
import app.maquette.ideogram.wire.FaultServer;
import app.maquette.ideogram.wire.Given;
import app.maquette.ideogram.wire.Multipart;
import app.maquette.studio.base.StorageException;
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
class FirstRoutesTest {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, (byte) 0xFF, '-', '-'
    };

    @Test
    void aDraftSendsWhatTheBriefSays() {
        assertThat(json(Given.request())).asString(StandardCharsets.UTF_8).isEqualTo("""
                        {"image_request":{"model":"V_2_TURBO","prompt":"a red kite over dunes",\
                        "aspect_ratio":"ASPECT_1_1","magic_prompt_option":"AUTO","num_images":4,\
                        "style_type":"DESIGN","negative_prompt":"fog"}}""");
    }

    @Test
    void everyFieldHasItsPlace() {
        var request = Asked.of("\"ü\" \uD83E\uDE81\n")
                .engine(Engines.V_2)
                .field("resolution", "512x1536")
                .magic("on")
                .field("magic_prompt_version", "v_0_5")
                .seed(2_147_483_647L)
                .style("render_3d")
                .negative("fog")
                .field(
                        "color_palette",
                        new Value.Colours(new Palette.Colours(
                                List.of(new Member("#fff", 5), new Member("#a1B2c3", null), new Member("#000", 100)))))
                .raw(8);

        assertThat(json(request)).asString(StandardCharsets.UTF_8).isEqualTo("""
                        {"image_request":{"model":"V_2","prompt":"\\"ü\\" \uD83E\uDE81\\n",\
                        "magic_prompt_option":"ON","magic_prompt_version":"V_0_5","num_images":8,\
                        "seed":2147483647,"resolution":"RESOLUTION_512_1536","style_type":"RENDER_3D",\
                        "negative_prompt":"fog","color_palette":{"members":[\
                        {"color_hex":"#fff","color_weight":0.05},{"color_hex":"#a1B2c3"},\
                        {"color_hex":"#000","color_weight":1.00}]}}}""");
    }

    @Test
    void whatIsNotSetIsNotSentButForWhatIsDearOrUnforeseen() {
        var request = Asked.of("p")
                .engine(Engines.V_2)
                .ratio("3x4")
                .magic("off")
                .seed(0L)
                .field("color_palette", new Value.Colours(new Palette.Preset("ember")))
                .raw(1);

        assertThat(json(request)).asString(StandardCharsets.UTF_8).isEqualTo("""
                        {"image_request":{"model":"V_2","prompt":"p","aspect_ratio":"ASPECT_3_4",\
                        "magic_prompt_option":"OFF","num_images":1,"seed":0,"style_type":"AUTO",\
                        "color_palette":{"name":"EMBER"}}}""");
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
            assertThat(request.body()).isEqualTo(text(json(Given.request())));
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
                            + inner(request.body()) + "\r\n--" + boundary
                            + "\r\nContent-Disposition: form-data; name=\"image_file\"; filename=\"image.png\"\r\n"
                            + "Content-Type: image/png\r\n\r\n" + text(PICTURE) + "\r\n--" + boundary + "--\r\n");
            assertThat(inner(request.body()))
                    .contains("\"image_weight\":80}")
                    .contains("\"prompt\":\"a red kite over dunes\"");
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
        var large = new byte[10_000_001];
        assertThat(unsent(remix(MediaType.WEBP, 80, () -> new ByteArrayInputStream(large))))
                .startsWith("image_file");
    }

    @Test
    void aPictureThatCannotBeReadIsNotSent() throws IOException {
        assertThat(unsent(remix(MediaType.JPEG, 80, () -> {
                    throw new IOException("gone");
                })))
                .isEqualTo("The picture to send cannot be read.");
        assertThat(unsent(remix(MediaType.JPEG, 80, () -> {
                    throw new StorageException("gone");
                })))
                .isEqualTo("The picture to send cannot be read.");
    }

    @Test
    void aRequestAgainstTheRulesIsNotSentAndNamesTheField() throws IOException {
        var request = Asked.of("p").engine(Engines.V_1).style("anime").raw(1);

        assertThat(unsent(new Outgoing(request))).isEqualTo("style_type is not taken by 1.0");
    }

    private static String unsent(Outgoing outgoing) throws IOException {
        try (var server = new FaultServer((_, _) -> false)) {
            var exchange = Given.vendor(server.address()).send(outgoing);

            assertThat(server.connections()).isZero();
            return ((Exchange.NotSent) exchange).said();
        }
    }

    private static Outgoing remix(MediaType type, int weight, Content content) {
        return Given.remix(weight, Given.picture(type, PICTURE.length, content));
    }

    private static byte[] json(Order order) {
        var route = Catalogue.standard()
                .route(order.engine(), OperationKind.GENERATE, Route.Api.LEGACY)
                .orElseThrow();
        return RequestBody.of(route, new Outgoing(order)).content().bytes();
    }

    /// The JSON in a form.
    private static String inner(String form) {
        return form.substring(form.indexOf('{'), form.indexOf('}') + 1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
