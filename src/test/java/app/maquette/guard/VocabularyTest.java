package app.maquette.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One thing has one name on every screen, and models are called as people call them.
class VocabularyTest {
    private static final Path TEXTS = Path.of("src/main/resources/app/maquette/ui/strings.properties");

    /// What is not said, and what is said for it.
    private static final Map<Pattern, String> INSTEAD = Map.of(
            // What is ordered and billed counts in images; what is there to be looked at is a picture.
            Pattern.compile("(?<=^library\\..{0,60})\\bimages?\\b"), "picture",
            Pattern.compile("\\bV_[12]"), "2.0 Turbo",
            Pattern.compile("\\b[Rr]eveal\\b|file manager"), "Show in folder",
            Pattern.compile("=Copy$|\\|copy\\\\n"), "Copy picture",
            Pattern.compile("=Save as$"), "Save as…",
            Pattern.compile("\\b[Cc]ache\\b"), "already here",
            Pattern.compile("(?i)\\bfor ever\\b|\\bso long an\\b|as the program came"), "plain English");

    private static final Pattern WIRE_NAME = Pattern.compile("\\bmodel\\(\\)\\s*\\.name\\(\\)");

    @Test
    void noTextUsesAWordThatHasAnotherNameHere() {
        assertThat(wrong(SourceFile.read(TEXTS).text())).isEmpty();
    }

    @Test
    void noScreenShowsTheWireNameOfAModel() {
        assertThat(showing(SourceFile.under("src/main/java/app/maquette/ui", ".java")))
                .isEmpty();
    }

    @Test
    void aWrongWordIsCaught() {
        assertThat(wrong("""
                        a.b.fine=Show in folder
                        a.b.folder=Reveal
                        a.b.model=Remix on V_2_TURBO
                        a.b.copy=Copy
                        a.b.keys=Ctrl+C|copy\\nEsc|close
                        a.b.ever=For ever
                        library.b.all=All images
                        """))
                .containsExactly(
                        "a.b.folder=Reveal: say Show in folder",
                        "a.b.model=Remix on V_2_TURBO: say 2.0 Turbo",
                        "a.b.copy=Copy: say Copy picture",
                        "a.b.keys=Ctrl+C|copy\\nEsc|close: say Copy picture",
                        "a.b.ever=For ever: say plain English",
                        "library.b.all=All images: say picture");
    }

    @Test
    void aWireNameOnAScreenIsCaught() {
        var planted = new SourceFile("Planted.java", "facts.add(call.request().model().name());");

        assertThat(showing(List.of(planted))).containsExactly("Planted.java");
    }

    private static List<String> wrong(String texts) {
        return texts.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> wrongWords(line))
                .toList();
    }

    private static Stream<String> wrongWords(String line) {
        int value = line.indexOf('=');
        return INSTEAD.entrySet().stream()
                .filter(word -> value >= 0 && word.getKey().matcher(line).find(value))
                .map(word -> line + ": say " + word.getValue());
    }

    private static List<String> showing(List<SourceFile> code) {
        return code.stream()
                .filter(file -> WIRE_NAME.matcher(file.code()).find())
                .map(SourceFile::path)
                .toList();
    }
}
