package app.maquette.pictures.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.Pixels;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LikenessTest {
    @Test
    void distancesGoFromNothingToAll() {
        var red = Likeness.of(filled(0xffff0000));
        var cyan = Likeness.of(filled(0xff00ffff));
        var edge = Likeness.of(halves(false));

        assertThat(Likeness.distance(red, cyan)).isZero();
        assertThat(Likeness.distance(red, edge)).isEqualTo(1);
        assertThat(Likeness.distance(edge, edge)).isZero();
        assertThat(Likeness.distance(edge, Likeness.of(halves(true)))).isGreaterThan(0.9);
        assertThat(Likeness.colourDistance(red, cyan)).isEqualTo(1);
        assertThat(Likeness.colourDistance(red, red)).isZero();
    }

    @Test
    void theSmallestPictureHasOneToo() {
        assertThat(Likeness.isCurrent(Likeness.of(new Pixels(1, 1, new int[] {-1}))))
                .isTrue();
        assertThat(Likeness.isCurrent(Likeness.of(new Pixels(128, 1, new int[128]))))
                .isTrue();
    }

    @Test
    void bytesOfAnotherVersionOrLengthAreNotCurrent() {
        var bytes = Likeness.of(filled(-1));

        assertThat(Likeness.isCurrent(Arrays.copyOf(bytes, 20))).isFalse();
        bytes[0]++;
        assertThat(Likeness.isCurrent(bytes)).isFalse();
    }

    private static Pixels filled(int colour) {
        var argb = new int[128 * 96];
        Arrays.fill(argb, colour);
        return new Pixels(128, 96, argb);
    }

    private static Pixels halves(boolean down) {
        var argb = new int[128 * 128];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = (down ? i / 128 : i % 128) < 64 ? 0xff000000 : -1;
        }
        return new Pixels(128, 128, argb);
    }
}
