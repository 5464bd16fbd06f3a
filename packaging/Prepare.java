import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Sorts what Maven left in target/package/libraries: JavaFX goes into the runtime, the rest stays jars beside it.
/// JavaFX
/// becomes jmods, whose native libraries lie in the runtime; those in its jars would be unpacked into the user's home
/// and
/// compared with it at each start. The options of packaging/jvm.options become arguments of jpackage.
///
/// Usage: java packaging/Prepare.java VERSION JAVAFX_VERSION
public final class Prepare {
    private static final Path PACKAGE = Path.of("target", "package");
    private static final Pattern NATIVE = Pattern.compile("/[^/]+\\.(so|dylib|dll)");
    private static final Pattern JAVAFX = Pattern.compile("(javafx-\\w+)-([\\d.]+(?:-ea\\+\\d+)?)(-[a-z0-9-]+)?\\.jar");

    private Prepare() {}

    public static void main(String[] args) throws IOException {
        String version = args[0];
        String javafx = args[1];
        Path linked = Files.createDirectories(PACKAGE.resolve("javafx"));
        Path beside = Files.createDirectories(PACKAGE.resolve("app"));
        List<String> wrong = new ArrayList<>();
        int modules = 0;
        for (Path jar : jars(PACKAGE.resolve("libraries"))) {
            Matcher name = JAVAFX.matcher(jar.getFileName().toString());
            if (!name.matches()) {
                copy(jar, beside.resolve(jar.getFileName()));
            } else if (!name.group(2).equals(javafx)) {
                wrong.add(jar.getFileName().toString());
            } else if (name.group(3) != null) { // the jar without a platform is empty, and jlink refuses it
                copy(jar, linked.resolve(jar.getFileName()));
                link(jar, name.group(1), javafx);
                modules++;
            }
        }
        if (!wrong.isEmpty() || modules < 3) {
            System.err.println("pom.xml says JavaFX " + javafx + ", but the libraries hold " + modules
                    + " modules of it and " + wrong);
            System.exit(1);
        }
        copy(Path.of("target", "maquette-" + version + ".jar"), beside.resolve("maquette.jar"));
        options();
    }

    /// What java takes as a file of arguments, as one that jpackage takes.
    private static void options() throws IOException {
        List<String> options = Files.readAllLines(Path.of("packaging", "jvm.options")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(option -> "--java-options " + option)
                .toList();
        Files.write(PACKAGE.resolve("jvm.args"), options);
    }

    private static void link(Path jar, String name, String version) throws IOException {
        Path parts = PACKAGE.resolve("parts").resolve(name);
        Path classes = Files.createDirectories(parts.resolve("classes"));
        Path libraries = Files.createDirectories(parts.resolve("libraries"));
        try (var files = FileSystems.newFileSystem(jar);
                Stream<Path> all = Files.walk(files.getPath("/"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                boolean isNative = NATIVE.matcher(file.toString()).matches();
                Path to =
                        (isNative ? libraries : classes).resolve(file.toString().substring(1));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        Path linked = Files.createDirectories(PACKAGE.resolve("jmods")).resolve(name + ".jmod");
        int code = ToolProvider.findFirst("jmod")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "create",
                        "--module-version",
                        version,
                        "--class-path",
                        classes.toString(),
                        "--libs",
                        libraries.toString(),
                        linked.toString());
        if (code != 0) {
            System.exit(code);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
