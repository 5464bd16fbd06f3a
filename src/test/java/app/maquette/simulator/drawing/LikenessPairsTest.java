package app.maquette.simulator.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.pictures.likeness.Likeness;
import app.maquette.pictures.pixel.Shrink;
import app.maquette.studio.port.Pixels;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whether the descriptor tells a kept composition from another one. It was built with even numbers of pairs up to 480;
/// the odd ones were not looked at.
class LikenessPairsTest {
    @Test
    void aKeptCompositionIsNearerThanAnotherOne() {
        assertThat(area(30)).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    @Tag("deep")
    void aThousandPairs() {
        double area = area(500);
        System.out.printf("area under the curve of 1,000 pairs %.4f%n", area);
        assertThat(area).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void jpegScaleGrainAndSmallShiftsOfColourChangeLittle() {
        double nearest = 1;
        double farthest = 0;
        for (long number = 1001; number < 1021; number += 2) {
            var pairs = new Pairs(number);
            var kept = pairs.kept()[0];
            var bytes = Likeness.of(kept);
            for (UnaryOperator<Pixels> change : List.<UnaryOperator<Pixels>>of(
                    LikenessPairsTest::jpeg,
                    pixels -> Shrink.to(pixels, 64),
                    LikenessPairsTest::grain,
                    LikenessPairsTest::shifted)) {
                farthest = Math.max(farthest, Likeness.distance(bytes, Likeness.of(change.apply(kept))));
            }
            var other = pairs.notKept();
            nearest = Math.min(nearest, Likeness.distance(Likeness.of(other[0]), Likeness.of(other[1])));
        }

        assertThat(farthest).isLessThan(nearest);
    }

    /// How often a kept pair is nearer than one that is not, of each kind so many.
    private static double area(int count) {
        var kept = new double[count];
        var others = new double[count];
        for (int i = 0; i < count; i++) {
            var pairs = new Pairs(2L * i + 1);
            kept[i] = distance(pairs.kept());
            others[i] = distance(pairs.notKept());
        }
        double sum = 0;
        for (double one : kept) {
            sum += Arrays.stream(others)
                    .map(other -> one < other ? 1 : one == other ? 0.5 : 0)
                    .sum();
        }
        return sum / count / count;
    }

    private static double distance(Pixels[] pair) {
        return Likeness.distance(Likeness.of(pair[0]), Likeness.of(pair[1]));
    }

    private static Pixels jpeg(Pixels pixels) {
        var image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.argb(), 0, pixels.width());
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(0.7f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
            out.flush();
            return Pairs.small(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            writer.dispose();
        }
    }

    private static Pixels grain(Pixels pixels) {
        var random = new Random(5);
        return each(pixels, channel -> channel + random.nextInt(17) - 8);
    }

    private static Pixels shifted(Pixels pixels) {
        return each(pixels, channel -> (int) (channel * 0.93) + 9);
    }

    private static Pixels each(Pixels pixels, IntUnaryOperator change) {
        var argb = new int[pixels.argb().length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xff000000;
            for (int shift = 0; shift <= 16; shift += 8) {
                int channel = change.applyAsInt(pixels.argb()[i] >> shift & 0xff);
                argb[i] |= Math.clamp(channel, 0, 0xff) << shift;
            }
        }
        return new Pixels(pixels.width(), pixels.height(), argb);
    }
}
