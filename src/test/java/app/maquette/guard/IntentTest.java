package app.maquette.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What a call is for is asked by a switch that names each intent: a new kind of call never counts as another unasked.
class IntentTest {
    private static final Pattern COMPARED =
            Pattern.compile("[!=]=\\s*(Purpose|Intent)\\.|(Purpose|Intent)\\.\\w+\\s*[!=]=");

    @Test
    void nobodyComparesWhatACallIsFor() {
        assertThat(comparing(SourceFile.under("src/main/java", ".java"))).isEmpty();
    }

    @Test
    void aComparisonIsCaught() {
        List<SourceFile> planted = List.of(
                new SourceFile(
                        "Asks.java", "switch (call.intent()) { case DRAFT -> 1; } // call.intent() == Intent.DRAFT"),
                new SourceFile("Equal.java", "call.purpose() == Purpose.DRAFT"),
                new SourceFile("Unequal.java", "Intent.DRAFT != call.intent()"));

        assertThat(comparing(planted)).containsExactly("Equal.java", "Unequal.java");
    }

    private static List<String> comparing(List<SourceFile> files) {
        return files.stream()
                .filter(file -> COMPARED.matcher(file.code()).find())
                .map(SourceFile::path)
                .toList();
    }
}
