package app.maquette.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names one call for ever; also a file name, so letters, digits and hyphens only. Later calls sort after earlier ones.
public record CallId(String value) implements Comparable<CallId> {
    private static final Pattern VALUE = Pattern.compile("[0-9A-Za-z-]{1,64}");

    public CallId {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a call id");
        }
    }

    @Override
    public int compareTo(CallId other) {
        return value.compareTo(other.value);
    }

    /// Written out with [#hashCode], since every start looks calls up: what a record has by itself is made by method
    /// handles, anew in each process.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
