package app.maquette.pictures.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.Pixels;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class PngRowsTest {
    private final Random random = new Random(11);

    @Test
    void everyFilterGivesTheSamplesBack() throws IOException {
        for (int filter = 0; filter < 5; filter++) {
            for (int bands = 3; bands <= 4; bands++) {
                var samples = samples(7, 9, bands);

                var read = read(png(7, 9, bands, filter, samples), 7, 9, 0);

                assertThat(read.argb()).isEqualTo(argb(samples, bands));
            }
        }
    }

    @Test
    void aSmallerOneIsWhatTheWholeWouldBeShrunkTo() throws IOException {
        var png = png(60, 40, 3, 4, samples(60, 40, 3));

        var small = read(png, 60, 40, 13);

        assertThat(small.argb()).isEqualTo(Shrink.to(read(png, 60, 40, 0), 13).argb());
    }

    @Test
    void whatIsUnusualOrWrongIsLeftToTheCommonReader() throws IOException {
        var samples = samples(7, 9, 3);
        var good = png(7, 9, 3, 1, samples);

        assertThat(PngRows.read(png(7, 9, 3, 5, samples), 7, 9, 0)).isNull();
        for (int at : new int[] {24, 25, 26, 27, 28}) {
            var unusual = good.clone();
            unusual[at] ^= 16;
            assertThat(PngRows.read(unusual, 7, 9, 0)).isNull();
        }
        for (int length = 34; length < good.length; length++) {
            assertThat(PngRows.read(Arrays.copyOf(good, length), 7, 9, 0)).isNull();
        }
        assertThat(PngRows.read(good, 7, 10, 0)).isNull();
        assertThat(PngRows.read(good, 7, 8, 0)).isNull();
        assertThat(PngRows.read(png(7, 9, 3, 1, samples, "iCCP"), 7, 9, 0)).isNull();
        assertThat(PngRows.read(png(7, 9, 3, 1, samples, "tRNS"), 7, 9, 0)).isNull();
        assertThat(PngRows.read(png(7, 9, 3, 1, samples, "tEXt"), 7, 9, 0)).isNotNull();
    }

    private static Pixels read(byte[] png, int width, int height, int side) {
        return Objects.requireNonNull(PngRows.read(png, width, height, side));
    }

    private byte[] samples(int width, int height, int bands) {
        var samples = new byte[width * height * bands];
        random.nextBytes(samples);
        return samples;
    }

    private static int[] argb(byte[] samples, int bands) {
        var argb = new int[samples.length / bands];
        for (int i = 0; i < argb.length; i++) {
            int at = i * bands;
            argb[i] = Premultiplied.argb(
                    bands == 3 ? 0xff : samples[at + 3] & 0xff,
                    samples[at] & 0xff,
                    samples[at + 1] & 0xff,
                    samples[at + 2] & 0xff);
        }
        return argb;
    }

    private static byte[] png(int width, int height, int bands, int filter, byte[] samples, String... more)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var head = new ByteArrayOutputStream();
        var sizes = new DataOutputStream(head);
        sizes.writeInt(width);
        sizes.writeInt(height);
        sizes.write(new byte[] {8, (byte) (bands == 3 ? 2 : 6), 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        for (var name : more) {
            chunk(out, name, new byte[] {1, 2, 3});
        }
        var data = deflated(filtered(width * bands, height, bands, filter, samples));
        int half = data.length / 2;
        chunk(out, "IDAT", Arrays.copyOf(data, half));
        chunk(out, "IDAT", Arrays.copyOfRange(data, half, data.length));
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static byte[] filtered(int across, int height, int bands, int filter, byte[] samples) {
        var filtered = new byte[(1 + across) * height];
        for (int y = 0; y < height; y++) {
            filtered[y * (1 + across)] = (byte) filter;
            for (int x = 0; x < across; x++) {
                int at = y * across + x;
                int left = x < bands ? 0 : samples[at - bands] & 0xff;
                int up = y == 0 ? 0 : samples[at - across] & 0xff;
                int corner = x < bands || y == 0 ? 0 : samples[at - across - bands] & 0xff;
                int guess = switch (filter) {
                    case 1 -> left;
                    case 2 -> up;
                    case 3 -> (left + up) / 2;
                    case 4 -> paeth(left, up, corner);
                    default -> 0;
                };
                filtered[y * (1 + across) + 1 + x] = (byte) (samples[at] - guess);
            }
        }
        return filtered;
    }

    private static int paeth(int left, int up, int corner) {
        int guess = left + up - corner;
        int nearest = Math.abs(guess - left) <= Math.abs(guess - up) ? left : up;
        return Math.abs(guess - nearest) <= Math.abs(guess - corner) ? nearest : corner;
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        var deflated = new ByteArrayOutputStream();
        try (var deflater = new Deflater();
                var out = new DeflaterOutputStream(deflated, deflater)) {
            out.write(bytes);
        }
        return deflated.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        var ascii = name.getBytes(StandardCharsets.US_ASCII);
        out.writeInt(data.length);
        out.write(ascii);
        out.write(data);
        var crc = new CRC32();
        crc.update(ascii);
        crc.update(data);
        out.writeInt((int) crc.getValue());
    }
}
