package app.maquette.ideogram.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"error\":\"one\"} | one",
                "{\"message\":\"two\"} | two",
                "{\"detail\":\"three\"} | three",
                "{\"error\":{\"code\":5,\"message\":\"four\"}} | four",
                "{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"five\"},{\"msg\":\"no\"}]} | five",
                "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"detail\":\"six\",\"status\":400} | six",
                "{\"title\":\"seven\",\"status\":400} | seven",
                "{\"errors\":[\"eight\"]} | eight",
                "[\"nine\"] | nine",
                "\"ten\" | ten",
                "{\"error\":\"\",\"message\":\"eleven\"} | eleven",
                "{\"error\":null,\"detail\":\"twelve\"} | twelve",
                "{\"reject_reason\":\"daily_limit\"} | daily_limit",
                "{\"error\":\"no\",\"reject_reason\":17} | no (17)",
                "plain words | plain words",
                "<html><head><title>502 Bad Gateway</title></head><body>x</body></html> | 502 Bad Gateway",
                "<p>too <b>many</b>&nbsp;calls &amp; more</p> | too many calls & more",
                "<script>alert(1)</script>gone | gone",
                "{\"error\":\"<b>bold</b> words\"} | bold words",
                "{\"error\":\"cut off | {\"error\":\"cut off"
            })
    void anyFormGivesOneSentence(String body, String words) {
        assertThat(of(400, body)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 401 | The key was not accepted.",
                "{} | 422 | The prompt did not pass the safety check.",
                "{\"error\":42} | 400 | The request was not accepted.",
                "{\"error\":{\"error\":{\"error\":{\"error\":{\"error\":{\"error\":\"deep\"}}}}}} | 503 | The server had an error (503).",
                "<html></html> | 404 | There is nothing at this address.",
                "`` | 307 | The server sent the call elsewhere (307).",
                "`` | 204 | The server answered with status 204.",
                "`` | 402 | The account cannot pay for this.",
                "`` | 413 | The request is too large.",
                "`` | 429 | Too many images are in progress.",
                "`` | 408 | The server gave up waiting (408)."
            })
    void aServerWithoutWordsGetsOurs(String body, int status, String words) {
        assertThat(of(status, body)).isEqualTo(words);
    }

    @Test
    void whatCannotBeReadIsRemoved() {
        assertThat(of(400, "a\0b\u0007c\r\nd\u202Ee\u200Bf\tg\uE000h")).isEqualTo("a b c d e f g h");
        assertThat(ErrorWords.of(400, new byte[] {'a', (byte) 0xC3, (byte) 0xFF, 'b'}, Given.KEY))
                .isEqualTo("a b");
    }

    @Test
    void aLongTaleIsCutBetweenCharacters() {
        var words = of(400, "\uD83E\uDE81".repeat(5_000));

        assertThat(words.codePoints().count()).isEqualTo(ErrorWords.LONGEST);
        assertThat(words).endsWith("\uD83E\uDE81…");
    }

    @Test
    void theKeyIsNeverPartOfTheWords() {
        var key = Given.KEY.header();

        assertThat(of(401, "{\"error\":\"Bad key " + key + "\"}")).isEqualTo("Bad key •••");
        assertThat(of(401, "Bad key " + key)).isEqualTo("Bad key •••");
        assertThat(of(401, "{\"error\":\"" + key.replace("c", "\\u0063") + "\"}"))
                .isEqualTo("•••");
        assertThat(of(401, "x".repeat(ErrorWords.LONGEST - 10) + key)).doesNotContain(key.substring(0, 6));
    }

    private static String of(int status, String body) {
        return ErrorWords.of(status, body.getBytes(StandardCharsets.UTF_8), Given.KEY);
    }
}
