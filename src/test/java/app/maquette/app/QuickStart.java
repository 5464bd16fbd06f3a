package app.maquette.app;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The tests' class path as jars, with a cache of its loaded classes: for who starts one program a thousand times.
public record QuickStart(String classPath, Path cache) {
    /// Packs what lies in folders, since a cache takes only jars, and writes the cache at the end of one run that is
    /// ended after so many lines.
    public static QuickStart prepare(Path folder, Class<?> main, int lines, String... args) throws IOException {
        Files.createDirectories(folder);
        var start = new QuickStart(pack(folder), folder.resolve("classes.aot"));
        try (var training = Jvm.start(
                folder.resolve("log"), List.of("-XX:AOTCacheOutput=" + start.cache()), start.classPath(), main, args)) {
            for (int i = 0; i < lines; i++) {
                training.line();
            }
            training.end();
        }
        if (!Files.exists(start.cache())) {
            throw new IllegalStateException("no cache was written: " + Files.readString(folder.resolve("log")));
        }
        return start;
    }

    public Jvm start(Path log, Class<?> main, String... args) throws IOException {
        // A line of the JVM's own would be taken for one of the program.
        return Jvm.start(log, List.of("-XX:AOTCache=" + cache, "-Xlog:disable"), classPath, main, args);
    }

    private static String pack(Path folder) throws IOException {
        var parts = new ArrayList<String>();
        for (var part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var place = Path.of(part);
            if (Files.isDirectory(place)) {
                var jar = folder.resolve(parts.size() + ".jar");
                pack(place, jar);
                parts.add(jar.toString());
            } else {
                parts.add(part);
            }
        }
        return String.join(File.pathSeparator, parts);
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                var zip = new ZipOutputStream(out);
                var files = Files.walk(folder)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (var file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
