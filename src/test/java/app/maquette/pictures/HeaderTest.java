package app.maquette.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderTest {
    @Test
    void theBytesAloneSayTypeAndSize() {
        assertThat(Header.of(Art.png(60, 40))).isEqualTo(new Header(MediaType.PNG, 60, 40));
        assertThat(Header.of(Art.jpeg(60, 40))).isEqualTo(new Header(MediaType.JPEG, 60, 40));
        assertThat(Header.of(Art.file("progressive.jpg"))).isEqualTo(new Header(MediaType.JPEG, 60, 40));
        for (var name : List.of("lossy.webp", "lossless.webp", "alpha.webp", "extended.webp", "animated.webp")) {
            assertThat(Header.of(Art.file(name))).as(name).isEqualTo(new Header(MediaType.WEBP, 60, 40));
        }
    }

    @Test
    void othersAreUnknown() {
        for (var text : List.of("", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "RIFF1234AVI ", "BM")) {
            assertThat(Header.of(text.getBytes(StandardCharsets.UTF_8)).type()).isEqualTo(MediaType.UNKNOWN);
        }
    }

    @Test
    void noCutOfAGoodPictureBreaksTheParser() {
        for (var bytes : List.of(Art.png(9, 9), Art.jpeg(9, 9), Art.file("extended.webp"), Art.file("animated.webp"))) {
            for (int length = 0; length < bytes.length; length++) {
                var header = Header.of(Arrays.copyOf(bytes, length));

                assertThat(header.width()).isIn(0, 9, 60);
            }
        }
    }

    @Test
    void limitsAreSidesAndPixels() {
        assertThat(new Header(MediaType.PNG, 16_384, 3906).isWithinLimits()).isTrue();
        assertThat(new Header(MediaType.PNG, 16_385, 1).isWithinLimits()).isFalse();
        assertThat(new Header(MediaType.PNG, 1, 16_385).isWithinLimits()).isFalse();
        assertThat(new Header(MediaType.PNG, 16_384, 3907).isWithinLimits()).isFalse();
        assertThat(new Header(MediaType.PNG, 0, 0).isWithinLimits()).isFalse();
    }

    @Test
    void aSizeBeyondAnIntIsNone() {
        assertThat(Header.of(Art.chunks(Art.ihdr(-1, 5, 8, 2))).hasSize()).isFalse();
    }

    @Test
    void aWebpFrameLargerThanItsCanvasIsALie() {
        var still = Art.file("extended.webp");
        still[24] = 0;
        var moving = Art.file("animated.webp");
        moving[24] = 0;

        assertThat(Header.of(still)).isEqualTo(new Header(MediaType.WEBP, 0, 0));
        assertThat(Header.of(moving)).isEqualTo(new Header(MediaType.WEBP, 0, 0));
    }

    @Test
    void aJpegOfThousandsOfLargeScansIsRefused() {
        var jpeg = Art.jpeg(60, 40);
        var scans = Arrays.copyOf(jpeg, jpeg.length + 4000);
        for (int i = jpeg.length; i < scans.length; i += 2) {
            scans[i] = (byte) 0xff;
            scans[i + 1] = (byte) 0xda;
        }

        assertThat(Header.of(scans).hasSize()).isTrue();

        int frame = frame(scans);
        scans[frame + 5] = 0x10;
        scans[frame + 7] = 0x10;
        assertThat(Header.of(scans).hasSize()).isFalse();
    }

    private static int frame(byte[] jpeg) {
        for (int i = 0; i < jpeg.length; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0) {
                return i;
            }
        }
        throw new IllegalArgumentException("no frame");
    }
}
