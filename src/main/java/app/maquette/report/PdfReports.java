package app.maquette.report;

import app.maquette.domain.MoneyKind;
import app.maquette.studio.report.Lettering;
import app.maquette.studio.report.Report;
import app.maquette.studio.report.ReportPrinter;
import app.maquette.studio.report.ReportWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Reports as a PDF on A4, with the program's own fonts inside, so that it looks the same everywhere. Blocking;
/// thread-safe.
public final class PdfReports implements ReportPrinter {
    private static final DateTimeFormatter MADE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);
    private final String version;
    private final Clock clock;
    private final MoneyKind money;
    private final Supplier<? extends Lettering> letters;

    /// `letters` are asked for when a name needs them.
    public PdfReports(String version, Clock clock, MoneyKind money, Supplier<? extends Lettering> letters) {
        this.version = version;
        this.clock = clock;
        this.money = money;
        this.letters = letters;
    }

    @Override
    public void print(String title, List<String> facts, List<Report> reports, OutputStream out) throws IOException {
        try (var document = new PDDocument()) {
            var made = clock.instant().atZone(clock.getZone());
            var about = document.getDocumentInformation();
            about.setTitle(title);
            about.setCreator("Maquette " + version);
            about.setProducer("Maquette " + version);
            about.setKeywords(money.word() + " money, Powered by Ideogram");
            about.setCreationDate(GregorianCalendar.from(made));
            try (var sheet = new Sheet(document, new Letters(letters))) {
                sheet.heading(money.isSimulated() ? title + " · " + ReportWriter.SIMULATED : title);
                for (var fact : facts) {
                    sheet.sentence(fact);
                }
                for (var report : reports) {
                    print(report, sheet);
                }
                sheet.missing();
                var foot = "Maquette " + version + " · " + MADE.format(made);
                sheet.foot(money.isSimulated() ? foot + " · " + ReportWriter.SIMULATED : foot);
            }
            document.save(out);
        }
    }

    private static void print(Report report, Sheet sheet) throws IOException {
        sheet.gap();
        sheet.head(ReportWriter.columns(report));
        for (var line : report.lines()) {
            // Names as they are: what a terminal must be spared is harmless on paper.
            var cells = new ArrayList<>(ReportWriter.row(report, line));
            cells.set(0, line.label());
            sheet.row(cells);
        }
        sheet.total(ReportWriter.row(report, report.total()));
    }
}
