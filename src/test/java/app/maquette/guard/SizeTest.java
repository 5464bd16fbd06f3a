package app.maquette.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A file that does not fit a reader's head is split before it lands.
class SizeTest {
    private static final int MOST_LINES = 400;

    @Test
    void noJavaFileIsTooLong() {
        assertThat(tooLong(SourceFile.under("src", ".java"))).isEmpty();
    }

    @Test
    void aFileOfOneLineTooManyIsCaught() {
        SourceFile fits = new SourceFile("Fits.java", "x\n".repeat(MOST_LINES));
        SourceFile long401 = new SourceFile("Long.java", "x\n".repeat(MOST_LINES + 1));

        assertThat(tooLong(List.of(fits, long401))).containsExactly("Long.java has 401 lines, 400 are the most");
    }

    private static List<String> tooLong(List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.text().lines().count() > MOST_LINES)
                .map(file ->
                        file.path() + " has " + file.text().lines().count() + " lines, " + MOST_LINES + " are the most")
                .toList();
    }
}
