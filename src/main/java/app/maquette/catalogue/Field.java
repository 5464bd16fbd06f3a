package app.maquette.catalogue;

import app.maquette.domain.request.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One thing that a route can be told.
///
/// @param name the house's name, one for all routes
/// @param wire the route's name
/// @param choices all values of a choice; preset names of colours
/// @param pattern what a text or each of several texts matches
/// @param preset the value that an omitted field means
/// @param always sent also when it is not chosen, since what the vendor does without it is dear, public or unforeseen
/// @param unless the combinations in which that must not be done
/// @param filing only says how the request is sent or filed, so it never tells two requests apart
/// @param unit what a number counts, empty where it only has a scale
public record Field(
        String name,
        String wire,
        Kind kind,
        Spelling spelling,
        boolean required,
        List<String> choices,
        Limits limits,
        @Nullable Pattern pattern,
        @Nullable Value preset,
        boolean always,
        List<Condition> unless,
        boolean filing,
        String unit,
        Evidence evidence) {
    public Field {
        choices = List.copyOf(choices);
        unless = List.copyOf(unless);
    }

    /// What its values are.
    public enum Kind {
        TEXT,
        TEXTS,
        CHOICE,
        WHOLE,
        DECIMAL,
        FLAG,
        COLOURS,
        PICTURES
    }

    /// Bounds of numbers, and the most of characters, of things and of bytes of each; null where none is stated.
    ///
    /// @param step numbers are multiples of it
    public record Limits(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Long step,
            @Nullable Integer maxLength,
            @Nullable Integer maxCount,
            @Nullable Long maxBytes) {}

    /// How a route writes the house's values.
    public enum Spelling {
        SAME,
        UPPER,
        /// `ASPECT_16_9` for `16x9`.
        ASPECT,
        /// `RESOLUTION_1024_768` for `1024x768`.
        RESOLUTION,
        /// `16:9` for `16x9`.
        COLON;

        private String prefix() {
            return name() + "_";
        }

        String write(String value) {
            return switch (this) {
                case SAME -> value;
                case UPPER -> value.toUpperCase(Locale.ROOT);
                case ASPECT, RESOLUTION -> prefix() + value.replace('x', '_');
                case COLON -> value.replace('x', ':');
            };
        }

        Optional<String> read(String wire) {
            return switch (this) {
                case SAME -> Optional.of(wire);
                case UPPER ->
                    Optional.of(wire.toLowerCase(Locale.ROOT))
                            .filter(text -> write(text).equals(wire));
                case ASPECT, RESOLUTION ->
                    Optional.of(wire)
                            .filter(text -> text.startsWith(prefix()))
                            .map(text -> text.substring(prefix().length()).replace('_', 'x'));
                case COLON ->
                    Optional.of(wire.replace(':', 'x'))
                            .filter(text -> write(text).equals(wire));
            };
        }
    }

    /// The value as this route writes it.
    public String write(String value) {
        return spelling.write(value);
    }

    /// What the route's text means in the house; empty when it is not this route's spelling.
    public Optional<String> read(String wire) {
        return spelling.read(wire);
    }
}
