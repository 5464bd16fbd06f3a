package app.maquette.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.MoneyKind;
import app.maquette.domain.Totals;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.Purpose;
import app.maquette.pictures.SystemLetters;
import app.maquette.studio.port.SpendBook.Sum;
import app.maquette.studio.report.Report;
import app.maquette.studio.report.Report.By;
import app.maquette.studio.report.ReportWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReportsTest {
    private static final LocalDate FROM = LocalDate.parse("2026-01-01");
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-28T09:30:00Z"), ZoneOffset.UTC);

    @Test
    void theDocumentHasTheNumbersOfTheReport() throws IOException {
        var report = report(3, "Client Ä");

        var text = text(List.of("Saved $0.04 by drafting"), List.of(report));

        assertThat(text).contains("Spend", "Saved $0.04 by drafting", "2026-01-01");
        for (var cell : ReportWriter.row(report, report.total())) {
            assertThat(text).contains(cell);
        }
    }

    @Test
    void aLongTableHasItsHeadOnEveryPage() throws IOException {
        var report = report(200, "Unfiled");
        var pdf = pdf(List.of(), List.of(report));

        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);

            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            assertThat(text.split("In doubt", -1)).hasSize(document.getNumberOfPages() + 1);
            assertThat(text).contains(report.lines().getLast().label());
        }
    }

    @Test
    void aNameOfAnyCharactersAndLengthIsPrinted() throws IOException {
        var name = "狐\u0000\n🦊 " + "long ".repeat(100);
        var report = Report.of(By.COLLECTION, FROM, FROM, List.of(sum(FROM, name)));

        assertThat(text(List.of(name), List.of(report))).contains("long", "…");
    }

    @Test
    void everyPageSaysWhatItIs() throws IOException {
        try (var document = Loader.loadPDF(pdf(List.of(), List.of(report(100, "Unfiled"))))) {
            int count = document.getNumberOfPages();
            assertThat(count).isGreaterThan(1);
            for (int i = 1; i <= count; i++) {
                var page = new PDFTextStripper();
                page.setStartPage(i);
                page.setEndPage(i);
                assertThat(page.getText(document))
                        .contains(
                                "Maquette 9.9.9 · 2026-11-28 09:30",
                                "Simulator · no real money",
                                "Powered by Ideogram",
                                "Page " + i + " of " + count);
                assertThat(document.getPage(i - 1).getAnnotations())
                        .singleElement()
                        .asInstanceOf(type(PDAnnotationLink.class))
                        .satisfies(link -> assertThat(((PDActionURI) link.getAction()).getURI())
                                .isEqualTo("https://ideogram.ai/legal/usage-policy"));
            }
            var about = document.getDocumentInformation();
            assertThat(about.getCreator()).isEqualTo("Maquette 9.9.9");
            assertThat(about.getKeywords()).contains("simulated");
            assertThat(about.getCreationDate().toInstant()).isEqualTo(NOW.instant());
        }
    }

    @Test
    void realMoneyIsNotCalledSimulated() throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfReports("9.9.9", NOW, MoneyKind.REAL, SystemLetters::new)
                .print("Spend", List.of(), List.of(report(1, "x")), out);

        try (var document = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).doesNotContainIgnoringCase("simulat");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0639\u0645\u064a\u0644 \u0627\u0644\u0631\u0628\u064a\u0639 2026",
                "\u05dc\u05e7\u05d5\u05d7 Acme (\u05d0\u05d1\u05d9\u05d1)",
                "\u6625\u306e\u30ab\u30bf\u30ed\u30b0",
                "\u0e1a\u0e23\u0e34\u0e29\u0e31\u0e17\u0e44\u0e17\u0e22",
                "\u0917\u094d\u0930\u093e\u0939\u0915",
                "\ud83e\udd8a\ud83c\udfff Fox"
            })
    void aNameIsDrawnWithTheComputersFontsOrSaidToBeMissing(String name) throws IOException {
        try (var document = Loader.loadPDF(pdf(List.of(), List.of(of(name))))) {
            var text = new PDFTextStripper().getText(document);
            var content = new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);

            // Either outlines, which carry their text, or boxes and a sentence.
            assertThat(content.contains("/Span ") || text.contains("No font on this computer has"))
                    .isTrue();
            assertThat(text).doesNotContain("??");
            draw(document, name);
        }
    }

    @Test
    void withoutFontsBoxesStandAndTheReportSaysForWhat() throws IOException {
        var letters = new Letters(() -> (_, _, _) -> Optional.empty());
        try (var document = new PDDocument()) {
            var face = Face.load(document, "Inter-Regular", letters);

            var run = face.fitting("Fox \u72d0", 9, 500);

            assertThat(run.pieces()).extracting(Face.Piece::outline).containsOnlyNulls();
            assertThat(run.pieces().getLast().text()).doesNotContain("?");
            assertThat(letters.missing()).containsExactly(0x72d0);
        }
    }

    @Test
    void wordsStandInTheOrderInWhichTheyAreRead() throws IOException {
        var letters = new Letters(SystemLetters::new);
        try (var document = new PDDocument()) {
            var face = Face.load(document, "Inter-Regular", letters);

            var run = face.fitting("\u05d0\u05d1 2026 \u05d2\u05d3", 9, 500);

            var seen =
                    String.join("", run.pieces().stream().map(Face.Piece::text).toList());
            assumeThat(letters.missing()).isEmpty();
            assertThat(seen.indexOf('\u05d2')).isLessThan(seen.indexOf("2026"));
            assertThat(seen.indexOf("2026")).isLessThan(seen.indexOf('\u05d0'));
        }
    }

    private static Report of(String name) {
        return Report.of(By.COLLECTION, FROM, FROM, List.of(sum(FROM, name)));
    }

    /// To be looked at.
    private static void draw(PDDocument document, String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "pdf"));
        var file = folder.resolve("name-" + Integer.toHexString(name.hashCode()) + ".png");
        ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 110), "png", file.toFile());
    }

    @Test
    void anEmptyReportIsADocumentToo() throws IOException {
        assertThat(text(List.of(), List.of(report(0, "x")))).contains("Total");
    }

    private static Report report(int days, String collection) {
        var sums = IntStream.range(0, days)
                .mapToObj(day -> sum(FROM.plusDays(day), collection))
                .toList();
        return Report.of(By.DAY, FROM, FROM.plusDays(days), sums);
    }

    private static Sum sum(LocalDate day, String collection) {
        var totals = new Totals(Money.parse("0.2"), Money.ZERO, Money.parse("0.025"));
        return new Sum(
                new LedgerDay(day), Engines.V_2_TURBO, collection, Purpose.DRAFT, 1, 4, 1, totals, 0, 0, Money.ZERO);
    }

    private static byte[] pdf(List<String> facts, List<Report> reports) throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfReports("9.9.9", NOW, MoneyKind.SIMULATED, SystemLetters::new).print("Spend", facts, reports, out);
        return out.toByteArray();
    }

    private static String text(List<String> facts, List<Report> reports) throws IOException {
        try (var document = Loader.loadPDF(pdf(facts, reports))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
