package app.maquette.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Compares the translation keys that the code asks for with those that the texts define.
///
/// A key is asked for by `strings.get("a.b.c")`, or by any literal of three or more parts that starts with the first
/// part of a defined key. Keys built at run time are named by a comment: `// keys: failure.*`.
final class StringKeys {
    private static final Pattern GET =
            Pattern.compile("\\b(?:strings|Strings)(?:\\(\\))?\\s*\\.\\s*get\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern LOOKS_LIKE_A_KEY = Pattern.compile("[a-z][\\w-]*(\\.[\\w-]+){2,}");

    private final List<SourceFile> code;
    private final List<String> defined;

    StringKeys(List<SourceFile> code, String properties) {
        this.code = code;
        this.defined = properties
                .lines()
                .filter(line -> line.matches("[A-Za-z][\\w.-]*\\s*[=:].*"))
                .map(line -> line.split("[=:\\s]", 2)[0])
                .toList();
    }

    /// Lines to add to the texts, ready to paste: `key=`.
    List<String> missing() {
        Set<String> keys = new HashSet<>(defined);
        Set<String> missing = new TreeSet<>();
        for (SourceFile file : code) {
            GET.matcher(file.codeWithTexts())
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !keys.contains(key))
                    .forEach(key -> missing.add(key + "="));
            file.literals().stream()
                    .filter(text -> LOOKS_LIKE_A_KEY.matcher(text).matches() && startsLikeAKey(text))
                    .filter(key -> !keys.contains(key))
                    .forEach(key -> missing.add(key + "="));
        }
        return List.copyOf(missing);
    }

    /// Keys to delete from the texts.
    List<String> unused() {
        Set<String> used = new HashSet<>();
        code.forEach(file -> used.addAll(file.literals()));
        List<String> families = families();
        return defined.stream()
                .filter(key -> !used.contains(key) && families.stream().noneMatch(key::startsWith))
                .toList();
    }

    /// Keys defined more than once, and `// keys:` comments that no key fits.
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        defined.stream()
                .filter(key -> !seen.add(key))
                .map(key -> key + " is defined twice")
                .forEach(wrong::add);
        families().stream()
                .filter(family -> defined.stream().noneMatch(key -> key.startsWith(family)))
                .map(family -> "// keys: " + family + "* fits no key")
                .forEach(wrong::add);
        return wrong;
    }

    private boolean startsLikeAKey(String text) {
        String feature = text.substring(0, text.indexOf('.') + 1);
        return !text.startsWith("app.maquette.")
                && !text.matches(".*\\.(properties|json|css|svg|png|ttf|txt|tmp)")
                && defined.stream().anyMatch(key -> key.startsWith(feature));
    }

    private List<String> families() {
        return code.stream()
                .flatMap(file -> file.notes("keys").stream())
                .map(note -> note.replace("*", ""))
                .distinct()
                .toList();
    }
}
