package app.maquette.domain.request;

/// The name of an engine in journals, keys and files: `2.0-turbo`. What it can do and costs is the catalogue's.
public record EngineId(String value) implements Comparable<EngineId> {
    @Override
    public int compareTo(EngineId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
