package app.maquette.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.store.disk.QuickDisk;
import app.maquette.store.format.Life;
import app.maquette.store.journal.FileJournal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Killed while it is built, taken over, written or merged, the index answers after the next start as one built anew.
class IndexKillTest {
    private static final long SEED = 4;

    @TempDir
    private Path folder;

    /// What the process finds when it starts.
    private enum Before {
        NOTHING,
        ROWS_ONLY,
        OLDER_INDEX,
        ALL
    }

    @Test
    void afterAKillItAnswersAsOneBuiltAnew() throws IOException, SQLException, InterruptedException {
        kill(1, 2_000, new Random(1));
    }

    @Test
    @Tag("deep")
    void afterManyKillsItAnswersAsOneBuiltAnew() throws IOException, SQLException, InterruptedException {
        kill(Integer.getInteger("kills", 25), 12_000, new Random());
    }

    private void kill(int rounds, int entries, Random random) throws IOException, SQLException, InterruptedException {
        try (var journal = journal()) {
            var life = new Life(SEED, 40);
            for (int i = 0; i < entries; i++) {
                journal.append(life.next());
            }
            open("index", journal).close();
        }
        for (int round = 0; round < rounds; round++) {
            for (var before : Before.values()) {
                prepare(before);
                run(random);
                compare(before + " in round " + round);
            }
        }
    }

    private FileJournal journal() throws IOException {
        return new FileJournal(new QuickDisk(), Files.createDirectories(folder.resolve("journal")), 8 << 20);
    }

    private H2Library open(String name, FileJournal journal) {
        return H2Library.open(folder.resolve(name), journal, Clock.systemUTC());
    }

    private void prepare(Before before) throws IOException, SQLException {
        switch (before) {
            case NOTHING -> {
                Files.delete(folder.resolve("index.mv.db"));
                Trees.delete(folder.resolve("index.words"));
            }
            case ROWS_ONLY -> Trees.delete(folder.resolve("index.words"));
            case OLDER_INDEX -> {
                Trees.delete(folder.resolve("index.words"));
                OldIndex.make(folder, 4, "UPDATE identity SET one = 1");
            }
            case ALL -> {}
        }
    }

    /// Kills it at some moment between its start and a while after its first answers.
    private void run(Random random) throws IOException, InterruptedException {
        var child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--enable-native-access=ALL-UNNAMED",
                        IndexChild.class.getName(),
                        folder.toString(),
                        String.valueOf(SEED)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = child.inputReader(StandardCharsets.UTF_8)) {
            if (random.nextBoolean()) {
                int lines = random.nextInt(60);
                while (lines-- > 0 && out.readLine() != null) {
                    assertThat(lines).isNotNegative();
                }
            } else {
                assertThat(child.waitFor(400 + random.nextInt(2_000), TimeUnit.MILLISECONDS))
                        .isFalse();
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private void compare(String when) throws IOException {
        try (var journal = journal();
                var library = open("index", journal);
                var anew = open("anew", journal)) {
            library.check();
            anew.check();
            assertThat(Answers.of(library)).as(when).isEqualTo(Answers.of(anew));
        }
        Files.delete(folder.resolve("anew.mv.db"));
        Trees.delete(folder.resolve("anew.words"));
    }
}
