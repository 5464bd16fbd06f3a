package app.maquette.store.files;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.MediaType;
import app.maquette.domain.PictureId;
import app.maquette.domain.Refiling;
import app.maquette.domain.StoredFile;
import app.maquette.store.format.Given;
import app.maquette.store.home.Home;
import app.maquette.studio.Samples;
import app.maquette.studio.TestClock;
import app.maquette.studio.call.FoundPictures;
import app.maquette.studio.inbox.Trash;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Decoder.Probe;
import app.maquette.studio.port.MemoryLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Only emptying the trash deletes, what is written down before, and nothing that is needed elsewhere.
class EmptiedTrashTest {
    private final Ledger ledger =
            new JournalLedger(new MemoryJournal(), TestClock.at("2026-11-22T10:00:00Z"), Samples.UTC_MIDNIGHT);
    private final MemoryLibrary library = new MemoryLibrary().following(ledger);
    private FilePictureStore store;
    private Trash trash;

    @BeforeEach
    void prepare(@TempDir Path root) {
        store = new FilePictureStore(
                new Home(root.resolve("home")).prepare(), _ -> new Probe(MediaType.PNG, 2, 1, true));
        trash = new Trash(ledger, library, store);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private StoredFile bought(int call, String content) throws IOException {
        var id = new PictureId(Given.call(call), 0);
        var part = store.part(id);
        try (var out = part.append()) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        var file = store.keep(part, Given.reserve(call), Given.produced(0));
        library.apply(Given.reserve(call));
        library.apply(new Entry.Stored(Given.NOON, id.call(), Given.produced(0), file));
        return file;
    }

    private void discard(int... calls) {
        for (int call : calls) {
            ledger.post(at -> new Entry.Filed(at, List.of(new PictureId(Given.call(call), 0)), new Refiling.Trash()));
        }
    }

    private boolean isHere(StoredFile file) {
        return store.isIntact(file.key());
    }

    @Test
    void whatIsInItIsCountedWithWhatItCostAndDeletedWhenAskedFor() throws IOException {
        var one = bought(1, "png one");
        var other = bought(2, "png two");
        discard(1);

        var contents = trash.contents();
        assertThat(contents.count()).isEqualTo(1);
        assertThat(contents.cost()).isEqualTo(Given.reserve(1).quote().each());
        assertThat(isHere(one)).isTrue();

        assertThat(trash.delete(contents)).isZero();

        assertThat(isHere(one)).isFalse();
        assertThat(Files.exists(store.file(one.key(), one.type()).resolveSibling(one.key() + ".json")))
                .isFalse();
        assertThat(isHere(other)).isTrue();
        assertThat(library.call(Given.call(1)).orElseThrow().pictures())
                .singleElement()
                .extracting(Picture::state)
                .isEqualTo(new Picture.State.Deleted(one));
        assertThat(trash.contents().count()).isZero();
    }

    @Test
    void whatWasRestoredWhileItWasAskedIsNotDeleted() throws IOException {
        var one = bought(1, "png one");
        discard(1);
        var contents = trash.contents();
        ledger.post(at -> new Entry.Filed(at, contents.pictures(), new Refiling.Restore()));

        assertThat(trash.delete(contents)).isEqualTo(1);

        assertThat(isHere(one)).isTrue();
    }

    @Test
    void theSameBytesStayForAnotherPictureAndForOnesOwn() throws IOException {
        var twice = bought(1, "png twice");
        assertThat(bought(2, "png twice")).isEqualTo(twice);
        var own = bought(3, "png own");
        library.apply(new Entry.BroughtIn(Given.NOON, new PictureId(Given.call(9), 0), own, "own.png"));
        discard(1, 3);

        assertThat(trash.delete(trash.contents())).isEqualTo(2);

        assertThat(isHere(twice)).isTrue();
        assertThat(isHere(own)).isTrue();
        discard(2);
        assertThat(trash.delete(trash.contents())).isZero();
        assertThat(isHere(twice)).isFalse();
    }

    @Test
    void aDeletionThatWasKilledIsEndedLaterAndGivesNothingBack() throws IOException {
        var one = bought(1, "png one");
        var other = bought(2, "png two");
        discard(1, 2);
        ledger.post(at -> new Entry.Filed(at, List.of(new PictureId(Given.call(1), 0)), new Refiling.Delete()));
        var posted = new ArrayList<Entry>();
        ledger.posted().subscribe(said -> posted.add(said.entry()));

        assertThat(new FoundPictures(store, library, ledger::post).look()).isEmpty();

        assertThat(isHere(one)).isFalse();
        assertThat(isHere(other)).isTrue();
        assertThat(posted).isEmpty();
    }

    @Test
    void aFileThatIsGoneAlreadyIsNoTrouble() throws IOException {
        var one = bought(1, "png one");
        discard(1);
        Files.delete(store.file(one.key(), one.type()));

        assertThat(trash.delete(trash.contents())).isZero();
    }
}
