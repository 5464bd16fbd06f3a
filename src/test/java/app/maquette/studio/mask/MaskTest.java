package app.maquette.studio.mask;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Size;
import app.maquette.studio.mask.Shape.Point;
import app.maquette.studio.port.Pixels;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MaskTest {
    private final Mask mask = new Mask(new Size(100, 80));

    private static Shape.Box box(double left, double top, double right, double bottom) {
        return new Shape.Box(new Point(left, top), new Point(right, bottom));
    }

    @Test
    void aSoftRimIsSentAsFarAsItIsHalf() {
        mask.stroke(new Brush(40, 0), new Point(50, 40), new Point(50, 40), true);

        assertThat(mask.isMarked(41, 40)).isTrue();
        assertThat(mask.isMarked(38, 40)).isFalse();
        assertThat(mask.at(38, 40)).isPositive();
    }

    @Test
    void takingAwayLeavesTheRest() {
        mask.fill(box(10, 10, 30, 30), true);
        mask.fill(box(20, 10, 30, 30), false);

        assertThat(mask.marked()).isEqualTo(200);
    }

    @Test
    void growsAndShrinksBySoManyPixels() {
        mask.fill(box(30, 30, 50, 50), true);

        mask.grow(3);
        assertThat(mask.isMarked(27, 40)).isTrue();
        assertThat(mask.isMarked(26, 40)).isFalse();
        assertThat(mask.isMarked(27, 27)).as("round at its corners").isFalse();

        mask.grow(-5);
        assertThat(mask.isMarked(31, 40)).isFalse();
        assertThat(mask.isMarked(32, 40)).isTrue();
    }

    @Test
    void aMaskOfAllShrinksFromNothing() {
        mask.invert();
        mask.grow(-3);

        assertThat(mask.marked())
                .as("the picture's edge is no edge of the mask")
                .isEqualTo(8000);
    }

    @Test
    void fillsWhatHasTheColourAroundAPixel() {
        var argb = new int[8000];
        Arrays.fill(argb, 0xff204060);
        for (int y = 0; y < 80; y++) {
            // A wall of another colour, with a gap of nearly the same one below.
            argb[y * 100 + 50] = y > 70 ? 0xff284860 : 0xffffffff;
        }
        var picture = new Pixels(100, 80, argb);

        mask.fill(Area.likeColour(picture, 10, 10, 4), true);
        assertThat(mask.marked()).isEqualTo(50 * 80);

        mask.clear();
        mask.fill(Area.likeColour(picture, 10, 10, 8), true);
        assertThat(mask.marked()).isEqualTo(99 * 80 + 9);
    }

    @Test
    void aHundredStepsComeBackAndTheOldestGo() {
        for (int i = 0; i < 120; i++) {
            int row = i / 100;
            mask.fill(box(i % 100, row, i % 100 + 1, row + 1), true);
            mask.history().endStep();
        }
        for (int i = 0; i < MaskHistory.STEPS; i++) {
            assertThat(mask.history().canUndo()).isTrue();
            mask.history().undo();
        }

        assertThat(mask.history().canUndo()).isFalse();
        assertThat(mask.marked()).isEqualTo(20);
    }

    @Test
    void aNewStepEndsTheWayForward() {
        mask.fill(box(0, 0, 10, 10), true);
        mask.history().endStep();
        mask.history().undo();
        mask.fill(box(0, 0, 5, 5), true);
        mask.history().endStep();

        assertThat(mask.history().canRedo()).isFalse();
    }

    @Test
    void aHundredStepsOnALargePictureTakeLittle() {
        var large = new Mask(new Size(4096, 4096));
        var random = new Random(1);
        for (int i = 0; i < 100; i++) {
            for (int part = 0; part < 5; part++) {
                var from = new Point(random.nextInt(4096), random.nextInt(4096));
                large.stroke(new Brush(200, 0.7), from, new Point(from.x() + 100, from.y() + 50), part > 1);
            }
            if (i % 10 == 0) {
                large.invert();
            }
            large.history().endStep();
        }

        assertThat(large.history().bytes()).isLessThan(32 << 20);
    }

    @Test
    void theBlendKeepsTheSourceOutside() {
        var source = new Pixels(100, 80, filled(0xff000000));
        var made = new Pixels(100, 80, filled(0xffffffff));
        mask.fill(box(20, 20, 60, 60), true);

        var blend = Blend.of(source, made, mask, 8);

        for (int at = 0; at < 8000; at++) {
            if (mask.at(at % 100, at / 100) == 0) {
                assertThat(blend.argb()[at]).isEqualTo(0xff000000);
            }
        }
        assertThat(blend.argb()[40 * 100 + 40]).isEqualTo(0xffffffff);
        assertThat(blend.argb()[40 * 100 + 23] & 0xff).isBetween(0x60, 0xa0);
        assertThat(Blend.of(source, made, mask, 0).argb()[20 * 100 + 20]).isEqualTo(0xffffffff);
    }

    private static int[] filled(int argb) {
        var all = new int[8000];
        Arrays.fill(all, argb);
        return all;
    }
}
