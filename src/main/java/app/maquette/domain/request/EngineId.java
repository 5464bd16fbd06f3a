package app.maquette.domain.request;

/// The name of an engine in journals, keys and files: `2.0-turbo`.
public record EngineId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
