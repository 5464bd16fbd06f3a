package app.maquette.studio.mask;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Size;
import app.maquette.studio.mask.Shape.Point;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// What is painted is what is sent, whatever is painted, and each step can be taken back to the pixel.
class MaskPropertyTest {
    private static final int MASKS = Integer.getInteger("masks", 1000);

    @Test
    void whatIsPaintedIsSentToThePixel() throws IOException {
        for (int seed = 0; seed < MASKS; seed++) {
            var random = new Random(seed);
            var size = new Size(1 + random.nextInt(150), 1 + random.nextInt(150));
            var mask = new Mask(size);
            var model = new int[size.width() * size.height()];
            for (int step = 0; step < 4; step++) {
                act(random, mask, model);
            }
            boolean marksWhite = random.nextBoolean();

            var sent = ImageIO.read(new ByteArrayInputStream(MaskFile.png(mask, marksWhite)));

            assertThat(new Size(sent.getWidth(), sent.getHeight())).isEqualTo(size);
            for (int at = 0; at < model.length; at++) {
                int rgb = sent.getRGB(at % size.width(), at / size.width());
                assertThat(rgb)
                        .as("seed %d, pixel %d", seed, at)
                        .isEqualTo(model[at] >= 128 == marksWhite ? 0xffffffff : 0xff000000);
            }
        }
    }

    @Test
    void eachStepIsTakenBackExactly() {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var mask = new Mask(new Size(65 + random.nextInt(200), 65 + random.nextInt(200)));
            var model = new int[mask.covers().length];
            List<byte[]> states = new ArrayList<>(List.of(mask.covers()));
            for (int step = 0; step < 20; step++) {
                act(random, mask, model);
                mask.history().endStep();
                if (!Arrays.equals(states.getLast(), mask.covers())) {
                    states.add(mask.covers());
                }
            }
            for (int at = states.size() - 2; at >= 0; at--) {
                mask.history().undo();
                assertThat(mask.covers()).isEqualTo(states.get(at));
            }
            assertThat(mask.history().canUndo()).isFalse();
            for (int at = 1; at < states.size(); at++) {
                mask.history().redo();
                assertThat(mask.covers()).isEqualTo(states.get(at));
            }
            assertThat(mask.history().canRedo()).isFalse();
        }
    }

    /// The same to the mask and to a plain model of it, pixel by pixel.
    private static void act(Random random, Mask mask, int[] model) {
        var from = point(random, mask.size());
        var to = point(random, mask.size());
        boolean adds = random.nextInt(3) > 0;
        int width = mask.size().width();
        switch (random.nextInt(5)) {
            case 0 -> {
                var brush = new Brush(1 + random.nextInt(60), random.nextDouble());
                mask.stroke(brush, from, to, adds);
                paint(model, adds, at -> brush.cover(middle(at % width), middle(at / width), from, to));
            }
            case 1 -> {
                mask.fill(new Shape.Box(from, to), adds);
                paint(
                        model,
                        adds,
                        at -> between(middle(at % width), from.x(), to.x())
                                        && between(middle(at / width), from.y(), to.y())
                                ? 255
                                : 0);
            }
            case 2 -> {
                mask.fill(new Shape.Oval(from, to), adds);
                paint(model, adds, at -> inOval(middle(at % width), middle(at / width), from, to) ? 255 : 0);
            }
            case 3 -> {
                var corners = IntStream.range(0, 3 + random.nextInt(6))
                        .mapToObj(_ -> point(random, mask.size()))
                        .toList();
                mask.fill(new Shape.Outline(corners), adds);
                paint(model, adds, at -> isAround(corners, middle(at % width), middle(at / width)) ? 255 : 0);
            }
            default -> {
                mask.invert();
                for (int at = 0; at < model.length; at++) {
                    model[at] = 255 - model[at];
                }
            }
        }
    }

    private static void paint(int[] model, boolean adds, IntUnaryOperator cover) {
        for (int at = 0; at < model.length; at++) {
            int painted = cover.applyAsInt(at);
            model[at] = adds ? Math.max(model[at], painted) : Math.min(model[at], 255 - painted);
        }
    }

    /// Also outside of the picture, and never on the middle of a pixel.
    private static Point point(Random random, Size size) {
        return new Point(
                random.nextInt(size.width() + 20) - 10 + 0.17 + random.nextInt(3) * 0.1,
                random.nextInt(size.height() + 20) - 10 + 0.17 + random.nextInt(3) * 0.1);
    }

    private static double middle(int cell) {
        return cell + 0.5;
    }

    private static boolean between(double one, double from, double to) {
        return one > Math.min(from, to) && one < Math.max(from, to);
    }

    private static boolean inOval(double x, double y, Point from, Point to) {
        double across = (x - (from.x() + to.x()) / 2) / ((to.x() - from.x()) / 2);
        double down = (y - (from.y() + to.y()) / 2) / ((to.y() - from.y()) / 2);
        return across * across + down * down < 1;
    }

    /// Whether a line from there to the right meets its outline an odd number of times.
    private static boolean isAround(List<Point> corners, double x, double y) {
        boolean isInside = false;
        for (int i = 0; i < corners.size(); i++) {
            var a = corners.get(i);
            var b = corners.get((i + 1) % corners.size());
            if (a.y() > y != b.y() > y && x < a.x() + (y - a.y()) * (b.x() - a.x()) / (b.y() - a.y())) {
                isInside = !isInside;
            }
        }
        return isInside;
    }
}
