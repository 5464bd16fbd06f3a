package app.maquette.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.pictures.plain.PlainCopies;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.port.Copies.Room;
import app.maquette.studio.port.Copies.Use;
import app.maquette.studio.port.Vendor.Attachment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What leaves is what is shown, and nothing else.
class PlainCopiesTest {
    private static final Room WIDE = new Room(10_000_000, Use.PICTURE);
    private final MemoryPictures pictures = new MemoryPictures();
    private final ImageDecoder decoder = new ImageDecoder(pictures, new ImageProbe());
    private final PlainCopies copies = new PlainCopies(pictures, decoder);

    /// Where the first row and the first column of the file are seen, as the standard says it of each value.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aTurnedPictureIsSeenAndSentUpright(int orientation) throws IOException {
        var upright = Art.drawn(6, 4, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 6; x++) {
            for (int y = 0; y < 4; y++) {
                upright.setRGB(x, y, 0x102030 * (1 + x + 6 * y % 23));
            }
        }
        boolean across = orientation >= 5;
        boolean fromRight = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
        boolean fromBottom = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
        var held = new BufferedImage(across ? 4 : 6, across ? 6 : 4, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < held.getHeight(); row++) {
            for (int column = 0; column < held.getWidth(); column++) {
                int x = across ? row : column;
                int y = across ? column : row;
                held.setRGB(column, row, upright.getRGB(fromRight ? 5 - x : x, fromBottom ? 3 - y : y));
            }
        }
        var key = pictures.add(Notes.png(Art.encoded(held, "png"), Art.chunk("eXIf", Notes.tiff(orientation))));

        var seen = decoder.decode(key, 0);
        var sent = ImageIO.read(new ByteArrayInputStream(bytes(copies.copy(key, WIDE))));

        assertThat(seen.width()).isEqualTo(6);
        assertThat(pictures.find(key).orElseThrow().width()).isEqualTo(6);
        assertThat(sent.getWidth()).isEqualTo(6);
        for (int x = 0; x < 6; x++) {
            for (int y = 0; y < 4; y++) {
                assertThat(seen.argb()[6 * y + x]).isEqualTo(upright.getRGB(x, y));
                assertThat(sent.getRGB(x, y)).isEqualTo(upright.getRGB(x, y));
            }
        }
    }

    static Stream<byte[]> noted() throws IOException {
        return Notes.files();
    }

    @ParameterizedTest
    @MethodSource("noted")
    void nothingThatLiesBesideThePixelsLeaves(byte[] file) {
        var sent = bytes(copies.copy(pictures.add(file), WIDE));

        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains(Notes.SECRET);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1))
                .doesNotContain(Notes.SECRET)
                .doesNotContain("Exif", "iTXt", "tEXt", "zTXt", "eXIf", "iCCP", "XMP", "photoshop", "http");
    }

    @Test
    void aFileOfPixelsAloneGoesAsItIs() {
        for (var file : Stream.of(Art.png(60, 40), Art.jpeg(60, 40), Art.file("lossless.webp"))
                .toList()) {
            assertThat(bytes(copies.copy(pictures.add(file), WIDE))).isEqualTo(file);
        }
    }

    @Test
    void whatTheVendorWouldFindTooLargeIsMadeSmallerHere() {
        var key = noise(600, 400);
        long most = 60_000;

        var smaller = copies.copy(key, new Room(most, Use.PICTURE));

        assertThat(bytes(smaller)).hasSize((int) smaller.file().bytes()).hasSizeLessThan((int) most);
        assertThat(smaller.file().key()).isEqualTo(key);
        assertThat(smaller.file().width()).isLessThan(600);
        assertThat(3.0 * smaller.file().height() / smaller.file().width()).isBetween(1.98, 2.02);
    }

    @Test
    void aPictureThatMustKeepItsSizeIsRefusedWithTheSizeItHas() {
        var key = noise(600, 400);

        var kept = copies.copy(key, new Room(200_000, Use.SIZED));
        var failure = catchThrowableOfType(StudioException.class, () -> copies.copy(key, new Room(20_000, Use.SIZED)))
                .failure();

        assertThat(kept.file().width()).isEqualTo(600);
        assertThat(kept.file().type()).isEqualTo(MediaType.JPEG);
        assertThat(failure).isInstanceOf(Failure.PictureTooLarge.class);
    }

    @Test
    void aMaskIsBlackAndWhiteAndItIsKnownWhetherItHoldsBoth() throws IOException {
        var grey = Art.drawn(60, 40, BufferedImage.TYPE_INT_RGB);
        var mask = copies.copy(pictures.add(Art.encoded(grey, "jpeg")), new Room(1_000_000, Use.MASK));
        var flat = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        var black = copies.copy(pictures.add(Art.encoded(flat, "png")), new Room(1_000_000, Use.MASK));

        var sent = ImageIO.read(new ByteArrayInputStream(bytes(mask)));

        assertThat(mask.mask()).isTrue();
        assertThat(black.mask()).isFalse();
        assertThat(sent.getRGB(0, 0)).isEqualTo(0xff000000);
        assertThat(sent.getRGB(45, 10)).isEqualTo(0xffffffff);
    }

    /// Colours of ink and colours of another profile become those that a screen shows.
    @Test
    void inkIsSentAsTheColoursThatAreSeen() throws IOException {
        var key = pictures.add(Art.file("cmyk.jpg"));
        var seen = decoder.decode(key, 0);

        var sent = ImageIO.read(new ByteArrayInputStream(bytes(copies.copy(key, WIDE))));

        int middle = seen.argb()[seen.height() / 2 * seen.width() + seen.width() / 2];
        int there = sent.getRGB(seen.width() / 2, seen.height() / 2);
        assertThat(sent.getColorModel().getNumComponents()).isEqualTo(3);
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(there >> shift & 255).isCloseTo(middle >> shift & 255, org.assertj.core.data.Offset.offset(12));
        }
    }

    @Test
    void whatIsNotHereOrCannotBeReadIsSaid() {
        var broken = pictures.add(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0});
        var away = new ImageKey("a".repeat(64));

        assertThat(catchThrowableOfType(StudioException.class, () -> copies.copy(broken, WIDE))
                        .failure())
                .isEqualTo(new Failure.NoPicture(Failure.Flaw.BROKEN));
        assertThat(catchThrowableOfType(StudioException.class, () -> copies.copy(away, WIDE))
                        .failure())
                .isInstanceOf(Failure.NotHere.class);
    }

    private ImageKey noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(20_261_128);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return pictures.add(Art.encoded(image, "png"));
    }

    private static byte[] bytes(Attachment copy) {
        try (var in = copy.content().open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
