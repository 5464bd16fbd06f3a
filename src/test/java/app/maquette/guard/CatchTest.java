package app.maquette.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A catch names what it can handle; the one net under everything is the background's.
class CatchTest {
    private static final String THE_NET = "src/main/java/app/maquette/ui/kit/task/Background.java";
    private static final Pattern CATCHES_ALL = Pattern.compile(
            "\\bcatch\\s*\\(\\s*(final\\s+)?([\\w.]+\\s*\\|\\s*)*(java\\.lang\\.)?(Exception|Throwable)\\b");

    @Test
    void onlyTheBackgroundCatchesEverything() {
        assertThat(catchAll(SourceFile.under("src/main/java", ".java"))).isSubsetOf(THE_NET);
    }

    @Test
    void aCatchOfEverythingIsCaught() {
        List<SourceFile> planted = List.of(
                new SourceFile("Named.java", "try { } catch (IOException e) { } // catch (Exception e)"),
                new SourceFile("Wide.java", "try { } catch (Exception e) { }"),
                new SourceFile("Wider.java", "try { } catch (final Throwable _) { }"),
                new SourceFile("Union.java", "try { } catch (Error | Exception e) { }"));

        assertThat(catchAll(planted)).containsExactly("Wide.java", "Wider.java", "Union.java");
    }

    private static List<String> catchAll(List<SourceFile> files) {
        return files.stream()
                .filter(file -> CATCHES_ALL.matcher(file.code()).find())
                .map(SourceFile::path)
                .toList();
    }
}
