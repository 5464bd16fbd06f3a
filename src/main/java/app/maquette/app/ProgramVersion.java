package app.maquette.app;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The version of the pom, written into the program by the build.
final class ProgramVersion implements IVersionProvider {
    static String text() {
        var properties = new Properties();
        try (var in = ProgramVersion.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("no version in this build", e);
        }
        return properties.getProperty("version");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Maquette " + text()};
    }
}
