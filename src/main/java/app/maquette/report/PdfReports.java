package app.maquette.report;

import app.maquette.studio.report.Report;
import app.maquette.studio.report.ReportPrinter;
import app.maquette.studio.report.ReportWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Reports as a PDF on A4, with the program's own fonts inside, so that it looks the same everywhere. Blocking;
/// thread-safe.
public final class PdfReports implements ReportPrinter {
    @Override
    public void print(String title, List<String> facts, List<Report> reports, OutputStream out) throws IOException {
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setCreator("Maquette");
            try (var sheet = new Sheet(document)) {
                sheet.heading(title);
                for (var fact : facts) {
                    sheet.sentence(fact);
                }
                for (var report : reports) {
                    print(report, sheet);
                }
            }
            document.save(out);
        }
    }

    private static void print(Report report, Sheet sheet) throws IOException {
        sheet.gap();
        sheet.head(ReportWriter.columns(report));
        for (var line : report.lines()) {
            sheet.row(ReportWriter.row(report, line));
        }
        sheet.total(ReportWriter.row(report, report.total()));
    }
}
