package app.maquette.app.system;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A sentence on a Linux desktop without a window of our own, by the first of the usual programs that works: who starts
/// from an icon sees no stderr. Blocking for a moment.
public final class DesktopWord {
    /// Each takes the sentence as its last word. Those that may lack the same libraries as we come late.
    private static final List<List<String>> PROGRAMS = List.of(
            List.of("kdialog", "--title", "Maquette", "--error"),
            List.of("xmessage", "-center"),
            List.of("zenity", "--error", "--title", "Maquette", "--no-markup", "--text"),
            List.of("notify-send", "--urgency=critical", "Maquette"));
    /// One that fails does so at once; one that shows a window stays until it is closed.
    private static final long MOMENT = 1500;

    private DesktopWord() {}

    /// False when none of the programs could say it.
    public static boolean say(String sentence, Environment environment) {
        return PROGRAMS.stream().anyMatch(program -> {
            var found = find(program.getFirst(), environment);
            return found.isPresent() && isShown(found.get(), program, sentence);
        });
    }

    private static Optional<Path> find(String name, Environment environment) {
        return environment.variable("PATH").stream()
                .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean isShown(Path program, List<String> words, String sentence) {
        var command = new ArrayList<>(words);
        command.set(0, program.toString());
        command.add(sentence);
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return !process.waitFor(MOMENT, TimeUnit.MILLISECONDS) || process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
