package app.maquette.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.MediaType;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.Decoder.Probe;
import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Files made to harm: bombs, lies, and ten thousand mutations of good ones. None may do more than be refused.
class HostilePicturesTest {
    private static final long SEED = 20_261_122;
    private final MemoryPictures pictures = new MemoryPictures();
    private final ImageDecoder decoder = new ImageDecoder(pictures, new ImageProbe());

    @TestFactory
    Stream<DynamicTest> aSizeBeyondTheLimitsIsRefusedFromTheHeader() {
        return Stream.of(
                        new int[] {65_535, 65_535},
                        new int[] {16_385, 1},
                        new int[] {1, 16_385},
                        new int[] {8001, 8001},
                        new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE})
                .map(size -> DynamicTest.dynamicTest(size[0] + " x " + size[1], () -> {
                    var endless = new Endless(Art.chunks(Art.ihdr(size[0], size[1], 8, 6)));

                    var probe = decoder.probe(endless);

                    assertThat(probe).isEqualTo(new Probe(MediaType.PNG, size[0], size[1], false));
                    assertThat(endless.read.get()).isLessThanOrEqualTo(64 << 10);
                }));
    }

    @Test
    void aSmallFileOfManyZerosIsRefusedByItsSizeAlone() {
        byte[] bomb = Art.chunks(
                Art.ihdr(20_000, 20_000, 8, 6),
                Art.chunk("IDAT", Art.zeros(200_000_000)),
                Art.chunk("IEND", new byte[0]));
        var key = pictures.add(bomb);

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(probe(bomb).decodable()).isFalse();
        assertThatThrownBy(() -> decoder.decode(key, 256)).isInstanceOf(StorageException.class);
    }

    @Test
    void aFileBeyondSixtyFourMebibytesIsRefused() {
        var endless = new Endless(Art.png(60, 40));

        assertThat(decoder.probe(endless)).isEqualTo(new Probe(MediaType.PNG, 60, 40, false));
        assertThat(endless.read.get()).isEqualTo((64 << 20) + 1);
    }

    @Test
    void aHeaderThatPromisesMoreThanThereIsIsNotDecodable() {
        byte[] lie = Art.chunks(
                Art.ihdr(4000, 4000, 8, 6), Art.chunk("IDAT", Art.zeros(100)), Art.chunk("IEND", new byte[0]));

        assertThat(probe(lie)).isEqualTo(new Probe(MediaType.PNG, 4000, 4000, false));
    }

    @Test
    void textAndProfileBombsAreNotInflated() {
        byte[] bomb = Art.zeros(300_000_000);
        byte[] named = concat(new byte[] {'a', 0, 0}, bomb);
        byte[] text = concat(new byte[] {'a', 0, 1, 0, 0, 0}, bomb);
        byte[] good = Art.png(60, 40);
        for (var chunk : List.of(Art.chunk("iCCP", named), Art.chunk("zTXt", named), Art.chunk("iTXt", text))) {
            byte[] bytes = new byte[good.length + chunk.length];
            System.arraycopy(good, 0, bytes, 0, 33);
            System.arraycopy(chunk, 0, bytes, 33, chunk.length);
            System.arraycopy(good, 33, bytes, 33 + chunk.length, good.length - 33);
            long before = allocated();

            boolean decodable = probe(bytes).decodable();

            assertThat(decodable).isTrue();
            assertThat(allocated() - before).isLessThan(64 << 20);
        }
    }

    @Test
    void someMutatedPicturesDoNoHarm() {
        mutate(1500);
    }

    @Test
    @Tag("deep")
    void tenThousandMutatedPicturesDoNoHarm() {
        mutate(10_000);
    }

    /// Each mutation is decoded or refused; anything else thrown fails, with the seed and the number.
    private void mutate(int count) {
        var originals = List.of(
                Art.png(60, 40),
                Art.encoded(Art.drawn(60, 40, BufferedImage.TYPE_4BYTE_ABGR), "png"),
                Art.jpeg(60, 40),
                Art.file("progressive.jpg"),
                Art.file("lossy.webp"),
                Art.file("lossless.webp"),
                Art.file("extended.webp"),
                Art.file("animated.webp"));
        int refused = 0;
        for (int i = 0; i < count; i++) {
            var random = new Random(SEED + i);
            var bytes = HostileFiles.mutated(originals.get(i % originals.size()).clone(), random);
            var key = pictures.add(bytes);
            try {
                boolean decodable = probe(bytes).decodable();
                refused += decodable ? 0 : 1;
                if (decodable) {
                    decoder.decode(key, 32);
                }
            } catch (StorageException _) {
                refused++;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("mutation " + i + " of seed " + SEED, e);
            }
        }
        assertThat(refused).isBetween(count / 20, count - count / 20);
    }

    private Probe probe(byte[] bytes) {
        return decoder.probe(new ByteArrayInputStream(bytes));
    }

    private static long allocated() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().threadId());
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /// A beginning, and then zeros without end; counts what was read.
    private static final class Endless extends InputStream {
        private final byte[] beginning;
        final AtomicLong read = new AtomicLong();

        Endless(byte[] beginning) {
            this.beginning = beginning;
        }

        @Override
        public int read() {
            long at = read.getAndIncrement();
            return at < beginning.length ? beginning[(int) at] & 0xff : 0;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            for (int i = 0; i < length; i++) {
                target[from + i] = (byte) read();
            }
            return length;
        }
    }
}
