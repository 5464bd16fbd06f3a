package app.maquette.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CollectionId;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.RequestKey;
import app.maquette.store.format.Given;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.Library.Shelf;
import app.maquette.studio.port.SpendBook;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Collections are found, listed and added up by what they are called now.
class NamedCollectionsTest extends IndexedJournal {
    private static final CollectionId CLIENT = new CollectionId("Client");
    private static final CollectionId SOCIAL = new CollectionId("Social");

    @BeforeEach
    void begin() {
        bought(1, "Client");
        bought(2, "Social");
        say(SOCIAL, "Feeds", CLIENT);
    }

    private void bought(int number, String collection) {
        var order = Asked.like(Given.brief("a harbour")).collection(collection).draft(1);
        take(new Entry.Reserve(
                Given.NOON,
                Given.call(number),
                Given.reserve(number).day(),
                order,
                null,
                new RequestKey(("" + number).repeat(64)),
                Given.reserve(number).quote()));
        take(new Entry.Stored(Given.NOON, Given.call(number), Given.produced(0), Given.file("picture " + number)));
    }

    private void say(CollectionId id, String name, @Nullable CollectionId parent) {
        take(new Entry.Collection(Given.NOON, id, name, parent));
    }

    private int count(String text, @Nullable CollectionId in) {
        return library.count(new Library.Filter(text, in, Shelf.ALL, 0));
    }

    private void isNamed() {
        assertThat(library.collections())
                .containsExactly(
                        new Library.Collection(CLIENT, "Client", 0, 2),
                        new Library.Collection(SOCIAL, "Client / Feeds", 1, 1));
        assertThat(count("", CLIENT)).isEqualTo(2);
        assertThat(count("", SOCIAL)).isEqualTo(1);
        assertThat(count("feed", null)).isEqualTo(1);
        assertThat(count("client", null)).isEqualTo(2);
        assertThat(library.rows(new SpendBook.Filter(null, null, null, "fEEds"), SpendBook.Sorting.NEWEST, 0, 9))
                .extracting(SpendBook.Row::collection)
                .containsExactly("Client / Feeds");
        assertThat(library.sums(
                        Given.reserve(1).day().date(), Given.reserve(1).day().date()))
                .extracting(SpendBook.Sum::collection)
                .containsExactly("Client", "Client / Feeds");
    }

    @Test
    void atOnceAfterAStartAndInAnIndexMadeAnew() throws IOException {
        isNamed();
        library.close();
        library = open();
        isNamed();
        library.close();
        Files.delete(folder.resolve("index.mv.db"));
        library = open();
        isNamed();
    }

    @Test
    void inAnIndexMadeFromAnOlderOne() throws SQLException {
        library.close();
        OldIndex.make(folder, 3, "UPDATE identity SET one = 1");
        library = open();

        isNamed();
        assertThat(library.caps()).isEmpty();
    }

    @Test
    void theLastWordCountsAndOneWithoutPicturesIsListed() {
        say(SOCIAL, "Social", null);
        say(new CollectionId("Print"), "Print", CLIENT);

        assertThat(library.collections())
                .extracting(Library.Collection::path)
                .containsExactly("Client", "Client / Print", "Social");
        assertThat(count("", CLIENT)).isEqualTo(1);
        assertThat(count("feeds", null)).isZero();
        assertThat(List.of(count("social", null), count("client", null))).containsExactly(1, 1);
    }
}
