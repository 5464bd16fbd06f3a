package app.maquette.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.MediaType;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.Decoder.Probe;
import app.maquette.studio.port.Pixels;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class ImageDecoderTest {
    private static final int BLUE = 0xff285aa0;
    private final MemoryPictures pictures = new MemoryPictures();
    private final ImageDecoder decoder = new ImageDecoder(pictures, new ImageProbe());

    @Test
    void everyKindOfPngIsDecodedInItsOwnColours() {
        for (int type : new int[] {
            BufferedImage.TYPE_INT_RGB,
            BufferedImage.TYPE_INT_ARGB,
            BufferedImage.TYPE_3BYTE_BGR,
            BufferedImage.TYPE_4BYTE_ABGR
        }) {
            var pixels = decoded(Art.encoded(Art.drawn(60, 40, type), "png"), 0);

            assertThat(pixels.argb()[0]).isEqualTo(BLUE);
            assertThat(pixels.argb()[20 * 60 + 27]).isEqualTo(0xffdc3c28);
        }
    }

    @Test
    void greyStaysAsBrightAsItIs() throws IOException {
        byte[] lines = {0, (byte) 128};
        byte[] grey =
                Art.chunks(Art.ihdr(1, 1, 8, 0), Art.chunk("IDAT", deflated(lines)), Art.chunk("IEND", new byte[0]));
        byte[] withAlpha = Art.chunks(
                Art.ihdr(1, 1, 8, 4),
                Art.chunk("IDAT", deflated(new byte[] {0, (byte) 128, (byte) 255})),
                Art.chunk("IEND", new byte[0]));

        assertThat(decoded(grey, 0).argb()).containsExactly(0xff808080);
        assertThat(decoded(withAlpha, 0).argb()).containsExactly(0xff808080);
    }

    @Test
    void sixteenBitsAndPalettesAreDecoded() throws IOException {
        byte[] deep = Art.chunks(
                Art.ihdr(1, 1, 16, 2),
                Art.chunk("IDAT", deflated(new byte[] {0, 0x12, 0x34, 0x56, 0x78, (byte) 0x9a, (byte) 0xbc})),
                Art.chunk("IEND", new byte[0]));
        byte[] palette = Art.chunks(
                Art.ihdr(2, 1, 1, 3),
                Art.chunk("PLTE", new byte[] {1, 2, 3, (byte) 200, 100, 50}),
                Art.chunk("IDAT", deflated(new byte[] {0, 0x40})),
                Art.chunk("IEND", new byte[0]));

        assertThat(decoded(deep, 0).argb()).containsExactly(0xff12569a);
        assertThat(decoded(palette, 0).argb()).containsExactly(0xff010203, 0xffc86432);
    }

    @Test
    void transparentPixelsArePremultiplied() throws IOException {
        byte[] half = Art.chunks(
                Art.ihdr(1, 1, 8, 6),
                Art.chunk("IDAT", deflated(new byte[] {0, (byte) 255, 100, 0, (byte) 128})),
                Art.chunk("IEND", new byte[0]));

        assertThat(decoded(half, 0).argb()).containsExactly(0x80803200);
    }

    @Test
    void jpegAndWebpAreDecodedNearTheirColours() {
        for (var bytes : List.of(
                Art.jpeg(60, 40), Art.file("progressive.jpg"), Art.file("lossy.webp"), Art.file("lossless.webp"))) {
            var pixels = decoded(bytes, 0);

            assertThat(pixels.width()).isEqualTo(60);
            assertThat(near(pixels.argb()[3 * 60 + 3], BLUE)).isTrue();
            assertThat(near(pixels.argb()[20 * 60 + 27], 0xffdc3c28)).isTrue();
        }
    }

    @Test
    void webpKeepsItsTransparency() {
        for (var name : List.of("alpha.webp", "extended.webp")) {
            var pixels = decoded(Art.file(name), 0);

            assertThat(pixels.argb()[0]).as(name).isZero();
            assertThat(pixels.argb()[39 * 60 + 59] >>> 24).isEqualTo(0xff);
        }
    }

    @Test
    void aWiderProfileIsTurnedIntoSrgb() throws IOException {
        byte[] lines = {0, (byte) 200, 100, 50};
        byte[] linear = Art.chunks(
                Art.ihdr(1, 1, 8, 2),
                Art.chunk("iCCP", profile()),
                Art.chunk("IDAT", deflated(lines)),
                Art.chunk("IEND", new byte[0]));

        int argb = decoded(linear, 0).argb()[0];

        // The linear profile's numbers are brighter as sRGB.
        assertThat(argb >> 16 & 0xff).isBetween(225, 232);
        assertThat(argb >> 8 & 0xff).isBetween(165, 172);
    }

    @Test
    void aBrokenProfileIsLeftAside() throws IOException {
        byte[] bytes = Art.chunks(
                Art.ihdr(1, 1, 8, 2),
                Art.chunk("iCCP", "name\0\0nonsense".getBytes(StandardCharsets.US_ASCII)),
                Art.chunk("IDAT", deflated(new byte[] {0, (byte) 200, 100, 50})),
                Art.chunk("IEND", new byte[0]));

        assertThat(decoded(bytes, 0).argb()).containsExactly(0xffc86432);
    }

    @Test
    void aThumbnailHasTheWantedSide() {
        for (var bytes : List.of(Art.png(300, 200), Art.jpeg(300, 200))) {
            var pixels = decoded(bytes, 64);

            assertThat(pixels.width()).isEqualTo(64);
            assertThat(pixels.height()).isEqualTo(43);
        }
    }

    @Test
    void aProbeTellsWhatThereIs() {
        assertThat(probe(Art.png(60, 40))).isEqualTo(new Probe(MediaType.PNG, 60, 40, true));
        assertThat(probe(Art.jpeg(60, 40))).isEqualTo(new Probe(MediaType.JPEG, 60, 40, true));
        assertThat(probe(Art.file("extended.webp"))).isEqualTo(new Probe(MediaType.WEBP, 60, 40, true));
        assertThat(probe(new byte[0])).isEqualTo(new Probe(MediaType.UNKNOWN, 0, 0, false));
        assertThat(probe("<svg/>".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Probe(MediaType.UNKNOWN, 0, 0, false));
    }

    @Test
    void aCutPngIsKnownAndNotDecodable() {
        var png = Art.png(60, 40);

        assertThat(probe(Arrays.copyOf(png, png.length / 2))).isEqualTo(new Probe(MediaType.PNG, 60, 40, false));
        assertThat(probe(Arrays.copyOf(Art.file("lossy.webp"), 60)))
                .isEqualTo(new Probe(MediaType.WEBP, 60, 40, false));
    }

    @Test
    void whatFollowsThePictureDoesNoHarm() {
        var png = Art.png(60, 40);
        var longer = Arrays.copyOf(png, png.length + 5000);
        Arrays.fill(longer, png.length, longer.length, (byte) 'Z');

        assertThat(probe(longer).decodable()).isTrue();
    }

    @Test
    void aPictureInInkColoursIsDecodedWithoutTransparency() {
        var pixels = decoded(Art.file("cmyk.jpg"), 0);

        assertThat(Arrays.stream(pixels.argb()).map(argb -> argb >>> 24)).containsOnly(0xff);
        assertThat(pixels.argb()[3 * 60 + 3] & 0xff).isGreaterThan(pixels.argb()[3 * 60 + 3] >> 16 & 0xff);
    }

    @Test
    void whatCannotBeDecodedIsAStorageException() {
        var key = pictures.add(Arrays.copyOf(Art.png(60, 40), 60));
        var text = pictures.add("no picture".getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> decoder.decode(key, 0)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> decoder.decode(text, 0)).isInstanceOf(StorageException.class);
    }

    private Probe probe(byte[] bytes) {
        return decoder.probe(new ByteArrayInputStream(bytes));
    }

    private Pixels decoded(byte[] bytes, int side) {
        return decoder.decode(pictures.add(bytes), side);
    }

    private static boolean near(int one, int other) {
        return Math.abs((one >> 16 & 0xff) - (other >> 16 & 0xff)) < 14
                && Math.abs((one >> 8 & 0xff) - (other >> 8 & 0xff)) < 14
                && Math.abs((one & 0xff) - (other & 0xff)) < 14;
    }

    private static byte[] profile() throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes("linear\0\0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(
                deflated(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData()));
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }
}
