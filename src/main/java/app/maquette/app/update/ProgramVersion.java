package app.maquette.app.update;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The version of the pom, written into the program by the build.
public final class ProgramVersion implements IVersionProvider {
    public static String text() {
        return property("version");
    }

    /// Where the news of releases lie; empty while the project's address is the placeholder of its pom.
    static Optional<URI> updates() {
        return Optional.of(property("updates"))
                .filter(text -> text.startsWith("https://") && !text.contains(".example/"))
                .map(URI::create);
    }

    private static String property(String name) {
        var properties = new Properties();
        try (var in = ProgramVersion.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("no version in this build", e);
        }
        return properties.getProperty(name);
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Maquette " + text()};
    }
}
