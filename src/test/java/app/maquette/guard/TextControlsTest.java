package app.maquette.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every field of one line keeps pasted words apart, and text wraps in one place only.
class TextControlsTest {
    private static final Pattern FIELD = Pattern.compile("(?<!OneLine\\.on\\()new\\s+\\w*(TextField|PasswordField)\\b");
    private static final Pattern IS_FIELD = Pattern.compile("\\bextends\\s+\\w*TextField\\b");
    private static final Pattern HAS_EDITOR =
            Pattern.compile("\\bextends\\s+DatePicker\\b|new\\s+(DatePicker|Spinner)\\b|\\bsetEditable\\(true\\)");
    private static final Pattern OTHER_FORMATTER = Pattern.compile("\\bsetTextFormatter\\(");
    private static final Pattern WRAPS = Pattern.compile(
            "\\b(setWrapText|setWrappingWidth|wrapTextProperty|wrappingWidthProperty)\\b|\\b(new|extends)\\s+TextFlow\\b"
                    + "|-fx-wrap-text|\\bwrapText\\s*=|\\b(Alert|DialogPane|TextInputDialog|ChoiceDialog|RichTextArea|WebView)\\b");
    private static final Pattern OWN_STYLE = Pattern.compile("\"[^\"\\n]*-fx-wrap-text");

    @Test
    void everyFieldOfOneLineKeepsWordsApart() {
        assertThat(gluing(SourceFile.under("src/main/java", ".java"))).isEmpty();
    }

    @Test
    void aFieldThatGluesWordsIsCaught() {
        List<SourceFile> planted = List.of(
                new SourceFile("Right.java", "var field = OneLine.on(new TextField()); // new TextField()"),
                new SourceFile("Plain.java", "var field = new TextField();"),
                new SourceFile("Custom.java", "var field = new CustomTextField();"),
                new SourceFile("Own.java", "class Own extends CustomTextField { Own() { setId(\"own\"); } }"),
                new SourceFile("Box.java", "class Box extends ComboBox<String> { Box() { setEditable(true); } }"),
                new SourceFile("Day.java", "var day = new DatePicker();"),
                new SourceFile("Format.java", "OneLine.on(new TextField()).setTextFormatter(other);"));

        assertThat(gluing(planted))
                .containsExactly("Plain.java", "Custom.java", "Own.java", "Box.java", "Day.java", "Format.java");
    }

    @Test
    void textWrapsInOnePlaceOnly() {
        var files = Stream.concat(
                        SourceFile.under("src/main/java", ".java").stream(),
                        Stream.of(".css", ".fxml")
                                .flatMap(ending -> SourceFile.under("src/main/resources", ending).stream()))
                .toList();

        assertThat(wrapping(files)).containsExactly("src/main/java/app/maquette/ui/kit/text/Wrapping.java");
    }

    @Test
    void textThatWrapsElsewhereIsCaught() {
        List<SourceFile> planted = List.of(
                new SourceFile("Right.java", "Wrapping.wrap(label); // label.setWrapText(true)"),
                new SourceFile("Label.java", "label.setWrapText(true);"),
                new SourceFile("Text.java", "text.setWrappingWidth(100);"),
                new SourceFile("Flow.java", "var flow = new TextFlow(text);"),
                new SourceFile("Own.java", "final class Own extends TextFlow {}"),
                new SourceFile("Each.java", "flags.forEach(label::setWrapText);"),
                new SourceFile("Style.java", "label.setStyle(\"-fx-wrap-text: true\");"),
                new SourceFile("Ask.java", "new Alert(AlertType.CONFIRMATION, question).show(); // wraps what it asks"),
                new SourceFile("label.fxml", "<Label wrapText=\"true\"/>"),
                new SourceFile("label.css", ".label { -fx-wrap-text: true; }"));

        assertThat(wrapping(planted))
                .containsExactlyElementsOf(
                        planted.stream().skip(1).map(SourceFile::path).toList());
    }

    private static List<String> gluing(List<SourceFile> files) {
        return files.stream()
                .filter(file -> !file.path().endsWith("/kit/text/OneLine.java"))
                .filter(file -> glues(file.code()))
                .map(SourceFile::path)
                .toList();
    }

    private static boolean glues(String code) {
        return FIELD.matcher(code).find()
                || OTHER_FORMATTER.matcher(code).find()
                || (IS_FIELD.matcher(code).find() && !code.contains("OneLine.on(this)"))
                || (HAS_EDITOR.matcher(code).find()
                        && !Pattern.compile("OneLine\\.on\\(\\w*\\.?getEditor\\(\\)\\)")
                                .matcher(code)
                                .find());
    }

    private static List<String> wrapping(List<SourceFile> files) {
        return files.stream()
                .filter(file -> WRAPS.matcher(file.code()).find()
                        || OWN_STYLE.matcher(file.codeWithTexts()).find())
                .map(SourceFile::path)
                .toList();
    }
}
