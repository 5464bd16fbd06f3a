package app.maquette.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.ImageKey;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResemblanceTest {
    private final MemoryPictures pictures = new MemoryPictures();
    private final Resemblance resemblance = new Resemblance(new ImageDecoder(pictures, new ImageProbe()));

    @Test
    void thePictureItselfIsAllAlike() {
        var key = pictures.add(Art.png(300, 300));

        assertThat(resemblance.percent(key, key)).isEqualTo(100);
    }

    @Test
    void theSameSceneInOtherSizeAndFormatIsAlmostTheSame() {
        var png = pictures.add(Art.png(300, 300));

        assertThat(resemblance.percent(png, pictures.add(Art.jpeg(900, 900)))).isGreaterThan(95);
        assertThat(resemblance.percent(png, pictures.add(Art.png(310, 290)))).isGreaterThan(95);
    }

    @Test
    void aMirroredSceneIsLessAlikeThanAGrainyOne() {
        var png = pictures.add(Art.png(300, 300));

        int grainy = resemblance.percent(png, changed(false, true));
        int mirrored = resemblance.percent(png, changed(true, false));

        assertThat(grainy).isGreaterThan(80);
        assertThat(mirrored).isBetween(5, 75).isLessThan(grainy);
    }

    @Test
    void noiseHasNothingInCommonWithAPicture() {
        var image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        var random = new Random(5);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 300; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }

        assertThat(resemblance.percent(pictures.add(Art.png(300, 300)), pictures.add(Art.encoded(image, "png"))))
                .isLessThan(30);
    }

    @Test
    void smallPicturesAreComparedToo() {
        assertThat(resemblance.percent(pictures.add(Art.png(5, 5)), pictures.add(Art.png(300, 3))))
                .isBetween(0, 100);
    }

    private ImageKey changed(boolean mirror, boolean grain) {
        var from = Art.drawn(300, 300, BufferedImage.TYPE_INT_RGB);
        var image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        var random = new Random(5);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 300; x++) {
                int rgb = from.getRGB(mirror ? 299 - x : x, y);
                image.setRGB(x, y, grain ? rgb ^ random.nextInt(16) * 0x010101 : rgb);
            }
        }
        return pictures.add(Art.encoded(image, "png"));
    }
}
