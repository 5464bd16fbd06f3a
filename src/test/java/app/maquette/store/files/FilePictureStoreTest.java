package app.maquette.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.domain.PictureId;
import app.maquette.domain.StoredFile;
import app.maquette.store.disk.SplitDisk;
import app.maquette.store.format.Given;
import app.maquette.store.home.Home;
import app.maquette.studio.base.DiskTrouble;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.Decoder.Probe;
import app.maquette.studio.port.PictureStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("language")
class FilePictureStoreTest {
    private Home home;
    private FilePictureStore store;

    @BeforeEach
    void prepare(@TempDir Path root) {
        home = new Home(root.resolve("home")).prepare();
        store = new FilePictureStore(home, FilePictureStoreTest::probe);
    }

    /// Content that begins with `png` is a picture of as many pixels as it has bytes.
    private static Probe probe(InputStream in) {
        try {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.startsWith("png")
                    ? new Probe(MediaType.PNG, text.length(), 1, true)
                    : new Probe(MediaType.UNKNOWN, 0, 0, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile keep(int call, int index, String content) throws IOException {
        var part = store.part(new PictureId(Given.call(call), index));
        try (var out = part.append()) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return store.keep(part, Given.reserve(call), Given.produced(index));
    }

    private static ImageKey key(String content) {
        return Given.file(content).key();
    }

    @Test
    void aPictureComesToAnotherDisk() throws IOException {
        store = new FilePictureStore(new SplitDisk(), home, FilePictureStoreTest::probe);

        store.tryOut();
        var kept = keep(1, 0, "png one");

        assertThat(store.isIntact(kept.key())).isTrue();
        assertThat(filesBelow(home.parts())).isEmpty();
        assertThat(filesBelow(home.pictures())).hasSize(2);
    }

    @Test
    void aPictureComesToARealOtherDisk() throws IOException {
        var other = Path.of("/dev/shm");
        assumeThat(Files.isWritable(other) && !Files.getFileStore(other).equals(Files.getFileStore(home.parts())))
                .isTrue();
        var elsewhere = Files.createTempDirectory(other, "maquette-test-");
        try {
            Files.delete(home.pictures());
            Files.createSymbolicLink(home.pictures(), elsewhere);
            home.prepare();

            store.tryOut();
            var kept = keep(1, 0, "png one");

            assertThat(store.isIntact(kept.key())).isTrue();
            assertThat(filesBelow(home.parts())).isEmpty();
            assertThat(filesBelow(elsewhere)).hasSize(2);
        } finally {
            try (var files = Files.walk(elsewhere)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void tryingOutSaysWhyNothingCouldBeKept() throws IOException {
        Files.delete(home.pictures());
        assertThatThrownBy(store::tryOut)
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.trouble()).isEqualTo(DiskTrouble.GONE));

        Files.createDirectories(home.pictures());
        store.tryOut();
        assertThat(filesBelow(home.pictures())).isEmpty();
    }

    @Test
    void aShelfThatTakesNothingIsFoundBeforeItIsNeeded() throws IOException {
        Files.createSymbolicLink(home.pictures().resolve("5c"), home.root().resolve("not mounted"));

        assertThatThrownBy(store::tryOut).isInstanceOf(StorageException.class).hasMessageContaining("may not write");
    }

    @Test
    void afterAFailureItIsTriedOutAnew() throws IOException {
        store.tryOut();
        Files.delete(home.pictures());
        Files.writeString(home.pictures(), "in its place");
        assertThatThrownBy(() -> keep(1, 0, "png one")).isInstanceOf(StorageException.class);

        assertThatThrownBy(store::tryOut).isInstanceOf(StorageException.class);
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aKeptPictureIsFoundByItsContent() throws IOException {
        var kept = keep(1, 0, "png one");

        assertThat(kept).isEqualTo(new StoredFile(key("png one"), MediaType.PNG, 7, 7, 1, true));
        assertThat(store.find(kept.key())).contains(kept);
        assertThat(store.isIntact(kept.key())).isTrue();
        assertThat(store.file(kept.key(), MediaType.PNG)).hasContent("png one").hasExtension("png");
        try (var in = store.open(kept.key())) {
            assertThat(in).hasContent("png one");
        }
        assertThat(home.parts()).isEmptyDirectory();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(store.find(key("none"))).isEmpty();
        assertThat(store.isIntact(key("none"))).isFalse();
        assertThatThrownBy(() -> store.open(key("none"))).isInstanceOf(StorageException.class);
    }

    @Test
    void bytesThatDoNotDecodeAreKeptToo() throws IOException {
        var kept = keep(1, 0, "<html>");

        assertThat(kept.decodable()).isFalse();
        assertThat(store.file(kept.key(), kept.type())).hasExtension("bin").hasContent("<html>");
        assertThat(store.find(kept.key())).contains(kept);
    }

    @Test
    void aPartGrowsOverSeveralAttemptsAndCanStartAnew() throws IOException {
        var part = store.part(new PictureId(Given.call(1), 3));
        assertThat(part.size()).isZero();
        for (var piece : new String[] {"png", " ", "x"}) {
            try (var out = part.append()) {
                out.write(piece.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(store.part(part.picture()).size()).isEqualTo(5);

        part.restart();
        part.restart();
        assertThat(part.size()).isZero();
    }

    @Test
    void aPartTooLargeForAPictureIsRefused() throws IOException {
        var part = store.part(new PictureId(Given.call(1), 0));
        var megabyte = new byte[1 << 20];
        try (var out = part.append()) {
            for (int i = 0; i < 64; i++) {
                out.write(megabyte);
            }
            assertThatThrownBy(() -> out.write(1)).isInstanceOf(IOException.class);
        }

        assertThat(store.keep(part, Given.reserve(1), Given.produced(0)).bytes())
                .isEqualTo(64L << 20);
    }

    @Test
    void damageIsSeenAndKeepingTheSameBytesAgainRepairsIt() throws IOException {
        var kept = keep(1, 0, "png one");
        assertThat(store.isIntact(kept.key())).isTrue();
        var file = store.file(kept.key(), kept.type());
        Files.writeString(file, "png 0ne");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertThat(store.isIntact(kept.key())).isFalse();

        keep(2, 0, "png one");

        assertThat(store.isIntact(kept.key())).isTrue();
    }

    @Test
    void theSidecarNamesEveryCallThatBroughtTheSameBytes() throws IOException {
        keep(1, 0, "png one");
        keep(2, 3, "png one");
        var kept = keep(1, 0, "png one");

        assertThat(store.keptSince(Instant.EPOCH))
                .containsExactlyInAnyOrder(
                        new PictureStore.Kept(
                                Given.reserve(2), Given.produced(3).withoutLink(), kept),
                        new PictureStore.Kept(
                                Given.reserve(1), Given.produced(0).withoutLink(), kept));
    }

    @Test
    void onlyWhatWasKeptSinceIsListed() throws IOException {
        var old = keep(1, 0, "png old");
        keep(1, 1, "png new");
        var sidecar =
                home.pictures().resolve(old.key().sha256().substring(0, 2)).resolve(old.key() + ".json");
        Files.setLastModifiedTime(sidecar, FileTime.from(Given.NOON.minusSeconds(1)));

        assertThat(store.keptSince(Given.NOON))
                .extracting(PictureStore.Kept::picture)
                .containsExactly(new PictureId(Given.call(1), 1));
    }

    @Test
    void aPictureThatWasDescribedAndNotMovedIsMovedWhenAskedFor() throws IOException {
        var kept = keep(1, 0, "png one");
        var part = home.parts().resolve("call-000001-0.part");
        Files.move(store.file(kept.key(), kept.type()), part);
        assertThat(store.find(kept.key())).isEmpty();

        assertThat(store.keptSince(Instant.EPOCH)).hasSize(1);

        assertThat(store.isIntact(kept.key())).isTrue();
        assertThat(part).doesNotExist();
    }

    @Test
    void aSidecarWhosePictureNeverCameIsNotListed() throws IOException {
        var kept = keep(1, 0, "png one");
        Files.delete(store.file(kept.key(), kept.type()));
        Files.writeString(home.parts().resolve("call-000001-0.part"), "png 0ne");

        assertThat(store.keptSince(Instant.EPOCH)).isEmpty();
    }

    @Test
    void aPictureWithoutItsSidecarIsStillFound() throws IOException {
        var kept = keep(1, 0, "png one");
        Files.delete(
                home.pictures().resolve(kept.key().sha256().substring(0, 2)).resolve(kept.key() + ".json"));

        assertThat(store.find(kept.key())).contains(kept);
    }

    @Test
    void anInterruptedThreadKeepsThePictureAndStaysInterrupted() throws IOException {
        var part = store.part(new PictureId(Given.call(1), 0));
        try (var out = part.append()) {
            out.write('x');
        }
        Thread.currentThread().interrupt();
        var kept = store.keep(part, Given.reserve(1), Given.produced(0));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.isIntact(kept.key())).isTrue();
    }

    @Test
    void freeSpaceIsToldByTheDisk() {
        assertThat(store.freeBytes()).isPositive();
    }
}
