package app.maquette.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The project builds from any registry on any machine, with the same parts: it names no registry, no machine, no
/// range.
class DependencyTest {
    // Written in halves, so that this file does not name what it looks for.
    private static final String REGISTRIES = String.join(
            "|",
            "repo1?\\." + "maven",
            "central\\." + "sonatype",
            "oss\\." + "sonatype",
            "registry\\." + "npmjs",
            "pypi\\." + "org",
            "python" + "hosted",
            "arti" + "factory",
            "\\bne" + "xus\\d?[.:/]",
            "jcenter\\." + "bintray",
            "jit" + "pack\\.io",
            "<(plugin)?" + "Repository>",
            "<distribution" + "Management>");
    private static final Pattern FOREIGN =
            Pattern.compile("(" + REGISTRIES + "|" + machinePaths() + ")[^\\s\"'<]*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> BINARY =
            Set.of("png", "ico", "icns", "ttf", "otf", "gz", "jpg", "jpeg", "webp", "db", "bin", "zip", "jar");
    private static final Pattern BLOCKS =
            Pattern.compile("<(dependency|plugin|path)>(?:(?!</\\1>).)*?</\\1>", Pattern.DOTALL);
    private static final Pattern LOOSE =
            Pattern.compile("<version>([^<]*(SNAPSHOT|LATEST|RELEASE|[\\[(,])[^<]*)</version>");

    @Test
    void noTrackedFileNamesARegistryOrAMachine() throws IOException, InterruptedException {
        assertThat(foreign(tracked())).isEmpty();
    }

    @Test
    void everyPartHasOneVersion() {
        assertThat(unpinned(SourceFile.read(Path.of("pom.xml")))).isEmpty();
    }

    @Test
    void aRegistryOrAMachinePathIsCaught() {
        List<SourceFile> planted = List.of(
                new SourceFile("fine.xml", "<a xmlns=\"http://maven.apache.org/POM/4.0.0\"/> /usr/lib/jvm"),
                new SourceFile("registry.xml", "<url>https://repo1" + ".maven.org/maven2</url>"),
                new SourceFile("machine.txt", "see " + System.getProperty("user.home") + "/notes.txt"));

        assertThat(foreign(planted)).hasSize(2).allMatch(line -> line.matches("(registry.xml|machine.txt): .*"));
    }

    @Test
    void aLooseVersionIsCaught() {
        SourceFile planted = new SourceFile("pom.xml", """
                <dependency><artifactId>pinned</artifactId><version>1.0</version></dependency>
                <dependency><artifactId>missing</artifactId></dependency>
                <plugin><artifactId>range</artifactId><version>[1,2)</version></plugin>
                <plugin><artifactId>moving</artifactId><version>2-SNAPSHOT</version></plugin>
                """);

        assertThat(unpinned(planted)).containsExactly("missing: no version", "[1,2)", "2-SNAPSHOT");
    }

    private static String machinePaths() {
        return Stream.of(
                        System.getProperty("user.home"),
                        Path.of("").toAbsolutePath().toString())
                .filter(path -> path.length() > 1)
                .map(path -> "(?<![\\w.])" + Pattern.quote(path) + "(?=[/\\\\])")
                .reduce((one, other) -> one + "|" + other)
                .orElse("(?!)");
    }

    private static List<String> foreign(List<SourceFile> files) {
        return files.stream()
                .flatMap(
                        file -> FOREIGN.matcher(file.text()).results().map(found -> file.path() + ": " + found.group()))
                .toList();
    }

    private static List<String> unpinned(SourceFile pom) {
        List<String> problems = new ArrayList<>();
        BLOCKS.matcher(pom.text())
                .results()
                .map(MatchResult::group)
                .filter(block -> !block.contains("<version>"))
                .map(block -> block.replaceAll("(?s).*?<artifactId>([^<]*)<.*", "$1") + ": no version")
                .forEach(problems::add);
        Pattern rules = Pattern.compile("<require(Java|Maven)Version>.*?</require", Pattern.DOTALL);
        LOOSE.matcher(rules.matcher(pom.text()).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .forEach(problems::add);
        return problems;
    }

    private static List<SourceFile> tracked() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "ls-files", "-z").start();
        String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).isZero();
        return Stream.of(names.split("\0", 0))
                .filter(name -> !BINARY.contains(name.substring(name.lastIndexOf('.') + 1)))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .map(SourceFile::read)
                .toList();
    }
}
