package app.maquette.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.ImageKey;
import app.maquette.pictures.likeness.Likeness;
import app.maquette.studio.base.StorageException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailFilesTest {
    private final MemoryPictures pictures = new MemoryPictures();
    private Path folder;
    private ThumbnailFiles thumbnails;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.folder = folder;
        thumbnails = new ThumbnailFiles(folder, new ImageDecoder(pictures, new ImageProbe()), Runnable::run, () -> {});
    }

    @Test
    void theSecondAnswerComesFromTheFile() throws IOException {
        var key = pictures.add(Art.png(900, 600));

        var made = thumbnails.load(key, 256);
        var kept = thumbnails.load(key, 256);

        assertThat(pictures.opened).isEqualTo(1);
        assertThat(files())
                .containsExactly(folder.resolve(key.sha256().substring(0, 2)).resolve(key.sha256()));
        assertThat(kept.width()).isEqualTo(256).isEqualTo(made.width());
        assertThat(kept.height()).isEqualTo(171).isEqualTo(made.height());
        assertThat(kept.argb()[10] & 0xff).isBetween(0xa0 - 5, 0xa0 + 5);
    }

    @Test
    void allSizesAreMadeByOneDecoding() throws IOException {
        var key = pictures.add(Art.png(900, 600));

        assertThat(thumbnails.load(key, 100).width()).isEqualTo(100);
        assertThat(thumbnails.load(key, 200).width()).isEqualTo(200);
        assertThat(thumbnails.load(key, 400).width()).isEqualTo(400);

        assertThat(pictures.opened).isEqualTo(1);
        assertThat(files()).hasSize(1);
    }

    @Test
    void whatIsPreparedIsThereWhenItIsAskedFor() {
        var key = pictures.add(Art.png(900, 600));
        var queue = new ArrayList<Runnable>();
        var careful = new ThumbnailFiles(folder, new ImageDecoder(pictures, new ImageProbe()), queue::add, () -> {});

        careful.prepare(key);
        careful.prepare(new ImageKey("0".repeat(64)));
        assertThat(pictures.opened).isZero();
        queue.forEach(Runnable::run);
        careful.prepare(key);
        queue.getLast().run();
        pictures.opened = 0;

        assertThat(careful.load(key, 128).width()).isEqualTo(128);
        assertThat(careful.load(key, 512).width()).isEqualTo(512);
        assertThat(pictures.opened).isZero();
    }

    @Test
    void whatWaitsToBeWrittenIsNotDecodedAgain() throws IOException {
        var key = pictures.add(Art.png(900, 600));
        var queue = new ArrayList<Runnable>();
        var careful = new ThumbnailFiles(folder, new ImageDecoder(pictures, new ImageProbe()), queue::add, () -> {});

        careful.load(key, 256);
        careful.load(key, 512);

        assertThat(pictures.opened).isEqualTo(1);
        assertThat(files()).isEmpty();
        queue.forEach(Runnable::run);
        assertThat(careful.load(key, 512).width()).isEqualTo(512);
        assertThat(pictures.opened).isEqualTo(1);
    }

    @Test
    void theLikenessIsComputedOnceAndAnewInAnotherVersion() throws IOException {
        var key = pictures.add(Art.png(900, 600));
        var made = thumbnails.likeness(key);
        var file = files().getFirst();
        var good = Files.readAllBytes(file);

        assertThat(thumbnails.likeness(key)).isEqualTo(made);
        assertThat(made).hasSizeLessThan(500);
        assertThat(Likeness.isCurrent(made)).isTrue();

        var parts = new ArrayList<byte[]>();
        for (int i = 0; i < 3; i++) {
            parts.add(ThumbnailFile.read(file, i, 4));
        }
        var older = made.clone();
        older[0]--;
        parts.add(older);
        ThumbnailFile.write(file, parts);

        assertThat(thumbnails.likeness(key)).hasSameSizeAs(made);
        assertThat(Likeness.isCurrent(ThumbnailFile.read(file, 3, 4))).isTrue();
        Files.write(file, Arrays.copyOf(good, good.length - 9));
        assertThat(Likeness.isCurrent(thumbnails.likeness(key))).isTrue();
        assertThat(pictures.opened).isEqualTo(1);
    }

    @Test
    void thoseOfEarlierVersionsGo() throws IOException {
        var key = pictures.add(Art.png(900, 600));
        var older = folder.resolve(key.sha256().substring(0, 2)).resolve(key.sha256() + "-256");
        Files.createDirectories(older.resolveSibling("."));
        Files.writeString(older, "of an earlier version");

        thumbnails.load(key, 256);

        assertThat(older).doesNotExist();
    }

    @Test
    void largeSizesAndTheOwnSizeComeFromThePicture() throws IOException {
        var key = pictures.add(Art.png(900, 600));

        assertThat(thumbnails.load(key, 600).width()).isEqualTo(600);
        assertThat(thumbnails.load(key, 0).width()).isEqualTo(900);

        assertThat(files()).isEmpty();
    }

    @Test
    void aDamagedFileIsMadeAnew() throws IOException {
        var key = pictures.add(Art.png(900, 600));
        thumbnails.load(key, 256);
        var file = files().getFirst();
        var good = Files.readAllBytes(file);
        var head = ByteBuffer.wrap(good);
        int second = head.getInt(16);
        for (int at : new int[] {0, 19, 23, 27, second, second + head.getInt(20) - 1}) {
            var damaged = good.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);

            assertThat(thumbnails.load(key, 256).width()).isEqualTo(256);
            assertThat(Arrays.mismatch(Files.readAllBytes(file), good)).isNegative();
        }
        Files.write(file, new byte[0]);
        assertThat(thumbnails.load(key, 256).width()).isEqualTo(256);
        assertThat(pictures.opened).isEqualTo(8);
    }

    @Test
    void transparencyIsKept() {
        var image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(399, 399, 0xffff0000);
        var key = pictures.add(Art.encoded(image, "png"));

        thumbnails.load(key, 256);
        var kept = thumbnails.load(key, 256);

        assertThat(kept.argb()[0]).isZero();
        assertThat(kept.argb()[256 * 256 - 1] >>> 24).isBetween(0x40, 0xff);
    }

    @Test
    void aPictureIsShownEvenWhenItsThumbnailCannotBeKept(@TempDir Path other) throws IOException {
        var file = Files.writeString(other.resolve("file"), "no folder");
        var blocked = new ThumbnailFiles(file, new ImageDecoder(pictures, new ImageProbe()), Runnable::run, () -> {});

        assertThat(blocked.load(pictures.add(Art.png(900, 600)), 256).width()).isEqualTo(256);
    }

    @Test
    void aPictureThatIsNotThereIsAStorageException() {
        var key = new ImageKey("0".repeat(64));

        assertThatThrownBy(() -> thumbnails.load(key, 256)).isInstanceOf(StorageException.class);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
