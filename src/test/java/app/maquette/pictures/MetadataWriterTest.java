package app.maquette.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.MediaType;
import app.maquette.domain.MoneyKind;
import app.maquette.domain.request.Purpose;
import app.maquette.studio.port.Exports.Disclosure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class MetadataWriterTest {
    private static final String EXT = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    private static final String SOURCE = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
    private final MemoryPictures pictures = new MemoryPictures();

    @Test
    void aPngSaysThatAModelMadeIt() throws Exception {
        var noted = noted(Art.png(60, 40), Disclosure.ORIGIN);

        var xmp = xmp(noted);
        assertThat(text(xmp, EXT, "DigitalSourceType")).containsExactly(SOURCE);
        assertThat(text(xmp, EXT, "AISystemUsed")).containsExactly("Ideogram 2.0");
        assertThat(text(xmp, EXT, "AIPromptInformation")).isEmpty();
        assertThat(text(xmp, "http://ns.adobe.com/photoshop/1.0/", "Credit")).containsExactly("Powered by Ideogram");
        assertThat(text(xmp, "http://ns.adobe.com/xap/1.0/", "CreatorTool")).containsExactly("Maquette");
        assertThat(chunks(noted)).doesNotContain("tEXt");
    }

    @Test
    void aSimulatedPictureIsNotSaidToBeIdeograms() throws Exception {
        var shown = ShownPictures.of(pictures.add(new byte[0]), MediaType.PNG);
        for (var disclosure : Disclosure.values()) {
            var noted =
                    MetadataWriter.bytes(Art.png(60, 40), ExportMetadata.of(shown, disclosure, MoneyKind.SIMULATED));

            var xmp = xmp(noted);
            assertThat(text(xmp, EXT, "DigitalSourceType").getFirst()).endsWith("/algorithmicMedia");
            assertThat(text(xmp, EXT, "AISystemUsed")).containsExactly("Maquette simulator in place of Ideogram 2.0");
            assertThat(string(noted)).contains("Simulated picture").doesNotContain("Powered by", "Model: Ideogram");
        }
    }

    @Test
    void theSettingsAreToldWithoutThePrompt() {
        var noted = noted(Art.png(60, 40), Disclosure.SETTINGS);

        assertThat(string(noted))
                .contains("tEXtparameters\0Seed: 1785282233, Size: 1248x832, Model: Ideogram 2.0, Aspect ratio: 3:2, "
                        + "Style: DESIGN, Magic prompt: OFF")
                .doesNotContain("fox");
    }

    @Test
    void thePromptIsToldWhenAskedFor() throws Exception {
        var noted = noted(Art.png(60, 40), Disclosure.PROMPT);

        assertThat(string(noted)).contains("parameters\0" + ShownPictures.PROMPT + "\nNegative prompt: blur\nSeed: ");
        assertThat(text(xmp(noted), EXT, "AIPromptInformation"))
                .containsExactly(ShownPictures.PROMPT + "\n[not: blur]");
    }

    @Test
    void anyPromptGivesWellFormedNotes() throws Exception {
        var prompt = "Füchse 狐 🦊 ]]> \u0000\u0001\ud800 \"quoted\" --> &amp;";
        var shown = ShownPictures.of(pictures.add(Art.png(9, 9)), MediaType.PNG, prompt, Purpose.DRAFT);

        var noted = MetadataWriter.bytes(Art.png(9, 9), ExportMetadata.of(shown, Disclosure.PROMPT, MoneyKind.REAL));

        assertThat(text(xmp(noted), EXT, "AIPromptInformation").getFirst()).contains("Füchse 狐 🦊 ]]>");
        assertThat(chunks(noted))
                .containsSubsequence("IHDR", "iTXt", "iTXt", "IDAT")
                .doesNotContain("tEXt");
        assertThat(ImageIO.read(new ByteArrayInputStream(noted))).isNotNull();
    }

    @Test
    void noAmountLinkCallOrCollectionGetsOut() {
        for (var bytes : List.of(Art.png(60, 40), Art.jpeg(60, 40), Art.file("lossy.webp"))) {
            assertThat(string(noted(bytes, Disclosure.PROMPT)))
                    .doesNotContain("0.08", "80000", "secret-link", "01JD-7", "Client Q4", "order form");
        }
    }

    @Test
    void thePixelsStayBitForBit() throws IOException {
        for (var bytes : List.of(
                Art.png(60, 40),
                Art.jpeg(60, 40),
                Art.file("progressive.jpg"),
                Art.file("lossy.webp"),
                Art.file("lossless.webp"),
                Art.file("alpha.webp"),
                Art.file("extended.webp"),
                Art.file("animated.webp"))) {
            var noted = noted(bytes, Disclosure.PROMPT);

            assertThat(noted).isNotEqualTo(bytes);
            assertThat(Header.of(noted)).isEqualTo(Header.of(bytes));
            assertThat(PixelReader.read(noted, Header.of(noted), 0, 0).argb())
                    .isEqualTo(PixelReader.read(bytes, Header.of(bytes), 0, 0).argb());
            assertThat(string(noted)).contains(coded(bytes));
        }
    }

    @Test
    void jpegAndWebpCarryTheSamePacket() throws Exception {
        for (var bytes : List.of(Art.jpeg(60, 40), Art.file("lossy.webp"), Art.file("extended.webp"))) {
            var xmp = xmp(noted(bytes, Disclosure.SETTINGS));

            assertThat(text(xmp, EXT, "DigitalSourceType")).containsExactly(SOURCE);
            assertThat(text(xmp, "http://purl.org/dc/elements/1.1/", "description")
                            .getFirst())
                    .startsWith("Seed: 1785282233");
        }
    }

    @Test
    void aNoteIsReplacedByALaterOne() {
        for (var bytes : List.of(Art.png(60, 40), Art.jpeg(60, 40), Art.file("lossy.webp"))) {
            var told = noted(bytes, Disclosure.PROMPT);

            var silent = MetadataWriter.bytes(told, note(Disclosure.ORIGIN));

            assertThat(silent).isEqualTo(noted(bytes, Disclosure.ORIGIN));
        }
    }

    @Test
    void whatTheFileToldBeforeIsTakenOut() {
        var png = Art.png(60, 40);
        var text = Art.chunk("tEXt", "Comment\0a private word".getBytes(StandardCharsets.US_ASCII));
        var telling = inserted(png, 33, text);
        byte[] comment = {(byte) 0xff, (byte) 0xfe, 0, 9, 'p', 'r', 'i', 'v', 'a', 't', 'e'};

        assertThat(string(noted(telling, Disclosure.ORIGIN))).doesNotContain("private");
        assertThat(string(noted(inserted(Art.jpeg(60, 40), 2, comment), Disclosure.ORIGIN)))
                .doesNotContain("private");
        assertThat(string(noted(Art.file("extended.webp"), Disclosure.ORIGIN))).doesNotContain("EXIF");
    }

    @Test
    void aSignedFileIsLeftUntouched() {
        var png = inserted(Art.png(60, 40), 33, Art.chunk("caBX", new byte[] {1, 2, 3}));
        byte[] segment = {(byte) 0xff, (byte) 0xeb, 0, 6, 'J', 'P', 0, 1};
        var jpeg = inserted(Art.jpeg(60, 40), 20, segment);
        var webp = Art.file("extended.webp");
        byte[] chunk = {'C', '2', 'P', 'A', 2, 0, 0, 0, 1, 2};
        var signed = inserted(webp, webp.length, chunk);
        signed[4] = (byte) (signed[4] + 10);

        assertThat(noted(png, Disclosure.PROMPT)).isEqualTo(png);
        assertThat(noted(jpeg, Disclosure.PROMPT)).isEqualTo(jpeg);
        assertThat(noted(signed, Disclosure.PROMPT)).isEqualTo(signed);
    }

    @Test
    void aPromptTooLongForAJpegIsLeftOut() throws Exception {
        var shown = ShownPictures.of(pictures.add(Art.jpeg(9, 9)), MediaType.JPEG, "狐".repeat(25_000), Purpose.FINAL);

        var noted = MetadataWriter.bytes(Art.jpeg(9, 9), ExportMetadata.of(shown, Disclosure.PROMPT, MoneyKind.REAL));

        assertThat(text(xmp(noted), EXT, "AIPromptInformation")).isEmpty();
        assertThat(text(xmp(noted), EXT, "DigitalSourceType")).containsExactly(SOURCE);
    }

    @Test
    void noDamageMakesTheNoteFail() {
        var random = new Random(11);
        var originals = List.of(Art.png(60, 40), Art.jpeg(60, 40), Art.file("extended.webp"), Art.file("lossy.webp"));
        for (int i = 0; i < 4000; i++) {
            var bytes = originals.get(i % 4).clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                bytes[random.nextInt(Math.min(bytes.length, 200))] = (byte) random.nextInt(256);
            }
            var cut = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));

            assertThat(noted(bytes, Disclosure.ORIGIN)).isNotEmpty();
            assertThat(noted(cut, Disclosure.ORIGIN)).isNotEmpty();
        }
    }

    private byte[] noted(byte[] bytes, Disclosure disclosure) {
        return MetadataWriter.bytes(bytes, note(disclosure));
    }

    private ExportMetadata note(Disclosure disclosure) {
        return ExportMetadata.of(
                ShownPictures.of(pictures.add(new byte[0]), MediaType.PNG), disclosure, MoneyKind.REAL);
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] more) {
        var all = new byte[bytes.length + more.length];
        System.arraycopy(bytes, 0, all, 0, at);
        System.arraycopy(more, 0, all, at, more.length);
        System.arraycopy(bytes, at, all, at + more.length, bytes.length - at);
        return all;
    }

    /// The coded pixels: from the first mark of them to the end of their block.
    private static String coded(byte[] bytes) {
        var text = string(bytes);
        return switch (Header.of(bytes).type()) {
            case PNG -> text.substring(text.indexOf("IDAT"), text.indexOf("IEND"));
            case JPEG -> text.substring(text.indexOf("\u00ff\u00da"));
            default ->
                text.substring(
                        text.contains("ANMF") ? text.indexOf("ANMF") : text.lastIndexOf("VP8"), text.length() - 40);
        };
    }

    private static List<String> chunks(byte[] png) {
        var view = new ByteView(png);
        var types = new ArrayList<String>();
        for (long at = 8; at < png.length; at += view.u32(at) + 12) {
            types.add(new String(png, (int) at + 4, 4, StandardCharsets.US_ASCII));
        }
        return types;
    }

    private static Document xmp(byte[] bytes) throws ParserConfigurationException, IOException, SAXException {
        var match = Pattern.compile("<x:xmpmeta.*</x:xmpmeta>", Pattern.DOTALL).matcher(string(bytes));
        assertThat(match.find()).isTrue();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var packet = match.group().getBytes(StandardCharsets.ISO_8859_1);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(packet));
    }

    private static List<String> text(Document xmp, String space, String name) {
        var nodes = xmp.getElementsByTagNameNS(space, name);
        var texts = new ArrayList<String>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static String string(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
