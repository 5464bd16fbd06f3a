package app.maquette.studio.statement;

import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.SpendBook;
import app.maquette.studio.port.SpendBook.Filter;
import app.maquette.studio.port.SpendBook.Row;
import app.maquette.studio.port.SpendBook.Sorting;
import app.maquette.studio.port.SpendBook.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads statements and the ledger's rows of their days. Blocking; thread-safe.
public final class Statements {
    private static final int PAGE = 2_000;
    private static final long LARGEST = 32L << 20;
    private final SpendBook book;
    private final TableReader reader;

    public Statements(SpendBook book, TableReader reader) {
        this.book = book;
        this.reader = reader;
    }

    /// A statement's table.
    public record Table(List<String> header, List<List<String>> rows) {
        public static final Table EMPTY = new Table(List.of(), List.of());

        public Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /// The text of a file; [StorageException] when it cannot be read.
    public String load(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new StorageException("The file " + file + " is too large for a statement.");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StorageException("The file " + file + " cannot be read.", e);
        }
    }

    /// The first row is the heading. IllegalArgumentException says what is wrong.
    public Table parse(String text) {
        var rows = reader.read(text);
        return rows.isEmpty() ? Table.EMPTY : new Table(rows.getFirst(), rows.subList(1, rows.size()));
    }

    /// Compares with the ledger over the days from the first line to the last.
    public Match match(Table table, Mapping mapping) {
        var read = mapping.read(table.rows());
        var times = read.lines().stream()
                .map(StatementLine::at)
                .sorted(Comparator.naturalOrder())
                .toList();
        if (times.isEmpty()) {
            return Match.of(List.of(), read);
        }
        var first = times.getFirst().atZone(mapping.zone()).toLocalDate();
        var last = times.getLast().atZone(mapping.zone()).toLocalDate();
        return Match.of(ours(first, last, mapping), read);
    }

    /// Days of the ledger begin at another hour than those of the statement, so one more is read at both ends.
    private List<Row> ours(LocalDate first, LocalDate last, Mapping mapping) {
        var from = first.atStartOfDay(mapping.zone()).toInstant().minus(Match.SLACK);
        var to = last.plusDays(1).atStartOfDay(mapping.zone()).toInstant();
        var filter = new Filter(first.minusDays(2), last.plusDays(2), null, "");
        List<Row> ours = new ArrayList<>();
        List<Row> page;
        int offset = 0;
        do {
            page = book.rows(filter, Sorting.OLDEST, offset, PAGE);
            offset += page.size();
            page.stream()
                    .filter(row -> row.state() != State.CACHE
                            && !row.at().isBefore(from)
                            && row.at().isBefore(to))
                    .forEach(ours::add);
        } while (page.size() == PAGE);
        return ours;
    }
}
