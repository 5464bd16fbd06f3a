package app.maquette.domain.request;

import java.util.Arrays;
import java.util.Optional;

/// The six engines of the first programs; the constant's name is what journals of version 1, the first routes and
/// reports call it. Everything else about an engine is the catalogue's.
public enum FirstEngine {
    V_1("1.0"),
    V_1_TURBO("1.0-turbo"),
    V_2("2.0"),
    V_2_TURBO("2.0-turbo"),
    V_2A("2a"),
    V_2A_TURBO("2a-turbo");

    private final String engine;

    FirstEngine(String engine) {
        this.engine = engine;
    }

    public EngineId id() {
        return new EngineId(engine);
    }

    public static Optional<FirstEngine> of(EngineId id) {
        return Arrays.stream(values())
                .filter(engine -> engine.engine.equals(id.value()))
                .findFirst();
    }

    /// Whether its requests could say a style, which those of 1.0 could not.
    public boolean takesStyle() {
        return this != V_1 && this != V_1_TURBO;
    }
}
