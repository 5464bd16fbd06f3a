package app.maquette.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.LedgerDay;
import app.maquette.domain.Model;
import app.maquette.domain.Money;
import app.maquette.domain.Purpose;
import app.maquette.domain.Totals;
import app.maquette.studio.SpendBook.Sum;
import app.maquette.studio.report.Report;
import app.maquette.studio.report.Report.By;
import app.maquette.studio.report.ReportWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfReportsTest {
    private static final LocalDate FROM = LocalDate.parse("2026-01-01");

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
                new LedgerDay(day), Model.V_2_TURBO, collection, Purpose.DRAFT, 1, 4, 1, totals, 0, 0, Money.ZERO);
    }

    private static byte[] pdf(List<String> facts, List<Report> reports) throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfReports().print("Spend", facts, reports, out);
        return out.toByteArray();
    }

    private static String text(List<String> facts, List<Report> reports) throws IOException {
        try (var document = Loader.loadPDF(pdf(facts, reports))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
