package app.maquette.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.CallId;
import app.maquette.domain.PictureId;
import app.maquette.pictures.ImageProbe;
import app.maquette.store.SmallDisk;
import app.maquette.store.disk.Disk;
import app.maquette.studio.base.DiskTrouble;
import app.maquette.studio.model.MissingReason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What came for a picture and is none lies aside, over a restart, and is used when nothing better comes.
class PartFileTest {
    private static final byte[] PNG = png();

    @TempDir
    Path folder;

    @Test
    void aWholePictureIsNotMissing() throws IOException {
        assertThat(holding(PNG).missing()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'<!doctype html><title>Sign in', an HTML page",
        "'<svg xmlns=\"http://www.w3.org/2000/svg\"/>', an SVG drawing",
        "'{\"error\":\"no\"}', a JSON text",
        "'x', something unknown"
    })
    void whatIsNoPictureIsNamed(String text, String what) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(holding(bytes).missing()).isEqualTo(new MissingReason.NotAPicture(what, bytes.length));
    }

    @Test
    void halfAPngIsThePictureOnlyWhenItCameTwice() throws IOException {
        var half = Arrays.copyOf(PNG, PNG.length / 2);
        var part = holding(half);
        assertThat(part.missing()).isInstanceOf(MissingReason.NotAPicture.class);
        part.restart();

        assertThat(holding(Arrays.copyOf(PNG, PNG.length / 3)).missing()).isNotNull();
        part.restart();
        assertThat(holding(half).missing()).isNull();
    }

    @Test
    void aPageThatCameTwiceIsStillNoPicture() throws IOException {
        var page = "<html>Sign in".getBytes(StandardCharsets.UTF_8);
        holding(page).restart();

        assertThat(holding(page).missing()).isInstanceOf(MissingReason.NotAPicture.class);
    }

    @Test
    void whatBeginsLikeAPictureIsNotLostToAPage() throws IOException {
        var half = Arrays.copyOf(PNG, PNG.length / 2);
        holding(half).restart();
        holding("<html>".repeat(500).getBytes(StandardCharsets.UTF_8)).restart();

        var part = part();
        part.recall();

        try (var in = part.open()) {
            assertThat(in.readAllBytes()).isEqualTo(half);
        }
    }

    @Test
    void aFullDiskLeavesThePackedPictureWhereItIsAndIsNamed() throws IOException {
        var packed = holding("packed".getBytes(StandardCharsets.UTF_8));
        var disk = new SmallDisk(folder);
        disk.fillAt(1);
        var part = new PartFile(disk, packed.file(), packed.picture(), packed.probe());

        assertThatThrownBy(() -> part.replace(PNG))
                .isInstanceOfSatisfying(
                        IOException.class, e -> assertThat(part.trouble(e)).isEqualTo(DiskTrouble.FULL));

        assertThat(part.file()).hasBinaryContent("packed".getBytes(StandardCharsets.UTF_8));
        disk.makeRoom();
        part.replace(PNG);
        assertThat(part.isWhole()).isTrue();
    }

    private static byte[] png() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private PartFile holding(byte[] bytes) throws IOException {
        var part = part();
        try (var out = part.append()) {
            out.write(bytes);
        }
        return part;
    }

    /// Anew each time, as after a restart.
    private PartFile part() {
        return new PartFile(
                Disk.REAL,
                folder.resolve("call-1-0.part"),
                new PictureId(new CallId("call-1"), 0),
                new ImageProbe()::probe);
    }
}
