package app.maquette.ideogram.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.maquette.ideogram.wire.Given;
import app.maquette.ideogram.wire.PaidPost;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Vendor.Outcome;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever comes in the place of an answer, it is read to an outcome.
class AnswerMutationTest {
    private static final int BODIES = 10_000;
    private static final int[] STATUSES = {200, 200, 200, 400, 402, 422, 429, 500, 302};
    private static final List<String> SEEDS = List.of(
            Given.file("four.json"),
            Given.file("withheld.json"),
            Given.file("safety.json"),
            Given.file("payment.json"),
            Given.file("busy.json"),
            "<html><head><title>502</title></head><body><h1>Bad &amp; worse</h1></body></html>");
    private static final List<String> NASTY = List.of(
            "\0",
            "null",
            "true",
            "-1",
            "1e999999",
            "9".repeat(2_000),
            "[[[[[[",
            "{\"data\":",
            "\"url\":\"",
            "\"url\":\"https://a.example/1.png?exp=99999999999999999999\"",
            "https://a.example/images/",
            "\\u0000",
            "\\ud800",
            "\uD83E\uDE81",
            "<script",
            "<!--",
            "&amp;",
            "\"reject_reason\":{}",
            "\"error\":[[[[[[]]]]]]",
            "\"seed\":" + "1".repeat(30),
            "\"is_image_safe\":\"maybe\"");

    private final AnswerReader reader = new AnswerReader(Given.KEY, Given.NOON);

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void tenThousandBrokenBodiesAllMeanSomething() {
        for (int number = 0; number < BODIES; number++) {
            var random = new Random(number);
            var answer = new RawAnswer(
                    STATUSES[random.nextInt(STATUSES.length)],
                    random.nextInt(4) == 0 ? "x" : null,
                    null,
                    mutate(random),
                    random.nextInt(8) > 0);
            assertThatCode(() ->
                            assertThat(reader.read(answer, Given.request())).isInstanceOf(Outcome.class))
                    .as("body made with seed %d", number)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    @ValueSource(
            strings = {
                "http",
                "https://https://",
                "\"url\":\"https:",
                "\"url\":\"https://a\",",
                "https://a.example/1.png ",
                "<script",
                "<!--",
                "<title",
                "{\"error\":",
                "[",
                "{\"a\":",
                "\"",
                "\\",
                "0",
                "{},",
                "\n",
                "&lt;",
                "\0"
            })
    void eightMegabytesOfOneThingAreReadInTime(String piece) {
        var body = piece.repeat(PaidPost.ANSWER_LIMIT / piece.length());

        assertThat(reader.read(Given.answer(200, body), Given.request())).isInstanceOf(Outcome.Doubtful.class);
        assertThat(reader.read(Given.answer(400, body), Given.request())).isInstanceOf(Outcome.Rejected.class);
        assertThat(reader.read(Given.answer(200, "{\"data\":[" + body), Given.request()))
                .isInstanceOf(Outcome.Doubtful.class);
        assertThat(reader.read(Given.answer(200, "{\"data\":[{\"prompt\":\"" + body), Given.request()))
                .isInstanceOf(Outcome.Doubtful.class);
    }

    private static byte[] mutate(Random random) {
        var bytes = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(StandardCharsets.UTF_8);
        for (int rounds = 1 + random.nextInt(4); rounds > 0; rounds--) {
            bytes = switch (random.nextInt(6)) {
                case 0 -> cut(bytes, random);
                case 1 -> flip(bytes, random);
                case 2, 3 -> insert(bytes, random);
                case 4 -> repeat(bytes, random);
                default -> drop(bytes, random);
            };
        }
        return bytes;
    }

    private static byte[] cut(byte[] bytes, Random random) {
        return splice(bytes, random.nextInt(bytes.length + 1), bytes.length, new byte[0]);
    }

    private static byte[] flip(byte[] bytes, Random random) {
        var flipped = bytes.clone();
        for (int count = random.nextInt(8); count > 0 && flipped.length > 0; count--) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private static byte[] insert(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + random.nextInt(20));
        return splice(bytes, at, end, NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] repeat(byte[] bytes, Random random) {
        int start = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, start + random.nextInt(400));
        var piece = new ByteArrayOutputStream();
        for (int count = random.nextInt(20); count > 0; count--) {
            piece.write(bytes, start, end - start);
        }
        return splice(bytes, end, end, piece.toByteArray());
    }

    private static byte[] drop(byte[] bytes, Random random) {
        int start = random.nextInt(bytes.length + 1);
        return splice(bytes, start, Math.min(bytes.length, start + random.nextInt(200)), new byte[0]);
    }

    /// The bytes with those from start to end replaced.
    private static byte[] splice(byte[] bytes, int start, int end, byte[] piece) {
        var whole = new ByteArrayOutputStream();
        whole.write(bytes, 0, start);
        whole.writeBytes(piece);
        whole.write(bytes, end, bytes.length - end);
        return whole.toByteArray();
    }
}
