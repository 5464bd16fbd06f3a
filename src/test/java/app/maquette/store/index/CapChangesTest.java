package app.maquette.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CapScope;
import app.maquette.store.format.Life;
import app.maquette.store.journal.Segment;
import app.maquette.studio.ledger.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The index tells every change of a cap that the journal holds.
class CapChangesTest extends IndexedJournal {
    private final Life life = new Life(5, 20);

    @BeforeEach
    void begin() {
        cap("first");
        live();
    }

    private void reopen() {
        library.close();
        library = open();
    }

    private void live() {
        for (int i = 0; i < 600; i++) {
            take(life.next());
        }
    }

    private void cap(String reason) {
        take(new Entry.Cap(Instant.EPOCH, new CapScope.EveryDay(), null, reason));
    }

    private List<Entry.Cap> journaled() {
        var caps = new ArrayList<Entry.Cap>();
        journal.replay(1, (_, entry) -> {
            if (entry instanceof Entry.Cap cap) {
                caps.add(cap);
            }
        });
        return caps;
    }

    @Test
    void everyOneIsToldInItsOrder() {
        reopen();
        live();
        cap("second");
        cap("third");

        assertThat(library.caps()).isEqualTo(journaled());
        assertThat(library.caps())
                .extracting(Entry.Cap::reason)
                .startsWith("first")
                .endsWith("second", "third");
    }

    /// A look at them must not wait for a journal that may have grown for years.
    @Test
    void theyAreToldWithoutTheJournal() throws IOException {
        var caps = journaled();
        reopen();
        assertThat(library.size().pictures()).isPositive();
        var old = folder.resolve("journal").resolve("000002.ijl");
        Files.move(old, folder.resolve("away"));

        assertThat(library.caps()).isEqualTo(caps);
        Files.move(folder.resolve("away"), old);
    }

    @Test
    void anOlderIndexTakesThemFromTheJournalOnce() throws SQLException {
        library.close();
        OldIndex.make(folder, 2, "UPDATE identity SET one = 1");
        library = open();
        live();

        assertThat(library.caps()).isEqualTo(journaled());
        reopen();
        assertThat(library.caps()).isEqualTo(journaled());
        assertThat(folder.resolve("index.v2.mv.db")).exists();
    }

    /// What it knew all along stays in use.
    @Test
    void anOlderIndexIsUsedThoughTheJournalIsDamaged() throws IOException, SQLException {
        var pictures = library.size();
        library.close();
        OldIndex.make(folder, 2, "UPDATE identity SET one = 1");
        var segment = Segment.file(folder.resolve("journal"), 2);
        var bytes = Files.readAllBytes(segment);
        bytes[bytes.length / 2] ^= 1;
        Files.write(segment, bytes);
        library = open();

        assertThat(library.size()).isEqualTo(pictures);
        assertThat(library.caps()).extracting(Entry.Cap::reason).startsWith("first");
    }
}
