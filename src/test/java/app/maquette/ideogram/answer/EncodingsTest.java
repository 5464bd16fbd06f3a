package app.maquette.ideogram.answer;

import static app.maquette.ideogram.wire.FaultServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.ideogram.wire.Encodings;
import app.maquette.ideogram.wire.FaultServer;
import app.maquette.ideogram.wire.Given;
import app.maquette.ideogram.wire.ImageHost;
import app.maquette.ideogram.wire.PaidPost;
import app.maquette.studio.model.MemoryPart;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.port.DownloadException;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Vendor.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Answers and pictures that a proxy packed unasked.
class EncodingsTest {
    private static final byte[] ANSWER = Given.file("four.json").getBytes(StandardCharsets.UTF_8);
    /// Begins like a PNG; anything that does is a picture to [MemoryPart].
    private static final byte[] PICTURE = picture();

    /// `{"data":[]}` as br has it.
    private static final byte[] BROTLI = {
        0x0b, 0x05, (byte) 0x80, '{', '"', 'd', 'a', 't', 'a', '"', ':', '[', ']', '}', 0x03
    };

    enum Packing {
        GZIP,
        ZLIB,
        BARE,
        GZIP_TWICE,
        ZLIB_IN_GZIP;

        byte[] pack(byte[] bytes) {
            return switch (this) {
                case GZIP -> gzip(bytes);
                case ZLIB -> deflate(bytes, false);
                case BARE -> deflate(bytes, true);
                case GZIP_TWICE -> gzip(gzip(bytes));
                case ZLIB_IN_GZIP -> gzip(deflate(bytes, false));
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPackedAnswerIsUnderstoodWhateverItsHeadersSay(Packing packing) {
        assertThat(read(packing.pack(ANSWER)))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        good -> assertThat(good.produced()).hasSize(4));
    }

    @ParameterizedTest
    @EnumSource
    void aPackedPictureComesHomeUnpacked(Packing packing) throws Exception {
        try (var server = new FaultServer((_, socket) -> {
                    answer(socket, "200 OK", "Content-Encoding: br\r\n", packing.pack(PICTURE));
                    return true;
                });
                var downloads = ImageHost.downloads(server, ImageHost.limits(), _ -> {})) {
            var part = new MemoryPart(true);

            downloads.fetch(server.uri("/1.png"), part);

            assertThat(part.bytes()).isEqualTo(PICTURE);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aSignInPageIsNotThePictureAndTheNextTryBringsIt() throws Exception {
        var count = new AtomicInteger();
        try (var server = new FaultServer((_, socket) -> {
                    boolean first = count.getAndIncrement() == 0;
                    answer(socket, "200 OK", "", first ? "<html>Sign in".getBytes(StandardCharsets.UTF_8) : PICTURE);
                    return true;
                });
                var downloads = ImageHost.downloads(server, ImageHost.limits(), _ -> {})) {
            var part = new MemoryPart(true);

            downloads.fetch(server.uri("/1.png"), part);

            assertThat(part.bytes()).isEqualTo(PICTURE);
        }
    }

    @Test
    void anAnswerInBrSaysSoAndIsKeptAsItCame() {
        assertThat(read(BROTLI))
                .isInstanceOfSatisfying(
                        Outcome.Doubtful.class,
                        doubt -> assertThat(doubt.said())
                                .contains("packed with most likely br (Brotli), which this version cannot read"));
        assertThat(read(new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 4, 0}))
                .isInstanceOfSatisfying(
                        Outcome.Doubtful.class,
                        doubt -> assertThat(doubt.said()).contains("packed with zstd"));
        assertThat(read("Ungültig: kein Guthaben".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(
                        Outcome.Doubtful.class,
                        doubt -> assertThat(doubt.said()).doesNotContain("packed"));
    }

    @Test
    void aRefusalInBrIsToldByItsStatusAlone() {
        var refusal = new AnswerReader(Given.KEY, Given.NOON)
                .read(new RawAnswer(402, null, null, BROTLI, true), Given.request());

        assertThat(refusal)
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        said -> assertThat(said.failure().words()).matches("[\\p{ASCII}]+"));
    }

    @ParameterizedTest
    @CsvSource({"br,br (Brotli)", "'gzip, BR',br (Brotli)", "zstd,zstd"})
    void aPictureThatNothingHereUnpacksSaysHowItCame(String header, String how) throws Exception {
        try (var server = new FaultServer((_, socket) -> {
                    answer(socket, "200 OK", "Content-Encoding: " + header + "\r\n", BROTLI);
                    return true;
                });
                var downloads = ImageHost.downloads(server, ImageHost.limits(), _ -> {})) {
            assertThatThrownBy(() -> downloads.fetch(server.uri("/1.png"), new MemoryPart(true)))
                    .isInstanceOfSatisfying(
                            DownloadException.class,
                            e -> assertThat(e.reason()).isEqualTo(new MissingReason.Packed(how, BROTLI.length)));
        }
    }

    @Test
    void aCutPackedAnswerGivesTheLinksItStillNames() {
        var packed = gzip(ANSWER);

        assertThat(read(Arrays.copyOf(packed, packed.length - 20)))
                .isInstanceOfSatisfying(
                        Outcome.Doubtful.class,
                        doubt -> assertThat(doubt.salvaged()).isNotEmpty());
    }

    @Test
    void aBombIsNotUnpacked() {
        var bomb = gzip(gzip(new byte[200 << 20]));

        assertThat(Encodings.undo(bomb, PaidPost.ANSWER_LIMIT, _ -> false).bytes())
                .isSameAs(bomb);
        assertThat(read(bomb)).isInstanceOf(Outcome.Doubtful.class);
    }

    private static Outcome read(byte[] body) {
        return new AnswerReader(Given.KEY, Given.NOON)
                .read(new RawAnswer(200, null, null, body, true), Given.request());
    }

    private static byte[] picture() {
        var bytes = ImageHost.PICTURE.clone();
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 0, bytes, 0, 8);
        return bytes;
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(out)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean bare) {
        var out = new ByteArrayOutputStream();
        try (OutputStream packing = new DeflaterOutputStream(out, new Deflater(9, bare))) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
