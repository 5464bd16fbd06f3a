package app.maquette.guard;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A file that does not fit a reader's head is split before it lands.
class SizeTest {
    private static final int MOST_LINES = 300;
    /// A test may keep the cases of one subject together.
    private static final int MOST_TEST_LINES = 400;
    private static final int MOST_FILES = 25;

    @Test
    void noJavaFileIsTooLong() {
        assertThat(tooLong(SourceFile.under("src", ".java"))).isEmpty();
    }

    @Test
    void aFileOfOneLineTooManyIsCaught() {
        var fits = new SourceFile("src/main/Fits.java", "x\n".repeat(MOST_LINES));
        var longer = new SourceFile("src/main/Long.java", "x\n".repeat(MOST_LINES + 1));
        var test = new SourceFile("src/test/Fits.java", "x\n".repeat(MOST_TEST_LINES));
        var longerTest = new SourceFile("src/test/Long.java", "x\n".repeat(MOST_TEST_LINES + 1));

        assertThat(tooLong(List.of(fits, longer, test, longerTest)))
                .containsExactly(
                        "src/main/Long.java has 301 lines, 300 are the most",
                        "src/test/Long.java has 401 lines, 400 are the most");
    }

    @Test
    void noPackageIsTooWide() {
        assertThat(tooWide(SourceFile.under("src", ".java"))).isEmpty();
    }

    @Test
    void aPackageOfOneFileTooManyIsCaught() {
        var planted = IntStream.rangeClosed(0, MOST_FILES)
                .mapToObj(number -> new SourceFile("wide/File" + number + ".java", ""))
                .collect(toCollection(ArrayList::new));
        planted.add(new SourceFile("narrow/File.java", ""));

        assertThat(tooWide(planted)).containsExactly("wide has 26 files, 25 are the most");
    }

    private static List<String> tooWide(List<SourceFile> files) {
        return files.stream()
                .collect(groupingBy(file -> folder(file.path()), TreeMap::new, counting()))
                .entrySet()
                .stream()
                .filter(folder -> folder.getValue() > MOST_FILES)
                .map(folder ->
                        folder.getKey() + " has " + folder.getValue() + " files, " + MOST_FILES + " are the most")
                .toList();
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static List<String> tooLong(List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.text().lines().count() > mostLines(file))
                .map(file -> file.path() + " has " + file.text().lines().count() + " lines, " + mostLines(file)
                        + " are the most")
                .toList();
    }

    private static int mostLines(SourceFile file) {
        return file.path().startsWith("src/test/") ? MOST_TEST_LINES : MOST_LINES;
    }
}
