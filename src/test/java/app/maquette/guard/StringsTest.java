package app.maquette.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every text that the code asks for exists, and no text is left that nothing asks for.
class StringsTest {
    private static final Path TEXTS = Path.of("src/main/resources/app/maquette/ui/strings.properties");

    private static final StringKeys PLANTED = new StringKeys(List.of(new SourceFile("Planted.java", """
                    // keys: failure.* stale.*
                    title.setText(strings.get("gallery.empty.title"));
                    hint.setText(strings.get("gallery.empty.hint", 3));
                    label("gallery.full.title", "app.maquette.ui", "gallery-cell", "gallery.x.json");
                    """)), """
                    # gallery.comment.only=x
                    gallery.empty.title=Nothing here
                    gallery.old.title=Gone
                    failure.refused=Refused
                    failure.refused=Refused again
                    """);

    @Test
    void everyTextAskedForExists() {
        List<String> missing = program().missing();

        assertThat(missing)
                .withFailMessage("add to %s:%n%s", TEXTS, String.join("\n", missing))
                .isEmpty();
    }

    @Test
    void noTextIsLeftOver() {
        List<String> unused = program().unused();

        assertThat(unused)
                .withFailMessage(
                        "nothing asks for these; delete them from %s, or name their family in a comment of the class that builds"
                                + " them (// keys: feature.part.*):%n%s",
                        TEXTS, String.join("\n", unused))
                .isEmpty();
    }

    @Test
    void theTextsAreInOrder() {
        assertThat(program().wrong()).isEmpty();
    }

    @Test
    void aMissingKeyIsCaught() {
        assertThat(PLANTED.missing()).containsExactly("gallery.empty.hint=", "gallery.full.title=");
    }

    @Test
    void anUnusedKeyIsCaught() {
        assertThat(PLANTED.unused()).containsExactly("gallery.old.title");
    }

    @Test
    void aDoubleKeyAndAStaleCommentAreCaught() {
        assertThat(PLANTED.wrong()).containsExactly("failure.refused is defined twice", "// keys: stale.* fits no key");
    }

    private static StringKeys program() {
        String texts = Files.exists(TEXTS) ? SourceFile.read(TEXTS).text() : "";
        return new StringKeys(SourceFile.under("src/main/java", ".java"), texts);
    }
}
