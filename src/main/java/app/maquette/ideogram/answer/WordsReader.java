package app.maquette.ideogram.answer;

import app.maquette.domain.request.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the words of an answer that describes a picture: sentences, or one prompt as JSON.
final class WordsReader {
    private static final int MOST = 100;
    private static final int LONGEST = 200_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private WordsReader() {}

    /// Empty where there are none, or not all of them can be believed.
    static Optional<Result.Text> read(byte[] body) {
        try {
            var answer = JSON.readTree(body);
            var structured = answer.path("json_prompt");
            return structured.isObject() && !structured.isEmpty()
                    ? believed(List.of(JSON.writeValueAsString(structured)), true)
                    : sentences(answer.path("descriptions"));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Optional<Result.Text> sentences(JsonNode descriptions) {
        List<String> texts = new ArrayList<>();
        for (var one : descriptions) {
            texts.add(one.path("text").isString() ? one.path("text").asString() : "");
        }
        return texts.isEmpty() || texts.stream().anyMatch(String::isBlank) ? Optional.empty() : believed(texts, false);
    }

    private static Optional<Result.Text> believed(List<String> texts, boolean structured) {
        boolean isShort =
                texts.size() <= MOST && texts.stream().mapToInt(String::length).sum() <= LONGEST;
        return isShort ? Optional.of(new Result.Text(texts, structured)) : Optional.empty();
    }
}
