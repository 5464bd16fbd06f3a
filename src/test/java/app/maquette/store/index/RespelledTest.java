package app.maquette.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.request.Asked;
import app.maquette.store.format.Given;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Calls are found by the one form of their texts, however these were spelled.
class RespelledTest extends IndexedJournal {
    @BeforeEach
    void begin() {
        int number = 0;
        for (var prompt :
                List.of("a\u200B harbour", "a harbour", "a\u00A0harbour", "a\u00A0lighthouse", "a\u00A0Harbour")) {
            var entry = Given.reserve(number++, prompt);
            take(entry);
        }
    }

    private List<String> found(String prompt) {
        return library.respelled(Asked.like(Given.brief(prompt)).draft(1)).stream()
                .map(call -> call.order().prompt())
                .toList();
    }

    private void findsThem() {
        assertThat(found("a harbour")).containsExactly("a\u00A0harbour", "a\u200B harbour");
        assertThat(found("a\u3000harbour\u2060")).isEqualTo(found("a harbour"));
        assertThat(found("a lighthouse")).containsExactly("a\u00A0lighthouse");
        assertThat(found("a tree")).isEmpty();
    }

    @Test
    void theyAreFoundAtOnceAndAfterAStart() {
        findsThem();
        library.close();
        library = open();

        findsThem();
        assertThat(aside()).isEmpty();
    }

    @Test
    void anOlderIndexTakesThemFromTheJournalOnce() throws SQLException {
        library.close();
        OldIndex.make(folder, 3, "UPDATE identity SET one = 1");
        library = open();

        findsThem();
        library.close();
        library = open();
        findsThem();
        assertThat(folder.resolve("index.v3.mv.db")).exists();
        assertThat(aside()).isEmpty();
    }

    @Test
    void aLostIndexHasThemAgain() throws IOException {
        library.close();
        Files.delete(folder.resolve("index.mv.db"));
        library = open();

        findsThem();
    }

    private List<String> aside() {
        return List.of(folder.toFile().list()).stream()
                .filter(name -> name.contains("corrupt"))
                .toList();
    }
}
