package app.maquette.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.domain.PictureId;
import app.maquette.domain.StoredFile;
import app.maquette.store.format.Given;
import app.maquette.studio.ledger.Entry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The index tells the user's own pictures as the journal has them, in whatever way it was made.
class BroughtInTest extends IndexedJournal {
    private final List<Entry.BroughtIn> newestFirst = new ArrayList<>();

    @BeforeEach
    void begin() {
        for (int number = 1; number <= 5; number++) {
            var key = new ImageKey(String.valueOf(number).repeat(64));
            var entry = new Entry.BroughtIn(
                    Instant.EPOCH,
                    new PictureId(Given.call(number), 0),
                    new StoredFile(key, MediaType.JPEG, 100L + number, 40, 30, true),
                    "harbour " + number + ".jpg");
            take(entry);
            newestFirst.addFirst(entry);
        }
    }

    private void assertAllTold() {
        assertThat(library.broughtIn(9)).isEqualTo(newestFirst);
        assertThat(library.broughtIn(2)).isEqualTo(newestFirst.subList(0, 2));
        assertThat(library.broughtIn(newestFirst.get(3).file().key())).contains(newestFirst.get(3));
        assertThat(library.broughtIn(new ImageKey("a".repeat(64)))).isEmpty();
        assertThat(library.size().pictures()).isZero();
    }

    @Test
    void allAreToldBeforeAndAfterAStart() {
        assertAllTold();
        library.close();
        library = open();
        assertAllTold();
    }

    @Test
    void anIndexOfAnotherFormTakesThemAlong() throws SQLException {
        library.close();
        OldIndex.make(folder, 4, "UPDATE identity SET one = 1");

        library = open();

        assertAllTold();
    }

    @Test
    void aDamagedRowIsReadFromTheJournal() throws SQLException {
        library.close();
        var database = new IndexFile(folder.resolve("index"), Schema.ofProgram(), Clock.systemUTC()).open();
        try (var statement = database.createStatement()) {
            statement.execute("UPDATE brought_in SET body = 'nothing' WHERE number = 2");
        }
        database.commit();
        IndexFile.shutDown(database);

        library = open();

        assertAllTold();
    }
}
