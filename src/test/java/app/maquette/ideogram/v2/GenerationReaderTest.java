package app.maquette.ideogram.v2;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.GenerationId;
import app.maquette.domain.Money;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.ideogram.answer.AnswerReader;
import app.maquette.ideogram.wire.Given;
import app.maquette.ideogram.wire.PaidPost;
import app.maquette.studio.port.DryRun;
import app.maquette.studio.port.Poll;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Vendor.Exchange;
import app.maquette.studio.port.Vendor.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the vendor writes of generations, whole, cut and spoiled.
class GenerationReaderTest {
    private static final GenerationId ID = new GenerationId("bzue-VZtSlSMAneIbfCo2A");

    private final GenerationReader reader = new GenerationReader(Given.KEY, Given.NOON);
    private final AnswerReader pictures = new AnswerReader(Given.KEY, Given.NOON);

    @Test
    void anAckIsTheIdOfACallThatIsMadeLater() {
        assertThat(reader.accepted(Written.answer("ack.json"))).contains(ID);
        assertThat(reader.accepted(Given.answer(202, Written.text("ack.json")))).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"generation_id\": \"bzue-VZtSlSMAneIbfCo2A\"}",
                "{\"generation_id\": \"bzue-VZtSlSMAneIbfCo2A\", \"seed\": 7, \"data\": null}",
                "{\"generation_id\": \"bzue-VZtSlSMAneIbfCo2A\", \"data\": []}",
                "{\"notice\": {\"generation_id\": \"other\"}, \"generation_id\": \"bzue-VZtSlSMAneIbfCo2A\"}"
            })
    void anAckMayHoldMoreOrLess(String body) {
        assertThat(reader.accepted(Given.answer(200, body))).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "17",
                "<html>",
                "{\"generation_id\": null}",
                "{\"generation_id\": 17}",
                "{\"generation_id\": \"\"}",
                "{\"generation_id\": \"../generate\"}",
                "{\"data\": {\"generation_id\": \"bzue-VZtSlSMAneIbfCo2A\"}}",
                "{\"generation_id\": \"bzue-VZtSlSMAneIbfCo2A\", \"data\": [{\"url\": \"https://x/y.png\"}]}"
            })
    void whatHasNoIdOrHasPicturesIsNoAck(String body) {
        assertThat(reader.accepted(Given.answer(200, body))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 408, 422, 429, 500, 503, 307})
    void aRefusalIsNoAckWhateverItHolds(int status) {
        assertThat(reader.accepted(Given.answer(status, Written.text("ack.json"))))
                .isEmpty();
    }

    @Test
    void aCutAckGivesItsWholeIdOrNone() {
        var whole = Written.text("ack.json");
        int end = whole.indexOf(ID.value()) + ID.value().length() + 1;
        for (int length = 0; length <= whole.length(); length++) {
            var cut =
                    new RawAnswer(200, null, null, whole.substring(0, length).getBytes(StandardCharsets.UTF_8), false);

            assertThat(reader.accepted(cut).isPresent())
                    .as(whole.substring(0, length))
                    .isEqualTo(length >= end);
            assertThat(reader.accepted(cut).orElse(ID)).isEqualTo(ID);
        }
    }

    @Test
    void aCutAnswerWithPicturesIsNeverTakenForAnAck() {
        var whole = Written.text("sync.json");
        for (int length = whole.indexOf("[") + 1; length <= whole.length(); length++) {
            var cut = whole.substring(0, length).getBytes(StandardCharsets.UTF_8);

            assertThat(reader.accepted(new RawAnswer(200, null, null, cut, false)))
                    .isEmpty();
        }
    }

    @Test
    void picturesAtOnceAndPolledOnesAreReadAlike() {
        var sync = (Outcome.Accepted) pictures.read(Written.answer("sync.json"), Given.request());
        var completed = (Outcome.Accepted) pictures.read(Written.answer("completed.json"), Given.request());

        assertThat(sync.produced()).extracting(AnsweredPicture::seed).containsExactly(12_345L);
        assertThat(completed.produced()).extracting(AnsweredPicture::seed).containsExactly(12_345L, 12_346L, 12_347L);
        assertThat(completed.produced()).extracting(AnsweredPicture::safe).containsExactly(true, true, false);
    }

    @Test
    void aPollSaysWhereItStands() {
        var completed = Written.answer("completed.json");

        assertThat(polled(Written.answer("pending.json"))).isEqualTo(new Poll.Pending());
        assertThat(polled(completed)).isEqualTo(new Poll.Completed(completed));
        assertThat(reader.polled(new GenerationId("g"), new Exchange.Answered(Written.answer("failed.json"))))
                .isEqualTo(new Poll.Failed("content_policy_violation"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "no json",
                "{\"generation_id\": \"other\", \"status\": \"completed\"}",
                "{\"generation_id\": \"other\", \"status\": \"failed\"}",
                "{\"generation_id\": \"bzue-VZtSlSMAneIbfCo2A\", \"status\": \"queued\"}",
                "{\"generation_id\": \"bzue-VZtSlSMAneIbfCo2A\", \"status\": 7}",
                "{\"generation_id\": \"bzue-VZtSlSMAneIbfCo2A\", \"status\": \"COMPLETED\"}",
                "{\"generation_id\": \"bzue-VZtSlSMAneIbfCo2A\"}"
            })
    void whatDoesNotSayThatItEndedIsPending(String body) {
        assertThat(polled(Given.answer(200, body))).isEqualTo(new Poll.Pending());
    }

    @Test
    void whatNamesNoIdIsOfTheOneThatWasAskedFor() {
        for (var id : new String[] {"", "\"generation_id\": null, ", "\"generation_id\": 7, "}) {
            var completed = Given.answer(200, "{" + id + "\"status\": \"completed\", \"data\": []}");

            assertThat(polled(completed)).isEqualTo(new Poll.Completed(completed));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, Unknown",
        "404, Unknown",
        "410, Unknown",
        "401, KeyMissing",
        "403, KeyMissing",
        "407, Later",
        "408, Later",
        "429, Later",
        "500, Later",
        "502, Later",
        "503, Later",
        "307, Later",
        "402, Later",
        "422, Later"
    })
    void aStatusOfAPollIsToldByWhatItSaysOfTheGeneration(int status, String kind) {
        assertThat(polled(Given.answer(status, "{\"error\": \"so it is\"}"))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(kind);
    }

    @Test
    void theVendorsOwnPauseIsKept() {
        assertThat(polled(busy("3")))
                .isInstanceOfSatisfying(
                        Poll.Later.class,
                        later -> assertThat(later.retryAfter()).isEqualTo(Duration.ofSeconds(3)));
        assertThat(polled(busy(null)))
                .isInstanceOfSatisfying(
                        Poll.Later.class,
                        later -> assertThat(later.retryAfter()).isNull());
    }

    private static RawAnswer busy(@Nullable String retryAfter) {
        return new RawAnswer(429, retryAfter, null, "{}".getBytes(StandardCharsets.UTF_8), true);
    }

    @Test
    void aCutPollIsAskedAgainUnlessItWouldBeCutAgain() {
        var whole = Written.text("completed.json").getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length += 7) {
            var cut = new RawAnswer(200, null, null, Arrays.copyOf(whole, length), false);

            assertThat(polled(cut)).isInstanceOf(Poll.Later.class);
        }
        var endless = Arrays.copyOf(whole, PaidPost.ANSWER_LIMIT);
        assertThat(polled(new RawAnswer(200, null, null, endless, false))).isInstanceOf(Poll.Completed.class);
    }

    @Test
    void spoiledBytesNeverThrowAndNeverReleaseWhatWasMade() {
        var random = new Random(20_261_128);
        var whole = Written.text("completed.json").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3_000; i++) {
            var spoiled = whole.clone();
            for (int hits = 1 + random.nextInt(6); hits > 0; hits--) {
                spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
            }
            var answer = new RawAnswer(200, null, null, spoiled, true);

            assertThat(polled(answer)).isNotInstanceOfAny(Poll.Failed.class, Poll.Unknown.class);
            assertThat(reader.accepted(answer)).isNotNull();
            assertThat(reader.billed(answer)).isNotNull();
        }
    }

    @Test
    void noWordsHoldTheKey() {
        var key = Given.KEY.header();
        var failed = Written.text("failed.json").replace("content_policy_violation", "no " + key);

        assertThat(reader.polled(new GenerationId("g"), new Exchange.Answered(Given.answer(200, failed)))
                        .toString())
                .doesNotContain(key);
        for (int status : new int[] {401, 500}) {
            assertThat(polled(Given.answer(status, "{\"error\": \"bad key " + key + "\"}"))
                            .toString())
                    .contains("bad key")
                    .doesNotContain(key);
        }
        assertThat(quoted(Written.text("quote.json").replace("ideogram_v2_generation", key))
                        .toString())
                .startsWith("Priced")
                .doesNotContain(key);
        assertThat(reader.quoted(new Exchange.Answered(Given.answer(400, "{\"error\": \"bad key " + key + "\"}")))
                        .toString())
                .doesNotContain(key);
    }

    @Test
    void aReasonIsBoundedAndNeverEmpty() {
        assertThat(failed("x".repeat(100_000)).length()).isLessThanOrEqualTo(120);
        assertThat(failed("  ")).isEqualTo("failed");
    }

    private String failed(String reason) {
        var body = Written.text("failed.json").replace("content_policy_violation", reason);
        return ((Poll.Failed) reader.polled(new GenerationId("g"), new Exchange.Answered(Given.answer(200, body))))
                .reason();
    }

    @Test
    void whatWasChargedIsReadWhereItIsTold() {
        var told = Written.text("completed.json").replace("\"data\"", "\"usage_cost_usd_micros\": 61234, \"data\"");

        assertThat(reader.billed(Written.answer("completed.json"))).isEmpty();
        assertThat(reader.billed(Given.answer(200, told))).contains(Money.ofMicros(61_234));
        for (var odd : new String[] {"-1", "1.5", "\"7\"", "null", "99999999999999999999", "{}"}) {
            assertThat(reader.billed(Given.answer(200, told.replace("61234", odd))))
                    .isEmpty();
        }
    }

    @Test
    void aQuoteIsAPriceForTheWholeCall() {
        assertThat(quoted(Written.text("quote.json")))
                .isEqualTo(new DryRun.Priced(
                        "ideogram_v2_generation", 4, Money.ofMicros(200_000), Money.ofMicros(200_000), true));
        assertThat(quoted(Written.text("estimate.json")))
                .isEqualTo(new DryRun.Priced(
                        "auto_text_to_image", 1, Money.ofMicros(30_000), Money.ofMicros(60_000), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"price_quote\" | \"order\"",
                "200000 | -200000",
                "200000 | 200000.5",
                "200000 | \"200000\"",
                "200000 | 99999999999999999999",
                "200000 | null",
                "\"quantity\": 4 | \"quantity\": 0",
                "\"exact\" | \"estimate\"",
                "\"exact\" | \"about\"",
                "\"object\" | \"generation_id\""
            })
    void whatIsNoPriceIsNone(String from, String to) {
        assertThat(quoted(Written.text("quote.json").replace(from, to))).isInstanceOf(DryRun.Unpriced.class);
    }

    @Test
    void anAnswerThatIsNoQuoteIsNone() {
        for (var body : new String[] {"", "[]", "no json", Written.text("sync.json"), " ".repeat(100_000)}) {
            assertThat(quoted(body)).isInstanceOf(DryRun.Unpriced.class);
        }
        var cut = new RawAnswer(200, null, null, Written.text("quote.json").getBytes(StandardCharsets.UTF_8), false);
        assertThat(reader.quoted(new Exchange.Answered(cut))).isInstanceOf(DryRun.Unpriced.class);
        assertThat(reader.quoted(new Exchange.NoAnswer("offline"))).isEqualTo(new DryRun.Unpriced("offline"));
    }

    private DryRun quoted(String body) {
        return reader.quoted(new Exchange.Answered(Given.answer(200, body)));
    }

    private Poll polled(RawAnswer answer) {
        return reader.polled(ID, new Exchange.Answered(answer));
    }
}
