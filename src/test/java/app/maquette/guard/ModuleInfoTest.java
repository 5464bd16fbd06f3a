package app.maquette.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The module shows the world exactly what is written here.
class ModuleInfoTest {
    private static final List<String> SHOWN = List.of("exports app.maquette.app.workspace to javafx.graphics");

    @Test
    void theModuleExportsOnlyWhatItMust() {
        assertThat(exports(SourceFile.read(Path.of("src/main/java/module-info.java"))))
                .containsExactlyElementsOf(SHOWN);
    }

    @Test
    void nothingIsOpenToEveryone() {
        assertThat(open(SourceFile.read(Path.of("src/main/java/module-info.java"))))
                .isEmpty();
    }

    @Test
    void aFurtherExportIsCaught() {
        SourceFile planted = new SourceFile("module-info.java", """
                open module planted {
                    // exports nothing.here;
                    exports app.maquette.app to
                            javafx.graphics;
                    exports app.maquette.store;
                    opens app.maquette.store;
                    opens app.maquette.app to info.picocli;
                }
                """);

        assertThat(exports(planted))
                .containsExactly("exports app.maquette.app to javafx.graphics", "exports app.maquette.store");
        assertThat(open(planted)).containsExactly("open module planted", "opens app.maquette.store");
    }

    private static List<String> exports(SourceFile module) {
        return found(module, "\\bexports\\s[^;]+");
    }

    private static List<String> open(SourceFile module) {
        return found(module, "\\bopen\\s+module\\s+[\\w.]+|\\bopens\\s+[\\w.]+\\s*(?=;)");
    }

    private static List<String> found(SourceFile module, String what) {
        return Pattern.compile(what)
                .matcher(module.code())
                .results()
                .map(match -> match.group().trim().replaceAll("\\s+", " "))
                .toList();
    }
}
