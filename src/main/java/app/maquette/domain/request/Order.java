package app.maquette.domain.request;

import app.maquette.domain.CollectionId;
import app.maquette.domain.PictureId;
import app.maquette.domain.SameText;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is bought, from the button to the journal: what for, what is done on which engine, with which pictures, and
/// the brief it was typed in.
///
/// @param fields what differs from the vendor's defaults, besides what the operation says
/// @param parent the draft that a final comes from, or the picture that a tool works on
public record Order(
        Intent intent,
        EngineId engine,
        Operation operation,
        Fields fields,
        Inputs inputs,
        Brief brief,
        @Nullable PictureId parent) {
    public CollectionId collection() {
        return brief.collection();
    }

    public Purpose purpose() {
        return Purpose.of(intent, operation);
    }

    public String prompt() {
        return operation.prompt();
    }

    public int images() {
        return operation.images();
    }

    public @Nullable Long seed() {
        return operation.seed();
    }

    /// All that it tells the vendor, its pictures apart.
    public SortedMap<String, Value> values() {
        var values = new TreeMap<>(fields.values());
        values.putAll(operation.values());
        return values;
    }

    /// Its texts in the one form that all their spellings share, one a line.
    public String plainTexts() {
        return SameText.of(prompt()) + "\n" + SameText.of(fields.text(Fields.NEGATIVE_PROMPT));
    }

    /// Whether its texts are in that form.
    public boolean isPlain() {
        return plainTexts().equals(prompt() + "\n" + fields.text(Fields.NEGATIVE_PROMPT));
    }
}
