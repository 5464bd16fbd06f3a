package app.maquette.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One thing said of where pictures lie or of what is noted on them, of many at once.
public sealed interface Refiling {
    record Tag(String tag) implements Refiling {
        public Tag {
            tag = FiledAs.tag(tag);
        }
    }

    record Untag(String tag) implements Refiling {
        public Untag {
            tag = FiledAs.tag(tag);
        }
    }

    /// Empty takes the note away.
    record Note(String text) implements Refiling {}

    record Mark(FiledAs.Label label) implements Refiling {}

    /// Null puts it back where it was bought.
    record Into(@Nullable CollectionId collection) implements Refiling {}

    record Trash() implements Refiling {}

    record Restore() implements Refiling {}

    /// For ever, and only what lies in the trash.
    record Delete() implements Refiling {}

    default FiledAs on(FiledAs before) {
        return switch (this) {
            case Tag(var tag) -> before.with(tag);
            case Untag(var tag) -> before.without(tag);
            case Note(var text) -> before.noted(text);
            case Mark(var label) -> before.labelled(label);
            case Into(var collection) -> before.in(collection);
            case Trash _ -> before.trashed(true);
            case Restore _ -> before.trashed(false);
            case Delete _ -> before;
        };
    }

    /// What takes it back from a picture that was filed so; empty where it changes nothing, or never comes back.
    default Optional<Refiling> back(FiledAs before) {
        return on(before).equals(before)
                ? Optional.empty()
                : Optional.of(
                        switch (this) {
                            case Tag(var tag) -> new Untag(tag);
                            case Untag(var tag) -> new Tag(tag);
                            case Note _ -> new Note(before.note());
                            case Mark _ -> new Mark(before.label());
                            case Into _ -> new Into(before.collection());
                            case Trash _ -> new Restore();
                            case Restore _, Delete _ -> new Trash();
                        });
    }
}
