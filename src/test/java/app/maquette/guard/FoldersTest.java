package app.maquette.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lies in a folder that nobody knows is not built, not read and not found again.
class FoldersTest {
    private static final Set<String> KNOWN = Set.of("assets", "packaging", "src", "target");
    private static final Set<String> SOURCES = Set.of("build", "docs", "drawing", "main", "test");

    @TempDir
    private Path planted;

    @Test
    void everyFolderIsKnown() throws IOException {
        assertThat(unknown(Path.of(""))).isEmpty();
    }

    @Test
    void anUnknownFolderIsCaught() throws IOException {
        Files.createDirectories(planted.resolve("src/src/docs"));
        Files.createDirectories(planted.resolve("tools"));

        assertThat(unknown(planted)).containsExactlyInAnyOrder("tools", "src/src");
    }

    private static List<String> unknown(Path top) throws IOException {
        try (var folders = Files.walk(top, 2)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> top.relativize(folder).toString().replace('\\', '/'))
                    .filter(folder -> !isKnown(folder))
                    .toList();
        }
    }

    private static boolean isKnown(String folder) {
        if (folder.isEmpty() || folder.startsWith(".") || KNOWN.contains(folder)) {
            return true;
        }
        return folder.startsWith("src/")
                ? SOURCES.contains(folder.substring("src/".length()))
                : folder.contains("/") && KNOWN.contains(folder.substring(0, folder.indexOf('/')));
    }
}
