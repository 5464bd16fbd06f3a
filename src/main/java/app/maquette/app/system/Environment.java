package app.maquette.app.system;

import app.maquette.ideogram.wire.Network;
import app.maquette.store.home.Home;
import dev.dirs.ProjectDirectories;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the machine tells the program: every variable it reads, by name. The key's text is never kept here.
public record Environment(Map<String, String> variables, String system) {
    public static final String HOME = "MAQUETTE_HOME";
    public static final String API_URL = "MAQUETTE_API_URL";
    public static final String KEY = "IDEOGRAM_API_KEY";
    /// A file of trusted certificates, as other programs on Linux know it.
    static final String CERTIFICATES = "SSL_CERT_FILE";

    public static Environment ofMachine() {
        return new Environment(System.getenv(), System.getProperty("os.name").toLowerCase(Locale.ROOT));
    }

    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /// The way out of this machine, with the proxies and the certificates of its system.
    public Network network() {
        var proxies = isLinux() ? new SessionProxies(variables) : ProxySelector.getDefault();
        return new Network(proxies == null ? HttpClient.Builder.NO_PROXY : proxies, SystemCertificates.of(this));
    }

    public boolean isLinux() {
        return system.contains("linux");
    }

    public boolean hasDisplay() {
        return !isLinux()
                || variable("DISPLAY").isPresent()
                || variable("WAYLAND_DISPLAY").isPresent();
    }

    /// Who uses the program, by the name of the system's account.
    public static String profile() {
        return System.getProperty("user.name", "");
    }

    /// The user's data folder of this system.
    public static Home defaultHome() {
        return new Home(Path.of(ProjectDirectories.from("app", "Maquette", "Maquette").dataDir));
    }
}
