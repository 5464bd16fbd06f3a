package app.maquette.studio.report;

import java.util.List;

/// Lines up a table for a terminal: the first column to the left, all others to the right.
final class ReportColumns {
    private static final String GAP = "  ";

    private ReportColumns() {}

    static String aligned(List<List<String>> rows) {
        var widths = new int[rows.getFirst().size()];
        for (var row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                var space = " ".repeat(widths[i] - width(row.get(i)));
                line.append(i == 0 ? row.get(i) + space : GAP + space + row.get(i));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /// Without characters that move a terminal's cursor or turn its writing around.
    static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", " ");
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
