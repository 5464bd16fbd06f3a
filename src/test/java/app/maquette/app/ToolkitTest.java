package app.maquette.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolkitTest {
    @Test
    void aSecondStartBeforeTheWindowIsUpIsAnsweredAndTheWindowComesLater(@TempDir Path folder) throws IOException {
        var headless = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
        var classPath = System.getProperty("java.class.path");
        var home = folder.resolve("home").toString();
        try (var program = Jvm.start(folder.resolve("log"), headless, classPath, EarlyBell.class, home)) {
            assertThat(program.line()).isEqualTo("Shown");
            assertThat(List.of(program.line(), program.line())).containsExactlyInAnyOrder("up", "shown");
        }
    }
}
