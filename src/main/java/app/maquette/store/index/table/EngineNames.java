package app.maquette.store.index.table;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Engine;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.FirstEngine;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// How rows name engines: the first six as the first programs did, all others by their ids.
public final class EngineNames {
    private static final List<EngineId> KNOWN = Stream.concat(
                    Arrays.stream(FirstEngine.values()).map(FirstEngine::id),
                    Catalogue.standard().engines().stream().map(Engine::id))
            .distinct()
            .toList();

    private EngineNames() {}

    public static String write(EngineId engine) {
        return FirstEngine.of(engine).map(Enum::name).orElse(engine.value());
    }

    public static EngineId read(String name) {
        for (var engine : FirstEngine.values()) {
            if (engine.name().equals(name)) {
                return engine.id();
            }
        }
        return new EngineId(name);
    }

    /// Its place among all that are known; all others share the last.
    public static int rank(EngineId engine) {
        int place = KNOWN.indexOf(engine);
        return place < 0 ? KNOWN.size() : place;
    }
}
