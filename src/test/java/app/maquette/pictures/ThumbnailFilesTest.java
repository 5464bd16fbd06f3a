package app.maquette.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.ImageKey;
import app.maquette.studio.base.StorageException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        thumbnails = new ThumbnailFiles(folder, new ImageDecoder(pictures, new ImageProbe()));
    }

    @Test
    void theSecondAnswerComesFromTheFile() throws IOException {
        var key = pictures.add(Art.png(900, 600));

        var made = thumbnails.load(key, 256);
        var kept = thumbnails.load(key, 256);

        assertThat(pictures.opened).isEqualTo(1);
        assertThat(files())
                .containsExactly(folder.resolve(key.sha256().substring(0, 2)).resolve(key.sha256() + "-256"));
        assertThat(kept.width()).isEqualTo(256).isEqualTo(made.width());
        assertThat(kept.height()).isEqualTo(171).isEqualTo(made.height());
        assertThat(kept.argb()[10] & 0xff).isBetween(0xa0 - 5, 0xa0 + 5);
    }

    @Test
    void sizesBetweenStepsShareAFile() throws IOException {
        var key = pictures.add(Art.png(900, 600));

        assertThat(thumbnails.load(key, 100).width()).isEqualTo(100);
        assertThat(thumbnails.load(key, 200).width()).isEqualTo(200);
        assertThat(thumbnails.load(key, 400).width()).isEqualTo(400);

        assertThat(pictures.opened).isEqualTo(2);
        assertThat(files()).hasSize(2);
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
        for (int at : new int[] {0, good.length / 2, good.length - 1}) {
            var damaged = good.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);

            assertThat(thumbnails.load(key, 256).width()).isEqualTo(256);
            assertThat(Files.readAllBytes(file)).isEqualTo(good);
        }
        Files.write(file, new byte[0]);
        assertThat(thumbnails.load(key, 256).width()).isEqualTo(256);
        assertThat(pictures.opened).isEqualTo(5);
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
        var blocked = new ThumbnailFiles(file, new ImageDecoder(pictures, new ImageProbe()));

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
