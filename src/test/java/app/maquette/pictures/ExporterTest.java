package app.maquette.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.MediaType;
import app.maquette.domain.MoneyKind;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.Exports.Disclosure;
import app.maquette.studio.port.Library.Shown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExporterTest {
    private static final String NAME = "a-red-fox-two-crows-50-snow-bright-1785282233";
    private final MemoryPictures pictures = new MemoryPictures();
    private Path folder;
    private Exporter exporter;
    private Shown fox;

    @BeforeEach
    void open(@TempDir Path folder) {
        this.folder = folder;
        exporter = new Exporter(pictures, folder.resolve("drag"), MoneyKind.REAL);
        fox = ShownPictures.of(pictures.add(Art.png(60, 40)), MediaType.PNG);
    }

    @Test
    void aFolderGetsTheSuggestedNameAndThenTheNextFreeOne() {
        var first = exporter.export(fox, folder, Disclosure.ORIGIN);
        var second = exporter.export(fox, folder, Disclosure.ORIGIN);

        assertThat(exporter.suggestedName(fox)).isEqualTo(NAME + ".png");
        assertThat(first).isEqualTo(folder.resolve(NAME + ".png"));
        assertThat(second).isEqualTo(folder.resolve(NAME + " (2).png"));
        assertThat(first).hasSameBinaryContentAs(second);
    }

    @Test
    void aNamedFileIsReplaced() throws IOException {
        var file = Files.writeString(folder.resolve("hero.png"), "old");

        assertThat(exporter.export(fox, file, Disclosure.ORIGIN)).isEqualTo(file);

        assertThat(Header.of(Files.readAllBytes(file)).width()).isEqualTo(60);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileTheDesignerDidNotNameIsNeverReplaced() throws IOException {
        var other = Files.writeString(folder.resolve("hero.png"), "mine");

        var written = exporter.export(fox, folder.resolve("hero.jpg"), Disclosure.ORIGIN);

        assertThat(written).isEqualTo(folder.resolve("hero (2).png"));
        assertThat(other).hasContent("mine");
    }

    @Test
    void bytesOfNoKnownFormatAreCopied() throws IOException {
        var bytes = "something else".getBytes(StandardCharsets.UTF_8);
        var shown = ShownPictures.of(pictures.add(bytes), MediaType.UNKNOWN);

        assertThat(exporter.export(shown, folder, Disclosure.PROMPT))
                .hasFileName(NAME + ".bin")
                .hasBinaryContent(bytes);
    }

    @Test
    void draggingTwiceLeavesTheFileAlone() throws IOException {
        var file = exporter.prepareDrag(fox, Disclosure.SETTINGS);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

        assertThat(exporter.prepareDrag(fox, Disclosure.SETTINGS)).isEqualTo(file);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.from(Instant.EPOCH));
        assertThat(file).isEqualTo(folder.resolve("drag/01JD-7-0/" + NAME + ".png"));
    }

    @Test
    void draggingWithAnotherDisclosureWritesTheFileAnew() throws IOException {
        exporter.prepareDrag(fox, Disclosure.PROMPT);

        var file = exporter.prepareDrag(fox, Disclosure.ORIGIN);

        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("fox");
    }

    @Test
    void aFileThatCannotBeReplacedGetsASecondOneBesideIt() throws IOException {
        var blocked = folder.resolve("drag/01JD-7-0/" + NAME + ".png/full");
        Files.createDirectories(blocked);

        assertThat(exporter.prepareDrag(fox, Disclosure.ORIGIN)).hasFileName(NAME + " (2).png");
    }

    @Test
    void aPictureThatIsNotHereCannotBeExported() {
        assertThatThrownBy(() -> exporter.export(ShownPictures.withheld(), folder, Disclosure.ORIGIN))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("not here");
    }

    @Test
    void aFailedWriteLeavesNothingBehind() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "no folder");

        assertThatThrownBy(() -> exporter.export(fox, file.resolve("hero.png"), Disclosure.ORIGIN))
                .isInstanceOf(StorageException.class);
        assertThat(file).hasContent("no folder");
    }
}
