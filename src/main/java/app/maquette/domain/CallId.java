package app.maquette.domain;

/// Names one call for ever; also a file name, so letters, digits and hyphens only. Later calls sort after earlier ones.
public record CallId(String value) implements Comparable<CallId> {
    public CallId {
        if (!value.matches("[0-9A-Za-z-]{1,64}")) {
            throw new IllegalArgumentException("not a call id");
        }
    }

    @Override
    public int compareTo(CallId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
