package app.maquette.ideogram.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.request.AnsweredPicture;
import app.maquette.ideogram.wire.Given;
import app.maquette.ideogram.wire.RetryAfter;
import app.maquette.studio.base.Failure.Cause;
import app.maquette.studio.base.Failure.Rejected;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Vendor.Outcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("language")
class AnswerReaderTest {
    private static final String FOUR = Given.file("four.json");

    private final AnswerReader reader = new AnswerReader(Given.KEY, Given.NOON);

    @Test
    void fourPicturesAreReadWithAllThatIsSaidOfThem() {
        var produced = accepted(FOUR);

        assertThat(produced).extracting(AnsweredPicture::index).containsExactly(0, 1, 2, 3);
        assertThat(produced).extracting(AnsweredPicture::seed).containsExactly(1785282233L, 12L, 2147483647L, 0L);
        assertThat(produced.getFirst())
                .isEqualTo(new AnsweredPicture(
                        0,
                        "A red kite drawn as flat shapes above long dunes, morning light.",
                        1785282233L,
                        "1024x1024",
                        "DESIGN",
                        true,
                        URI.create(
                                "https://images.example.com/api/images/ephemeral/AAAAAAAAAAAAAAAAAAAAAA.png"
                                        + "?exp=1795435203&sig=0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9"),
                        Instant.parse("2026-11-23T12:00:03Z")));
    }

    @Test
    void aPictureWithoutALinkIsWithheldWhateverElseIsSaid() {
        var produced = accepted(Given.file("withheld.json"));

        assertThat(produced).extracting(AnsweredPicture::safe).containsExactly(false, false, false, true);
        assertThat(produced)
                .extracting(AnsweredPicture::link)
                .containsExactly(null, null, null, URI.create("https://cdn.example.net/p/4.png"));
    }

    @Test
    void unknownFieldsAndStylesAreTakenAsTheyAre() {
        var last = accepted(Given.file("withheld.json")).getLast();

        assertThat(last.style()).isEqualTo("WATERCOLOUR_9");
        assertThat(last.expires()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"2026-11-22T12:00:03Z\"", "\"2026-11-22T12:00:03.965408+00:00\"", "null", "17", "\"soon\""})
    void anyTimestampIsTolerated(String created) {
        assertThat(accepted("{\"created\":" + created + ",\"data\":[{\"prompt\":\"p\",\"seed\":1,\"url\":\"\"}]}"))
                .hasSize(1);
    }

