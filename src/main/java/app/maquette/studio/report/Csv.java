package app.maquette.studio.report;

import app.maquette.domain.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Lines of comma-separated values after RFC 4180 that a spreadsheet opens right: text that it would take for a formula
/// begins with an apostrophe; amounts are plain numbers.
final class Csv {
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile(".*[\",\r\n].*", Pattern.DOTALL);
    private final List<String> cells = new ArrayList<>();

    static String header(String... names) {
        return String.join(",", names) + "\r\n";
    }

    Csv text(String text) {
        var safe =
                FORMULA.matcher(text).matches() || text.startsWith("\t") || text.startsWith("\r") ? "'" + text : text;
        cells.add(QUOTED.matcher(safe).matches() ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
        return this;
    }

    Csv number(long number) {
        cells.add(String.valueOf(number));
        return this;
    }

    Csv money(Money money) {
        cells.add(plain(money));
        return this;
    }

    String line() {
        return String.join(",", cells) + "\r\n";
    }

    /// `0.20`, `-1.50`: dollars without a sign of currency.
    static String plain(Money money) {
        return money.format().replace("$", "");
    }
}
