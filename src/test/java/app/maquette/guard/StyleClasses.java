package app.maquette.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Compares the style classes that the code sets with those that the style sheets select.
///
/// Classes built at run time are named by a comment: `// styles: verdict-*`.
final class StyleClasses {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern BODY = Pattern.compile("\\{[^{}]*\\}");
    private static final Pattern SELECTED = Pattern.compile("\\.([a-zA-Z][\\w-]*)");
    private static final Pattern SET = Pattern.compile(
            "getStyleClass\\(\\)\\s*\\.\\s*(?:add|addAll|setAll)\\(((?:[^()\"]|\"[^\"]*\"|\\([^()]*\\))*)\\)");
    private static final String NAMES =
            "white|black|red|green|blue|gray|grey|lightgray|darkgray|yellow|orange|gold|silver"
                    + "|amber|purple|pink|brown|cyan|magenta|navy|teal|maroon|olive|whitesmoke|gainsboro|dimgray|slategray";
    private static final Pattern COLOUR =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsba?|hsla?)\\(|(?<![\\w-])(?:" + NAMES + ")(?![\\w-])");
    private static final Pattern COLOUR_IN_CODE =
            Pattern.compile("\"#[0-9a-fA-F]{3,8}\"|\\bColor\\.(?:web|rgb|hsb|color|valueOf|gray)\\(|\\.setStyle\\(");

    private final List<SourceFile> code;
    private final List<SourceFile> sheets;
    private final Set<String> foreign;

    /// `foreign` are the classes that the libraries' own sheets select.
    StyleClasses(List<SourceFile> code, List<SourceFile> sheets, Set<String> foreign) {
        this.code = code;
        this.sheets = sheets;
        this.foreign = foreign;
    }

    /// Set in code, styled nowhere.
    List<String> unstyled() {
        Set<String> styled = new HashSet<>(foreign);
        sheets.forEach(sheet -> styled.addAll(selectedBy(sheet.text())));
        return code.stream()
                .flatMap(file -> setBy(file)
                        .filter(name -> !styled.contains(name) && !isOfFamily(name))
                        .map(name -> file.path() + ": " + name))
                .distinct()
                .toList();
    }

    /// Selected by a sheet of ours, set nowhere.
    List<String> unset() {
        Set<String> set = new HashSet<>(foreign);
        code.forEach(file ->
                file.literals().forEach(text -> set.addAll(List.of(text.trim().split("\\s+")))));
        return sheets.stream()
                .flatMap(sheet -> selectedBy(sheet.text()).stream()
                        .filter(name -> !set.contains(name) && !isOfFamily(name))
                        .map(name -> sheet.path() + ": ." + name))
                .toList();
    }

    /// Colours outside the token sheets.
    List<String> colours() {
        Stream<String> inSheets = sheets.stream()
                .filter(sheet -> !sheet.path().matches(".*/(tokens|light|dark)\\.css"))
                .flatMap(sheet -> BODY.matcher(COMMENT.matcher(sheet.text()).replaceAll(""))
                        .results()
                        .flatMap(body -> COLOUR.matcher(values(body.group())).results())
                        .map(found -> sheet.path() + ": " + found.group()));
        Stream<String> inCode = code.stream()
                .filter(file -> file.path().contains("/ui/"))
                .flatMap(file -> COLOUR_IN_CODE
                        .matcher(file.codeWithTexts())
                        .results()
                        .map(found -> file.path() + ": " + found.group()));
        return Stream.concat(inSheets, inCode).toList();
    }

    /// The class names in the selectors of a sheet.
    static Set<String> selectedBy(String sheet) {
        String text = COMMENT.matcher(sheet).replaceAll("").replaceAll("\"[^\"\\n]*\"", "");
        String selectors = BODY.matcher(text).replaceAll("{}").replaceAll("@[\\w-]+[^;{]*;", "");
        Set<String> names = new TreeSet<>();
        SELECTED.matcher(selectors).results().map(found -> found.group(1)).forEach(names::add);
        return names;
    }

    private boolean isOfFamily(String name) {
        return code.stream()
                .flatMap(file -> file.notes("styles").stream())
                .anyMatch(note -> name.startsWith(note.replace("*", "")));
    }

    private static String values(String body) {
        return Pattern.compile("[\\w-]+\\s*:([^;}]*)")
                .matcher(body.replaceAll("\"[^\"]*\"", ""))
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
    }

    private static Stream<String> setBy(SourceFile file) {
        return SET.matcher(file.codeWithTexts())
                .results()
                .map(MatchResult::group)
                .flatMap(call -> new SourceFile("", call).literals().stream());
    }
}
