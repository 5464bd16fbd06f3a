package app.maquette.pictures.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.Pixels;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShrinkTest {
    @Test
    void aPictureThatFitsIsLeftAsItIs() {
        var pixels = new Pixels(3, 2, new int[6]);

        assertThat(Shrink.to(pixels, 3)).isSameAs(pixels);
        assertThat(Shrink.to(pixels, 0)).isSameAs(pixels);
    }

    @Test
    void theLongerSideIsAsLongAsAskedAndTheRatioStays() {
        var wide = Shrink.to(new Pixels(300, 100, new int[30_000]), 60);
        var thin = Shrink.to(new Pixels(1, 1000, new int[1000]), 100);

        assertThat(wide.width()).isEqualTo(60);
        assertThat(wide.height()).isEqualTo(20);
        assertThat(thin.width()).isEqualTo(1);
        assertThat(thin.height()).isEqualTo(100);
    }

    @Test
    void eachPixelIsTheMeanOfWhatItCovers() {
        var pixels = new Pixels(4, 2, new int[] {
            0xff000000, 0xff640000, 0xff00c800, 0xff00c800,
            0xff640000, 0xffc80000, 0xff00c800, 0xff00c800
        });

        var shrunk = Shrink.to(pixels, 2);

        assertThat(shrunk.argb()).containsExactly(0xff640000, 0xff00c800);
    }

    @Test
    void aPixelThatLiesOnTheBorderIsShared() {
        var pixels = new Pixels(3, 1, new int[] {0xff000000, 0xff5a5a5a, 0xffb4b4b4});

        var shrunk = Shrink.to(pixels, 2);

        // (0 + 90/2) / 1.5 and (180 + 90/2) / 1.5
        assertThat(shrunk.argb()).containsExactly(0xff1e1e1e, 0xff969696);
    }

    @Test
    void oneColourStaysThatColourAtAnySize() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            int width = 1 + random.nextInt(90);
            int height = 1 + random.nextInt(90);
            int colour = 0xff000000 | random.nextInt(1 << 24);
            var argb = new int[width * height];
            Arrays.fill(argb, colour);

            var shrunk = Shrink.to(new Pixels(width, height, argb), 1 + random.nextInt(90));

            assertThat(shrunk.argb()).containsOnly(colour);
        }
    }

    @Test
    void theLargestSidesDoNotOverflow() {
        var argb = new int[16_384];
        Arrays.fill(argb, -1);

        assertThat(Shrink.to(new Pixels(16_384, 1, argb), 1).argb()).containsExactly(-1);
        assertThat(Shrink.to(new Pixels(1, 16_384, argb), 1).argb()).containsExactly(-1);
    }
}
