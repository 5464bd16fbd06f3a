package app.maquette.domain.request;

import java.util.Arrays;
import java.util.List;

/// The first six engines by the names that wire, reports and old journals have for them.
public final class Engines {
    public static final EngineId V_1 = FirstEngine.V_1.id();
    public static final EngineId V_1_TURBO = FirstEngine.V_1_TURBO.id();
    public static final EngineId V_2 = FirstEngine.V_2.id();
    public static final EngineId V_2_TURBO = FirstEngine.V_2_TURBO.id();
    public static final EngineId V_2A = FirstEngine.V_2A.id();
    public static final EngineId V_2A_TURBO = FirstEngine.V_2A_TURBO.id();
    public static final List<EngineId> ALL =
            Arrays.stream(FirstEngine.values()).map(FirstEngine::id).toList();

    private Engines() {}
}