    @Test
    void fewerAndMorePicturesThanAskedAreAllReturned() {
        assertThat(accepted("{\"data\":[]}")).isEmpty();
        assertThat(((Outcome.Accepted) reader.read(Given.answer(200, FOUR), Given.request())).produced())
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "17",
                "\"ok\"",
                "{}",
                "{\"created\":\"2026-11-22T12:00:03Z\"}",
                "{\"data\":null}",
                "{\"data\":{}}",
                "{\"data\":\"four\"}",
                "{\"data\":[null]}",
                "{\"data\":[7]}",
                "{\"data\":[[]]}",
                "{\"data\":[{}]}",
                "{\"data\":[]} {}",
                "{\"data\":[],}",
                "{\"error\":\"no\"}",
                "<html><body>https://login.example.com/images/logo.png </body></html>",
                "{\"data\":[{\"prompt\":1,\"seed\":1,\"url\":\"\"}]}",
                "{\"data\":[{\"prompt\":\"p\",\"seed\":\"1\",\"url\":\"\"}]}",
                "{\"data\":[{\"prompt\":\"p\",\"seed\":-1,\"url\":\"\"}]}",
                "{\"data\":[{\"prompt\":\"p\",\"seed\":-5,\"url\":\"\"}]}",
                "{\"data\":[{\"prompt\":\"p\",\"seed\":1.5,\"url\":\"\"}]}",
                "{\"data\":[{\"prompt\":\"p\",\"seed\":1e999,\"url\":\"\"}]}",
                "{\"data\":[{\"prompt\":\"p\",\"seed\":99999999999999999999,\"url\":\"\"}]}",
                "{\"data\":[{\"prompt\":\"p\",\"seed\":1,\"url\":[]}]}",
                "{\"data\":[{\"prompt\":\"p\",\"seed\":1,\"url\":\"no link\"}]}",
                "{\"data\":[{\"prompt\":\"p\",\"seed\":1,\"url\":\"/p.png\"}]}",
                "{\"data\":[{\"prompt\":\"p\",\"seed\":1,\"url\":\"\",\"is_image_safe\":\"yes\"}]}",
                "{\"data\":[{\"prompt\":\"p\",\"seed\":1,\"url\":\"\",\"resolution\":{}}]}",
                "{\"data\":[{\"prompt\":\"p\",\"seed\":1,\"url\":\"\",\"style_type\":3}]}"
            })
    void whatIsNotAListOfPicturesIsInDoubt(String body) {
        var outcome = reader.read(Given.answer(200, body), Given.request());

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Doubtful.class, doubtful -> {
            assertThat(doubtful.said()).isNotBlank();
            assertThat(doubtful.salvaged()).isEmpty();
        });
    }

    @Test
    void aWrongFieldLeavesTheOtherPicturesTheirFacts() {
        var doubtful = doubtful(Given.answer(200, FOUR.replace("\"seed\": 12,", "\"seed\": \"twelve\",")));

        assertThat(doubtful.said()).isEqualTo("The answer has an image with an unreadable seed.");
        assertThat(doubtful.salvaged())
                .extracting(AnsweredPicture::seed)
                .containsExactly(1785282233L, -1L, 2147483647L, 0L);
    }

    @Test
    void aCutAnswerKeepsWholePicturesAndTheOneWhoseLinkIsWhole() {
        var end = FOUR.indexOf("\"}", FOUR.indexOf("CCCC"));

        var doubtful = doubtful(Given.answer(200, FOUR.substring(0, end + 1)));

        assertThat(doubtful.salvaged()).extracting(AnsweredPicture::index).containsExactly(0, 1, 2);
        assertThat(doubtful.salvaged().getLast().seed()).isEqualTo(2147483647L);
    }

    @Test
    void aLinkThatIsItselfCutIsNotTaken() {
        var doubtful = doubtful(Given.answer(200, FOUR.substring(0, FOUR.indexOf("CCCC") + 30)));

        assertThat(doubtful.salvaged()).hasSize(2);
    }

    @Test
    void linksAreFoundInAnAnswerThatCannotBeParsed() {
        var doubtful = doubtful(Given.answer(200, "\0" + FOUR));

        assertThat(doubtful.salvaged()).hasSize(4).allMatch(AnsweredPicture::safe);
        assertThat(doubtful.salvaged().get(2).link())
                .hasToString(accepted(FOUR).get(2).link() + "");
    }

    @Test
    void escapedLinksAreFoundWhole() {
        var doubtful = doubtful(Given.answer(
                200,
                "{\"url\":\"https:\\/\\/a.example\\/images\\/1.png?exp=1795435203\\u0026sig=ab\",, \"prompt\":"
                        + " \"like https://b.example/images/2.png \""));

        assertThat(doubtful.salvaged())
                .extracting(produced -> String.valueOf(produced.link()))
                .containsExactly("https://a.example/images/1.png?exp=1795435203&sig=ab");
        assertThat(doubtful.salvaged().getFirst().expires()).isEqualTo("2026-11-23T12:00:03Z");
    }

    @Test
    void pictureLinksAreFoundInPlainText() {
        var doubtful = doubtful(Given.answer(
                200, "see https://a.example/docs or src=https://a.example/1.png?x=1 https://a.example/images/2 end"));

        assertThat(doubtful.salvaged())
                .extracting(produced -> String.valueOf(produced.link()))
                .containsExactly("https://a.example/1.png?x=1", "https://a.example/images/2");
    }

    @Test
    void anAnswerThatWasCutIsInDoubtEvenWhereItReadsWell() {
        var answer = new RawAnswer(200, null, null, FOUR.getBytes(StandardCharsets.UTF_8), false);

        var doubtful = doubtful(answer);

        assertThat(doubtful.said()).isEqualTo("The answer was cut.");
        assertThat(doubtful.salvaged()).hasSize(4);
    }

    @Test
    void moreEntriesThanCanBeAreInDoubt() {
        var entry = "{\"prompt\":\"p\",\"seed\":1,\"url\":\"https://a.example/1.png\"},";

        var doubtful = doubtful(Given.answer(200, "{\"data\":[" + entry.repeat(50_000) + "{}]}"));

        assertThat(doubtful.salvaged()).hasSize(EntriesReader.MOST);
    }

    @Test
    void deepNestingIsOnlyInDoubt() {
        assertThat(doubtful(Given.answer(200, "[".repeat(1_000_000))).salvaged())
                .isEmpty();
        assertThat(doubtful(Given.answer(200, "{\"data\":[" + "{\"x\":".repeat(1_000_000)))
                        .salvaged())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, BAD_REQUEST",
        "401, UNAUTHORIZED",
        "402, PAYMENT",
        "403, UNAUTHORIZED",
        "404, NOT_FOUND",
        "413, TOO_LARGE",
        "422, SAFETY",
        "429, RATE_LIMITED"
    })
    void aRefusalBeforeItRanIsNotBilled(int status, Cause cause) {
        assertThat(reader.read(Given.answer(status, ""), Given.request()))
                .isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
                    assertThat(rejected.failure().cause()).isEqualTo(cause);
                    assertThat(rejected.failure().status()).isEqualTo(status);
                    assertThat(rejected.failure().said()).isNotBlank();
                    assertThat(rejected.failure().retryAfter()).isNull();
                });
    }

    @ParameterizedTest
    @ValueSource(
            ints = {201, 202, 204, 206, 301, 302, 303, 307, 308, 405, 407, 408, 409, 418, 499, 500, 502, 503, 504, 599})
    void anyOtherStatusIsInDoubt(int status) {
        var doubtful = doubtful(Given.answer(status, FOUR));

        assertThat(doubtful.said()).isNotBlank();
        assertThat(doubtful.salvaged()).hasSize(4);
    }

    @Test
    void aRefusalSaysWhatTheVendorSaid() {
        assertThat(rejected(422, Given.file("safety.json"), null).said())
                .isEqualTo("The prompt was stopped by the safety check.");
        assertThat(rejected(402, Given.file("payment.json"), null).said())
                .isEqualTo("Not enough credit (insufficient_funds)");
    }

    @Test
    void tooManyAtOnceSaysHowLongToWait() {
        var busy = Given.file("busy.json");

        assertThat(rejected(429, busy, "7").retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(rejected(429, busy, "Sun, 22 Nov 2026 12:01:30 GMT").retryAfter())
                .isEqualTo(Duration.ofSeconds(90));
        assertThat(rejected(400, busy, "7").retryAfter()).isNull();
    }

    @Test
    void aDateToWaitForCountsFromTheVendorsClock() {
        var vendorDate = Instant.parse("2026-11-22T12:01:00Z");

        assertThat(RetryAfter.parse("Sun, 22 Nov 2026 12:01:30 GMT", vendorDate, Given.NOON))
                .isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, none",
                "'', none",
                "soon, none",
                "-5, none",
                "1.5, none",
                "0, PT0S",
                "' 3 ', PT3S",
                "999999999, P1D",
                "99999999999999999999, none",
                "'Sat, 21 Nov 2026 12:00:00 GMT', PT0S",
                "'Mon, 22 Nov 9999 12:00:00 GMT', P1D",
                "'Mon, 22 Nov 2026 12:00:00 GMT', none"
            })
    void aPauseIsReadOrLeftOut(String header, Duration pause) {
        assertThat(RetryAfter.parse(header, null, Given.NOON)).isEqualTo(pause);
    }

    private List<AnsweredPicture> accepted(String body) {
        var outcome = reader.read(Given.answer(200, body), Given.request());
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted) outcome).produced();
    }

    private Outcome.Doubtful doubtful(RawAnswer answer) {
        var outcome = reader.read(answer, Given.request());
        assertThat(outcome).isInstanceOf(Outcome.Doubtful.class);
        return (Outcome.Doubtful) outcome;
    }

    private Rejected rejected(int status, String body, String retryAfter) {
        var answer = new RawAnswer(status, retryAfter, null, body.getBytes(StandardCharsets.UTF_8), true);
        return ((Outcome.Rejected) reader.read(answer, Given.request())).failure();
    }
}
