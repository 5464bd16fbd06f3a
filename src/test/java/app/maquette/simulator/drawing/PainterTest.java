package app.maquette.simulator.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.simulator.drawing.canvas.Letters;
import app.maquette.simulator.drawing.canvas.Sheet;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures are the same whenever they are drawn, and coarser where they should be.
class PainterTest {
    private static final int SIDE = 96;

    private static Sheet sheet(String prompt, long seed, boolean fine) {
        return new Sheet(prompt, seed, SIDE, SIDE, fine);
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /// How far two pictures are apart on average, 0 to 255, as seen from afar: both are looked at in large patches.
    private static double distance(byte[] one, byte[] other) throws IOException {
        BufferedImage first = image(one);
        BufferedImage second = image(other);
        int patch = first.getWidth() / 12;
        long sum = 0;
        int patches = 0;
        for (int y = 0; y + patch <= first.getHeight(); y += patch) {
            for (int x = 0; x + patch <= first.getWidth(); x += patch) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs(mean(first, x, y, patch, shift) - mean(second, x, y, patch, shift));
                    patches++;
                }
            }
        }
        return (double) sum / patches;
    }

    private static int mean(BufferedImage image, int x, int y, int patch, int shift) {
        int sum = 0;
        for (int i = 0; i < patch * patch; i++) {
            sum += image.getRGB(x + i % patch, y + Math.floorDiv(i, patch)) >> shift & 255;
        }
        return sum / (patch * patch);
    }

    /// How much neighbouring pixels differ, which is what sharp edges and small things add to.
    private static double sharpness(byte[] png) throws IOException {
        BufferedImage image = image(png);
        long sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 1; x < image.getWidth(); x++) {
                sum += Math.abs((image.getRGB(x, y) >> 8 & 255) - (image.getRGB(x - 1, y) >> 8 & 255));
            }
        }
        return (double) sum / (image.getWidth() * image.getHeight());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lighthouse",
                "harbour",
                "mountain",
                "desert",
                "coffee",
                "planet",
                "forest",
                "bauhaus",
                "waves",
                "leaves botanical",
                "abstract",
                "poster of nothing \"Nothing\""
            })
    void theSameSheetIsTheSameBytesAndAnotherSeedIsNot(String prompt) throws IOException {
        byte[] png = Painter.paint(sheet(prompt, 7, true));

        assertThat(Painter.paint(sheet(prompt, 7, true))).isEqualTo(png);
        assertThat(distance(png, Painter.paint(sheet(prompt, 8, true)))).isGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lighthouse", "harbour", "coffee", "bauhaus", "forest \"Tall\""})
    void aCoarseSheetHasTheSameCompositionWithLessInIt(String prompt) throws IOException {
        byte[] fine = Painter.paint(new Sheet(prompt, 7, 384, 384, true));
        byte[] coarse = Painter.paint(new Sheet(prompt, 7, 384, 384, false));

        assertThat(distance(fine, coarse))
                .isLessThan(distance(fine, Painter.paint(new Sheet(prompt, 8, 384, 384, false))) / 3);
        assertThat(sharpness(coarse)).isLessThan(sharpness(fine) * 0.9);
    }

    @ParameterizedTest
    @CsvSource({"1024,1024", "512,1536", "1536,512", "1,1", "3,64"})
    void everySizeIsDrawn(int width, int height) throws IOException {
        BufferedImage image = image(Painter.paint(new Sheet("harbour \"Porto\" \"1934\"", 3, width, height, true)));

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
    }

    @Test
    void aPictureWeighsWhatRealOnesDo() {
        for (String prompt : new String[] {"abstract", "harbour", "bauhaus"}) {
            assertThat(Painter.paint(new Sheet(prompt, 5, 1024, 1024, true))).hasSizeBetween(500_000, 2_000_000);
            assertThat(Painter.paint(new Sheet(prompt, 5, 1024, 1024, false))).hasSizeBetween(500_000, 2_000_000);
        }
    }

    @Test
    void thePaletteFollowsTheWords() throws IOException {
        byte[] red = Painter.paint(sheet("crimson and red abstract", 7, true));
        byte[] blue = Painter.paint(sheet("cobalt and blue abstract", 7, true));

        assertThat(mean(image(red), 0, 0, SIDE, 16)).isGreaterThan(mean(image(blue), 0, 0, SIDE, 16) + 30);
        assertThat(mean(image(blue), 0, 0, SIDE, 0)).isGreaterThan(mean(image(red), 0, 0, SIDE, 0) + 30);
    }

    @Test
    void quotedWordsAreSetAsType() throws IOException {
        byte[] one = Painter.paint(sheet("mountain poster, \"ALPHA\"", 7, true));
        byte[] other = Painter.paint(sheet("mountain poster, \"OMEGA\"", 7, true));

        assertThat(one).isNotEqualTo(other);
        assertThat(distance(one, other)).isLessThan(12);
    }

    @ParameterizedTest
    @CsvSource({"Île de Ré,I\u0302LE DE RE\u0301", "été,E\u0301TE\u0301", "  a   b ,A B", "Straße,STRASSE", "漢字,''"})
    void whatHasNoLetterHereIsLeftOut(String text, String set) {
        assertThat(Letters.settable(text)).isEqualTo(set);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"\"",
                "\"漢字\"",
                "\"\u0301\"",
                "«»",
                "💡",
                "\"a very long title that goes on and on, \"and on"
            })
    void anyPromptIsDrawn(String prompt) throws IOException {
        assertThat(image(Painter.paint(sheet(prompt, 1, true)))).isNotNull();
    }

    @Test
    void aRemixKeepsTheSourceByItsWeight() throws IOException {
        byte[] source = Painter.paint(sheet("harbour", 1, false));
        Sheet other = sheet("bauhaus", 2, true);

        double kept = distance(source, Painter.repaint(other, source, 90));
        double loose = distance(source, Painter.repaint(other, source, 10));

        assertThat(kept).isLessThan(12).isLessThan(loose);
        assertThat(loose).isLessThan(distance(source, Painter.paint(other)));
    }

    @Test
    void aSourceThatDoesNotDecodeIsLeftOut() {
        Sheet sheet = sheet("harbour", 1, true);

        assertThat(Painter.repaint(sheet, "no picture".getBytes(StandardCharsets.UTF_8), 80))
                .isEqualTo(Painter.paint(sheet));
    }
}
