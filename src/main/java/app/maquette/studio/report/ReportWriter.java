package app.maquette.studio.report;

import app.maquette.domain.Money;
import app.maquette.domain.MoneyKind;
import app.maquette.studio.report.Report.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A report as text for a terminal, as CSV for a spreadsheet, as JSON for a program: the same numbers in each.
public final class ReportWriter {
    /// Put before a CSV file, not before one that goes to a terminal: without it some spreadsheets misread accents.
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /// Said on every page and under every table of play money.
    public static final String SIMULATED = "Simulator · no real money";

    private ReportWriter() {}

    /// A table with aligned columns and a total, each line ended; the last says so when the money is none.
    public static String text(Report report, MoneyKind money) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns(report));
        report.lines().forEach(line -> rows.add(row(report, line)));
        rows.add(row(report, report.total()));
        return ReportColumns.aligned(rows) + (money.isSimulated() ? SIMULATED + "\n" : "");
    }

    /// The titles of [#row].
    public static List<String> columns(Report report) {
        return List.of(
                report.by().title(),
                "Calls",
                "Images",
                "Finals kept",
                "Settled",
                "Reserved",
                "In doubt",
                "Share",
                "Per final",
                "Already here",
                "Library saved");
    }

    /// A line as people read it.
    public static List<String> row(Report report, Line line) {
        return List.of(
                ReportColumns.plain(line.label()),
                String.valueOf(line.calls()),
                String.valueOf(line.images()),
                String.valueOf(line.finals()),
                line.totals().settled().format(),
                line.totals().reserved().format(),
                line.totals().doubt().format(),
                report.share(line).format(),
                line.eachFinal().map(Money::format).orElse("–"),
                String.valueOf(line.cacheImages()),
                line.saved().format());
    }

    /// RFC 4180, amounts in dollars; without a total line, which a sum over a column would count again.
    public static String csv(Report report, MoneyKind money) {
        var head = Csv.header(
                name(report),
                "calls",
                "images",
                "kept",
                "finals_kept",
                "settled_usd",
                "reserved_usd",
                "in_doubt_usd",
                "cache_hits",
                "cache_images",
                "cache_saved_usd",
                "money");
        return head + report.lines().stream().map(line -> csv(line, money)).collect(Collectors.joining());
    }

    /// One object with its lines and total, amounts in micro-dollars.
    public static String json(Report report, MoneyKind money) {
        var lines = report.lines().stream()
                .map(line -> "  " + fields(new ReportJson().text(name(report), line.label()), line))
                .collect(Collectors.joining(",\n", "[\n", "\n ]"));
        return new ReportJson()
                        .text("from", report.from().toString())
                        .text("to", report.to().toString())
                        .text("by", name(report))
                        .text("money", money.word())
                        .raw("lines", report.lines().isEmpty() ? "[]" : lines)
                        .raw("total", fields(new ReportJson(), report.total()))
                        .object()
                + "\n";
    }

    private static String csv(Line line, MoneyKind money) {
        return new Csv()
                .text(line.label())
                .number(line.calls())
                .number(line.images())
                .number(line.kept())
                .number(line.finals())
                .money(line.totals().settled())
                .money(line.totals().reserved())
                .money(line.totals().doubt())
                .number(line.cacheHits())
                .number(line.cacheImages())
                .money(line.saved())
                .text(money.word())
                .line();
    }

    private static String fields(ReportJson json, Line line) {
        return json.number("calls", line.calls())
                .number("images", line.images())
                .number("kept", line.kept())
                .number("finalsKept", line.finals())
                .micros("settledMicros", line.totals().settled())
                .micros("reservedMicros", line.totals().reserved())
                .micros("inDoubtMicros", line.totals().doubt())
                .number("cacheHits", line.cacheHits())
                .number("cacheImages", line.cacheImages())
                .micros("cacheSavedMicros", line.saved())
                .object();
    }

    private static String name(Report report) {
        return report.by().name().toLowerCase(Locale.ROOT);
    }
}
