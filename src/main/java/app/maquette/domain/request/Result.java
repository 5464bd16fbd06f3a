package app.maquette.domain.request;

import java.util.List;
import java.util.Optional;

/// What came of a call. Immutable.
public sealed interface Result {
    record Pictures(List<AnsweredPicture> all) implements Result {
        public Pictures {
            all = List.copyOf(all);
        }
    }

    /// Words for a picture, as the vendor wrote them.
    ///
    /// @param texts one at least
    /// @param structured whether each is a prompt as JSON, for the engines that take one
    record Text(List<String> texts, boolean structured) implements Result {
        public Text {
            texts = List.copyOf(texts);
        }
    }

    static Result of(List<AnsweredPicture> pictures) {
        return new Pictures(pictures);
    }

    default List<AnsweredPicture> pictures() {
        return switch (this) {
            case Pictures(var all) -> all;
            case Text _ -> List.of();
        };
    }

    default Optional<Text> text() {
        return switch (this) {
            case Pictures _ -> Optional.empty();
            case Text words -> Optional.of(words);
        };
    }
}
