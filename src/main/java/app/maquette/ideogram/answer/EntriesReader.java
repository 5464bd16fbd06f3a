package app.maquette.ideogram.answer;

import app.maquette.domain.request.AnsweredPicture;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Reads the entries of an answer in one pass, in little memory, as far as it can be read. One thread.
final class EntriesReader {
    /// The vendor makes eight at most; an answer with more entries than this is none.
    static final int MOST = 100;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<AnsweredPicture> produced = new ArrayList<>();
    private @Nullable String problem;
    private final boolean isWordless;
    private @Nullable EntryReader open;
    private boolean found;

    private EntriesReader(boolean isWordless) {
        this.isWordless = isWordless;
    }

    /// The entries in order, and a sentence when they cannot all be believed.
    record Entries(List<AnsweredPicture> produced, @Nullable String problem) {}

    /// @param isWordless whether its pictures come of no words
    static Entries read(byte[] body, boolean isWordless) {
        var reader = new EntriesReader(isWordless);
        try (var json = JSON.createParser(body)) {
            reader.readAnswer(json);
        } catch (JacksonException _) {
            reader.problem("The answer is no readable JSON.");
            reader.closeEntry();
        }
        return new Entries(reader.produced, reader.problem);
    }

    private void readAnswer(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            problem("The answer is no JSON object.");
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var value = json.nextToken();
            if ("data".equals(name) && value == JsonToken.START_ARRAY && !found) {
                found = true;
                readEntries(json);
            } else {
                json.skipChildren();
            }
        }
        if (!found) {
            problem("The answer lists no images.");
        }
        if (json.nextToken() != null) {
            problem("The answer goes on after its end.");
        }
    }

    private void readEntries(JsonParser json) {
        int index = 0;
        for (var token = json.nextToken(); token != null && token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (index == MOST) {
                problem("The answer lists more images than can be.");
            }
            if (index >= MOST || token != JsonToken.START_OBJECT) {
                problem("The answer lists something that is no image.");
                json.skipChildren();
            } else {
                open = new EntryReader(index, isWordless);
                open.read(json);
                closeEntry();
            }
            index++;
        }
    }

    private void closeEntry() {
        var entry = open;
        open = null;
        if (entry == null) {
            return;
        }
        var wrong = entry.wrong();
        if (wrong != null) {
            problem("The answer has an image with an unreadable " + wrong + ".");
        }
        if (wrong == null || entry.hasLink()) {
            produced.add(entry.produced());
        }
    }

    private void problem(String sentence) {
        if (problem == null) {
            problem = sentence;
        }
    }
}
