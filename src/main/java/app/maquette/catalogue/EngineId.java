package app.maquette.catalogue;

/// The name of an [Engine] in journals, keys and files: `2.0-turbo`.
public record EngineId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
