package app.maquette.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process of its own with the tests' class path.
public final class Jvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private Jvm(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static Jvm start(Path log, Class<?> main, String... args) throws IOException {
        return start(log, List.of(), System.getProperty("java.class.path"), main, args);
    }

    public static Jvm start(Path log, List<String> options, String classPath, Class<?> main, String... args)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(args));
        return new Jvm(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    /// The next line it prints; IllegalStateException when it ends instead.
    public String line() throws IOException {
        var line = out.readLine();
        if (line == null) {
            throw new IllegalStateException(
                    "the process ended with " + process.onExit().join().exitValue());
        }
        return line;
    }

    /// Tells it something and returns the next line it prints.
    public String ask(String words) throws IOException {
        tell(words);
        return line();
    }

    public void tell(String words) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append(words).append('\n').flush();
    }

    /// Waits for its end and returns the exit value.
    public int exit() {
        return process.onExit().orTimeout(1, TimeUnit.MINUTES).join().exitValue();
    }

    /// Asks it to end and waits until it has.
    public void end() {
        process.destroy();
        process.onExit().orTimeout(2, TimeUnit.MINUTES).join();
    }

    /// As `kill -9`.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
