package app.maquette.app;

import app.maquette.ideogram.Network;
import app.maquette.store.Home;
import dev.dirs.ProjectDirectories;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the machine tells the program: every variable it reads, by name. The key's text is never kept here.
record Environment(Map<String, String> variables, String system) {
    static final String HOME = "MAQUETTE_HOME";
    static final String API_URL = "MAQUETTE_API_URL";
    static final String KEY = "IDEOGRAM_API_KEY";
    /// A file of trusted certificates, as other programs on Linux know it.
    static final String CERTIFICATES = "SSL_CERT_FILE";

    static Environment ofMachine() {
        return new Environment(System.getenv(), System.getProperty("os.name").toLowerCase(Locale.ROOT));
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /// The way out of this machine, with the proxies and the certificates of its system.
    Network network() {
        var proxies = isLinux() ? new SessionProxies(variables) : ProxySelector.getDefault();
        return new Network(proxies == null ? HttpClient.Builder.NO_PROXY : proxies, SystemCertificates.of(this));
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
