package app.maquette.studio.statement;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Engine;
import app.maquette.domain.Amount;
import app.maquette.domain.Amount.Decimals;
import app.maquette.domain.Digits;
import app.maquette.domain.Money;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Which column holds what, counted from 0; [#NONE] where the statement has no such column.
///
/// @param zone of times that name none
public record Mapping(int time, int model, int images, int amount, ZoneId zone) {
    public static final int NONE = -1;
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    /// What could be read of a table.
    ///
    /// @param unread the rows that have no time or amount that can be understood
    public record Read(List<StatementLine> lines, List<Integer> unread) {
        public Read {
            lines = List.copyOf(lines);
            unread = List.copyOf(unread);
        }
    }

    /// Guesses by the names of the columns; the user corrects it.
    public static Mapping guess(List<String> header, ZoneId zone) {
        return new Mapping(
                find(header, "time", "date", "created", "when"),
                find(header, "model"),
                find(header, "images", "count", "quantity", "outputs"),
                find(header, "amount", "cost", "price", "usd", "charge", "total"),
                zone);
    }

    /// Whether there is enough to compare.
    public boolean isComplete() {
        return time != NONE && amount != NONE;
    }

    /// Reads the rows below the heading.
    public Read read(List<List<String>> rows) {
        List<StatementLine> lines = new ArrayList<>();
        List<Integer> unread = new ArrayList<>();
        var decimals = decimals(rows);
        for (int row = 1; row <= rows.size(); row++) {
            var cells = rows.get(row - 1);
            try {
                lines.add(new StatementLine(
                        row,
                        instant(cell(cells, time)),
                        name(cell(cells, model)),
                        count(cell(cells, images), decimals),
                        amount(cell(cells, amount), decimals)));
            } catch (DateTimeException | IllegalArgumentException _) {
                unread.add(row);
            }
        }
        return new Read(lines, unread);
    }

    private static String cell(List<String> cells, int column) {
        return column == NONE || column >= cells.size() ? "" : cells.get(column).strip();
    }

    private Instant instant(String written) {
        var text = Digits.of(written);
        try {
            return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
        } catch (DateTimeException _) {
            return LocalDateTime.parse(text, LOCAL).atZone(zone).toInstant();
        }
    }

    /// Shown by the amounts, or where they leave it open by the other columns; a time and a model are no numbers.
    private Decimals decimals(List<List<String>> rows) {
        var own =
                Amount.evidence(rows.stream().map(cells -> cell(cells, amount)).toList());
        return own != Decimals.UNKNOWN
                ? own
                : Amount.evidence(rows.stream()
                        .flatMap(cells -> IntStream.range(0, cells.size())
                                .filter(column -> column != time && column != model)
                                .mapToObj(cells::get))
                        .toList());
    }

    private static Money amount(String text, Decimals decimals) {
        return Amount.read(text, decimals).orElseThrow(() -> new IllegalArgumentException("not an amount"));
    }

    private static int count(String text, Decimals decimals) {
        if (text.isEmpty()) {
            return 0;
        }
        long micros = amount(text, decimals).micros();
        if (micros % 1_000_000 != 0 || micros < 0) {
            throw new IllegalArgumentException("not a number of pictures");
        }
        return Math.toIntExact(micros / 1_000_000);
    }

    private static String name(String text) {
        var plain = plain(text);
        var catalogue = Catalogue.standard();
        return catalogue.engines().stream()
                .map(Engine::id)
                .filter(id -> plain.equals(plain(catalogue.reportName(id))) || plain.equals(plain(catalogue.label(id))))
                .findFirst()
                .map(catalogue::reportName)
                .orElse(text);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static int find(List<String> header, String... names) {
        for (var name : names) {
            for (int column = 0; column < header.size(); column++) {
                if (header.get(column).toLowerCase(Locale.ROOT).contains(name)) {
                    return column;
                }
            }
        }
        return NONE;
    }
}
