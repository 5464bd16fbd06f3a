package app.maquette.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/// The vendor's name of a call that it has accepted; part of the address it is asked for under, so plain characters
/// only.
public record GenerationId(String value) {
    private static final Pattern VALUE = Pattern.compile("[0-9A-Za-z_-]{1,128}");

    public GenerationId {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a generation id");
        }
    }

    /// Empty when the text cannot be one.
    public static Optional<GenerationId> parse(String text) {
        return VALUE.matcher(text).matches() ? Optional.of(new GenerationId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
