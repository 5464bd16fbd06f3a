package app.maquette.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the package says of itself is so.
class PackagingTest {
    private static final Pattern SCREEN = Pattern.compile("/screens/([^<]+)<");

    @Test
    void theLicenceThatTheProgramShowsIsTheProjects() {
        assertThat(SourceFile.read(Path.of("assets/licences/Apache-2.0.txt")).text())
                .isEqualTo(SourceFile.read(Path.of("LICENSE")).text());
    }

    @Test
    void theScreenshotsOfTheMetainfoAreScenesOfTheTour() {
        var metainfo = SourceFile.read(Path.of("packaging/linux/app.maquette.Maquette.metainfo.xml"));

        assertThat(screens(metainfo.text())).hasSize(3);
        assertThat(missing(metainfo.text())).isEmpty();
    }

    @Test
    void aSceneThatIsGoneIsCaught() {
        assertThat(missing("<image>@SITE@/screens/99-no-such-scene.png</image>"))
                .containsExactly("99-no-such-scene.png");
    }

    @Test
    void theOptionsForMemoryStandInOnePlaceThatEveryStartTakes() {
        assertThat(SourceFile.read(Path.of("packaging/jvm.options")).text()).contains("-Xmx", "-XX:+Use");
        assertThat(SourceFile.read(Path.of("pom.xml")).text())
                .contains("<option>@${project.basedir}/packaging/jvm.options</option>");
        assertThat(SourceFile.read(Path.of("packaging/Prepare.java")).text())
                .contains("\"jvm.options\"", "\"jvm.args\"");
        for (var build : List.of("packaging/build.sh", "packaging/build.ps1")) {
            assertThat(SourceFile.read(Path.of(build)).text())
                    .contains("/jvm.args")
                    .contains("jpackage/app.args");
        }
        for (var arguments : List.of("app", "linux", "macos", "windows")) {
            assertThat(SourceFile.read(Path.of("packaging/jpackage", arguments + ".args"))
                            .text())
                    .doesNotContain("-Xm", "-XX:");
        }
    }

    private static List<String> missing(String metainfo) {
        return screens(metainfo).stream()
                .filter(name -> !Files.exists(Path.of("assets", "screens", name)))
                .toList();
    }

    private static List<String> screens(String metainfo) {
        return SCREEN.matcher(metainfo)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
