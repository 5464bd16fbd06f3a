package app.maquette.store.files;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.domain.PictureId;
import app.maquette.domain.StoredFile;
import app.maquette.store.format.Given;
import app.maquette.store.home.Home;
import app.maquette.studio.call.FoundPictures;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.port.Decoder.Probe;
import app.maquette.studio.port.FoundPicture;
import app.maquette.studio.port.MemoryLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files in a real folder beside what the journal says.
class FoundPicturesTest {
    private final MemoryLibrary library = new MemoryLibrary();
    private final List<Entry> posted = new ArrayList<>();
    private FilePictureStore store;
    private Home home;
    private FoundPictures found;

    @BeforeEach
    void prepare(@TempDir Path root) {
        home = new Home(root.resolve("home")).prepare();
        store = new FilePictureStore(home, _ -> new Probe(MediaType.PNG, 2, 1, true));
        found = new FoundPictures(store, library, entry -> posted.add(entry.apply(Given.NOON)));
    }

    @Test
    void aPictureOfAnUnknownCallIsFoundWithItsFacts() throws IOException {
        keep(1, "png one");

        assertThat(found.look()).singleElement().satisfies(one -> {
            assertThat(one.file().key()).isEqualTo(key("png one"));
            assertThat(one.makers())
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.call()).isEqualTo(Given.reserve(1)));
        });
        assertThat(posted).isEmpty();
    }

    @Test
    void aFileWithNothingBesideItIsFoundToo() throws IOException {
        keep(1, "png one");
        Files.delete(store.file(key("png one"), MediaType.PNG).resolveSibling(key("png one") + ".json"));

        assertThat(found.look())
                .singleElement()
                .extracting(FoundPicture::makers)
                .isEqualTo(List.of());
    }

    @Test
    void aRecordedPictureIsNotFound() throws IOException {
        var file = keep(1, "png one");
        library.apply(Given.reserve(1));
        library.apply(new Entry.Stored(Given.NOON, Given.call(1), Given.produced(0), file));

        assertThat(found.look()).isEmpty();
    }

    @Test
    void aPictureThatWasGivenUpGetsItsRowBack() throws IOException {
        var file = keep(1, "png one");
        library.apply(Given.reserve(1));
        library.apply(
                new Entry.Settle(Given.NOON, Given.call(1), Given.reserve(1).amount(), List.of(Given.produced(0))));
        library.apply(new Entry.Gone(Given.NOON, Given.call(1), 0, "the link has expired"));

        assertThat(found.look()).isEmpty();
        assertThat(posted)
                .singleElement()
                .isInstanceOfSatisfying(
                        Entry.Stored.class, stored -> assertThat(stored.file()).isEqualTo(file));
    }

    @Test
    void whatIsNoPictureFileIsLeftAlone() throws IOException {
        Files.writeString(Files.createDirectories(home.pictures().resolve("ab")).resolve("notes.txt"), "mine");

        assertThat(found.look()).isEmpty();
    }

    private StoredFile keep(int call, String content) throws IOException {
        var part = store.part(new PictureId(Given.call(call), 0));
        try (var out = part.append()) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return store.keep(part, Given.reserve(call), Given.produced(0));
    }

    private static ImageKey key(String content) {
        return Given.file(content).key();
    }
}
