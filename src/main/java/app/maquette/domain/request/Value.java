package app.maquette.domain.request;

import app.maquette.domain.MediaType;
import app.maquette.domain.SameText;
import app.maquette.domain.Size;
import java.math.BigDecimal;
import java.util.List;

/// What a field is given, in the house's spelling whatever the route's: lower case, `16x9`, `1024x1024`.
public sealed interface Value {
    /// Words, and what is chosen from a list.
    record Text(String text) implements Value {}

    record Texts(List<String> texts) implements Value {
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    record Whole(long number) implements Value {}

    record Decimal(BigDecimal number) implements Value {}

    record Flag(boolean on) implements Value {}

    record Colours(Palette palette) implements Value {}

    record Pictures(List<Picture> pictures) implements Value {
        public Pictures {
            pictures = List.copyOf(pictures);
        }
    }

    /// What the rules ask of a picture that is sent.
    ///
    /// @param mask whether it holds black and white, both of them and nothing else
    record Picture(Size size, long bytes, MediaType type, boolean mask) {}

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(long number) {
        return new Whole(number);
    }

    static Value of(boolean on) {
        return new Flag(on);
    }

    static Value of(Picture... pictures) {
        return new Pictures(List.of(pictures));
    }

    /// As conditions read it; nothing of colours and pictures.
    default String asText() {
        return switch (this) {
            case Text(var text) -> text;
            case Whole(var number) -> Long.toString(number);
            case Decimal(var number) -> number.stripTrailingZeros().toPlainString();
            case Flag(var on) -> Boolean.toString(on);
            case Texts(var texts) -> String.join(" ", texts);
            case Colours _, Pictures _ -> "";
        };
    }

    /// Whether there is nothing in it, or nothing to see.
    default boolean isEmpty() {
        return switch (this) {
            case Text(var text) -> SameText.isEmpty(text);
            case Texts(var texts) -> texts.isEmpty();
            case Pictures(var pictures) -> pictures.isEmpty();
            case Whole _, Decimal _, Flag _, Colours _ -> false;
        };
    }
}
