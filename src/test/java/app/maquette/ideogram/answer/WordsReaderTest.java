package app.maquette.ideogram.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Intent;
import app.maquette.domain.request.Operation;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Result;
import app.maquette.ideogram.wire.Given;
import app.maquette.studio.base.Failure;
import app.maquette.studio.port.Vendor.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers that hold no pictures, by what was ordered.
class WordsReaderTest {
    private final AnswerReader reader = new AnswerReader(Given.KEY, Given.NOON);

    private static Order order(String engine, Operation operation) {
        return new Order(Intent.TOOL, new EngineId(engine), operation, Fields.NONE, Inputs.NONE, Brief.EMPTY, null);
    }

    private Outcome described(String body) {
        return reader.read(Given.answer(200, body), order("describe-3.0", new Operation.Describe()));
    }

    private Outcome cutOut(String body) {
        return reader.read(Given.answer(200, body), order("remove-background", new Operation.RemoveBackground()));
    }

    @Test
    void sentencesAndStructuredPromptsAreWords() {
        assertThat(described("{\"descriptions\":[{\"text\":\"A fox.\"},{\"text\":\"Red.\"}]}"))
                .isEqualTo(new Outcome.Accepted(new Result.Text(List.of("A fox.", "Red."), false)));
        assertThat(described("{\"json_prompt\":{\"high_level_description\":\"A fox\"}}"))
                .isEqualTo(
                        new Outcome.Accepted(new Result.Text(List.of("{\"high_level_description\":\"A fox\"}"), true)));
    }

    @Test
    void aPictureThatCameOfNoWordsNeedsNone() {
        var wordless =
                "{\"data\":[{\"url\":\"https://ideogram.ai/a.png\",\"resolution\":\"64x64\",\"is_image_safe\":true}]}";

        assertThat(cutOut(wordless))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.result().pictures()).hasSize(1));
        assertThat(reader.read(Given.answer(200, wordless), order("2.0", new Operation.Generate("a fox", null, 1))))
                .isInstanceOf(Outcome.Doubtful.class);
        assertThat(reader.read(
                        Given.answer(
                                200,
                                wordless.replace(
                                        "{\"url\"", "{\"object_type\":\"image.without-prompt-or-seed\",\"url\"")),
                        order("2.0", new Operation.Generate("a fox", null, 1))))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"descriptions\":[]}",
                "{\"descriptions\":[{\"text\":\" \"}]}",
                "{\"descriptions\":[{\"text\":7}]}",
                "{\"json_prompt\":{}}",
                "{\"descriptions\":[{\"text\":\"cut",
                "{\"data\":[]}"
            })
    void whatHoldsNoWordsIsInDoubt(String body) {
        assertThat(described(body)).isInstanceOf(Outcome.Doubtful.class);
    }

    @Test
    void whatIsTooLongIsInDoubt() {
        assertThat(described("{\"descriptions\":[{\"text\":\"" + "a".repeat(200_001) + "\"}]}"))
                .isInstanceOf(Outcome.Doubtful.class);
    }

    @Test
    void anErrorUnderGoodStatusIsTheStatusThatItNames() {
        assertThat(cutOut("{\"error\":\"no subject\",\"status_code\":422}"))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        refused -> assertThat(refused.failure().cause()).isEqualTo(Failure.Cause.SAFETY));
        assertThat(cutOut("{\"error\":\"broken\",\"status_code\":500}")).isInstanceOf(Outcome.Doubtful.class);
        assertThat(cutOut("{\"error\":\"odd\",\"status_code\":200}")).isInstanceOf(Outcome.Doubtful.class);
        assertThat(cutOut("no json")).isInstanceOf(Outcome.Doubtful.class);
    }
}
