package app.maquette.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A text of the project: its path with forward slashes, from the top of the project, and what it says.
record SourceFile(String path, String text) {
    private static final Pattern TOKENS = Pattern.compile(
            "(?<comment>//[^\\n]*|/\\*.*?\\*/)|(?<text>\"\"\"(?:\\\\.|.)*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\")"
                    + "|'(?:\\\\.|[^'\\\\\\n])+'",
            Pattern.DOTALL);

    /// Every file of that ending under a folder of the project; none where the folder is missing.
    static List<SourceFile> under(String folder, String ending) {
        Path root = Path.of(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .map(SourceFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceFile read(Path path) {
        try {
            return new SourceFile(path.toString().replace('\\', '/'), new String(Files.readAllBytes(path), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /// The Java code alone: no comments, every string and character literal empty.
    String code() {
        return TOKENS.matcher(text)
                .replaceAll(match ->
                        match.group().startsWith("/") ? " " : match.group().startsWith("'") ? "'x'" : "\"\"");
    }

    /// The Java code with its literals, without comments.
    String codeWithTexts() {
        return TOKENS.matcher(text)
                .replaceAll(match -> match.group().startsWith("/") ? " " : Matcher.quoteReplacement(match.group()));
    }

    /// What the Java string literals say, without their quotes, in order; text blocks left out.
    List<String> literals() {
        return TOKENS.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(token -> token.startsWith("\"") && !token.startsWith("\"\"\""))
                .map(token -> token.substring(1, token.length() - 1))
                .toList();
    }

    /// What follows `// name:` in the comments of this file, one entry a word.
    List<String> notes(String name) {
        return Pattern.compile("//\\s*" + name + ":([^\\n]*)")
                .matcher(text)
                .results()
                .flatMap(match -> Stream.of(match.group(1).trim().split("[\\s,]+")))
                .toList();
    }
}
