package app.maquette.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.workspace.StartProgram;
import app.maquette.store.home.Home;
import app.maquette.store.journal.FileJournal;
import app.maquette.studio.ledger.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The real start where the system's language has digits, days or letters of its own, with a prompt from the right.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LanguageStartTest {
    private static final String PROMPT = "منارة حمراء فوق البحر عند الغروب مع طيور النورس والسفن البعيدة في الضباب";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"ar,EG,''", "fa,IR,''", "tr,TR,''", "th,TH,ca-buddhist-nu-thai"})
    void aCallIsPaidAndIsThereAtTheNextStart(String language, String country, String more) throws IOException {
        var options =
                List.of("-Duser.language=" + language, "-Duser.country=" + country, "-Duser.extensions=u-" + more);
        var home = new Home(folder.resolve("home"));
        var log = folder.resolve("log");
        for (int start = 1; start <= 2; start++) {
            try (var program = Jvm.start(
                    log,
                    more.isEmpty() ? options.subList(0, 2) : options,
                    System.getProperty("java.class.path"),
                    StartProgram.class,
                    home.root().toString())) {
                if (start == 1) {
                    assertThat(program.ask("draft " + PROMPT)).isEqualTo("drafted");
                    assertThat(program.ask("text tile-1")).isNotEmpty();
                }
                assertThat(program.ask("text board")).isEqualTo("BoardView");
                program.end();
                assertThat(program.exit()).isEqualTo(143);
            }
        }

        assertThat(Files.readAllLines(log))
                .filteredOn(line -> !line.contains("PlatformImpl") && !line.contains("JavaFX configuration"))
                .isEmpty();
        try (var files = Files.list(home.simulator().journal())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("000001.ijl");
        }
        List<Entry> entries = new ArrayList<>();
        try (var journal = new FileJournal(home.simulator().journal())) {
            journal.replay(1, (_, entry) -> entries.add(entry));
        }
        assertThat(entries).filteredOn(Entry.Reserve.class::isInstance).hasSize(1);
    }
}
