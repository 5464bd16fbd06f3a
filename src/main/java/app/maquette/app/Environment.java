package app.maquette.app;

import app.maquette.store.Home;
import dev.dirs.ProjectDirectories;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the machine tells the program: every variable it reads, by name. The key's text is never kept here.
record Environment(Map<String, String> variables, String system) {
    static final String HOME = "MAQUETTE_HOME";
    static final String API_URL = "MAQUETTE_API_URL";
    static final String KEY = "IDEOGRAM_API_KEY";

    static Environment ofMachine() {
        return new Environment(System.getenv(), System.getProperty("os.name").toLowerCase(Locale.ROOT));
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    boolean isLinux() {
        return system.contains("linux");
    }

    boolean hasDisplay() {
        return !isLinux()
                || variable("DISPLAY").isPresent()
                || variable("WAYLAND_DISPLAY").isPresent();
    }

    /// The user's data folder of this system.
    static Home defaultHome() {
        return new Home(Path.of(ProjectDirectories.from("app", "Maquette", "Maquette").dataDir));
    }
}
