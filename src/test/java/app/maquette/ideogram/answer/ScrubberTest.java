package app.maquette.ideogram.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.ideogram.wire.ApiKey;
import app.maquette.ideogram.wire.Dresses;
import app.maquette.ideogram.wire.ErrorWords;
import app.maquette.ideogram.wire.Given;
import app.maquette.studio.port.RawAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// A key in any dress is told from words by what can be undone, not by its looks.
class ScrubberTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Test
    void noDressOfAKeyIsLegible() {
        var random = new Random(20_261_128);
        for (int round = 0; round < 12; round++) {
            var key = key(random, 20 + random.nextInt(70));
            var scrubber = ApiKey.of(key).scrubber();
            Dresses.of(key).forEach((name, dress) -> {
                var text = "Bad key " + dress + " ???";

                assertThat(scrubber.scrub(text)).as(name).satisfies(left -> hides(left, dress));
                assertThat(scrubber.scrubWords(text)).as(name).satisfies(left -> hides(left, dress));
                assertThat(scrubber.scrub(text)).as(name).startsWith("Bad key ").endsWith(" ???");
            });
        }
    }

    @Test
    void noErrorInAnyFormShowsIt() {
        var random = new Random(7);
        var key = key(random, 43);
        Dresses.of(key).forEach((name, dress) -> {
            for (var body : List.of(
                    dress,
                    "<html><title>" + dress + "</title><p a='" + dress + "'>" + dress + "</p></html>",
                    JsonMapper.shared().writeValueAsString(Map.of("error", "Bad key " + dress)),
                    JsonMapper.shared().writeValueAsString(Map.of("detail", List.of(Map.of("msg", dress)))),
                    "{\"error\":\"no\",\"reject_reason\":" + JsonMapper.shared().writeValueAsString(dress) + "}")) {
                var said = ErrorWords.of(400, body.getBytes(StandardCharsets.UTF_8), ApiKey.of(key));

                assertThat(said).as(name).satisfies(left -> hides(left, dress));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The prompt has 3 words that are not allowed: a red kite over dunes, 1990s style",
                "resolution RESOLUTION_1024_1024 does not go with ASPECT_16_9 (daily_limit)",
                "image_request.num_images must be at most 8, see https://ideogram.ai/manage-api",
                "Zu viele Bilder auf einmal: 4 von 10. 画像が多すぎます 🦊"
            })
    void honestWordsStayAsTheyAre(String words) {
        var scrubber = Given.KEY.scrubber();

        assertThat(scrubber.scrub(words)).isSameAs(words);
        assertThat(scrubber.scrubWords(words)).isEqualTo(words);
    }

    @Test
    void wordsThatNoOneCanReadAreDotsInAnErrorAndStayInAPrompt() {
        var words = "request 7f3a9c0e5b2d4f68 failed";

        assertThat(Given.KEY.scrubber().scrubWords(words)).isEqualTo("request ••• failed");
        assertThat(Given.KEY.scrubber().scrub(words)).isEqualTo(words);
    }

    @Test
    void ofAPackedRefusalTheReasonIsKeptToo() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(("{\"error\": \"too dark\", \"key\": \"" + Given.KEY.header() + "\"}")
                    .getBytes(StandardCharsets.UTF_8));
        }
        var reader = new AnswerReader(Given.KEY, Given.NOON);

        var kept = reader.kept(new RawAnswer(422, "soon", null, packed.toByteArray(), true));

        assertThat(kept.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"error\":\"too dark\"}");
        assertThat(kept.retryAfter()).isNull();
        assertThat(reader.read(kept, Given.request()).toString()).contains("too dark");
    }

    @Test
    void aLongTextIsScrubbedSoon() {
        var text = "<a1".repeat(20_000) + "&#".repeat(1_000) + "aB1".repeat(1_000);

        assertThat(Given.KEY.scrubber().scrubWords(text)).contains("•••");
    }

    private static void hides(String left, String dress) {
        assertThat(Dresses.pieces(dress)).noneMatch(Dresses.folded(left)::contains);
    }

    private static String key(Random random, int length) {
        return random.ints(length, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
