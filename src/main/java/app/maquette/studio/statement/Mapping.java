package app.maquette.studio.statement;

import app.maquette.domain.Model;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
    public record Read(List<Line> lines, List<Integer> unread) {
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
        List<Line> lines = new ArrayList<>();
        List<Integer> unread = new ArrayList<>();
        for (int row = 1; row <= rows.size(); row++) {
            var cells = rows.get(row - 1);
            try {
                lines.add(new Line(
                        row,
                        instant(cell(cells, time)),
                        name(cell(cells, model)),
                        count(cell(cells, images)),
                        Money.parse(cell(cells, amount))));
            } catch (DateTimeException | IllegalArgumentException _) {
                unread.add(row);
            }
        }
        return new Read(lines, unread);
    }

    private static String cell(List<String> cells, int column) {
        return column == NONE || column >= cells.size() ? "" : cells.get(column).strip();
    }

    private Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
        } catch (DateTimeException _) {
            return LocalDateTime.parse(text, LOCAL).atZone(zone).toInstant();
        }
    }

    private static int count(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static String name(String text) {
        var plain = plain(text);
        return Arrays.stream(Model.values())
                .filter(each -> plain.equals(plain(each.name())) || plain.equals(plain(each.label())))
                .findFirst()
                .map(Model::name)
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
