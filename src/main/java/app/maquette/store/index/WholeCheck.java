package app.maquette.store.index;

import app.maquette.store.index.TableTotals.Total;
import app.maquette.store.index.table.RowHash;
import app.maquette.store.index.table.Table;
import app.maquette.store.index.table.Tables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads all rows once, a slice at a time while the index is used, and compares their hashes with the sums that were
/// written with them, and the database's own indexes with the rows. [IndexDamage] where they differ.
final class WholeCheck implements Rows.Watch {
    private static final int SLICE = 2_000;
    /// Columns that have an index in the database, beside its name.
    private static final Map<String, String> INDEXED =
            Map.of("call_hash", "line_call", "request_hash", "line_request", "parent", "line_parent");

    private final Sql sql;
    private final TableTotals totals;
    /// Lines after this one are newer than the check.
    private final long last;

    private final Deque<Table<?>> tables = new ArrayDeque<>(Tables.ALL);
    private final Deque<String> indexes = new ArrayDeque<>(INDEXED.keySet());
    private final Set<String> done = new HashSet<>();
    private final Map<String, Total> found = new HashMap<>();
    private final Map<String, Long> values = new HashMap<>();
    private long cursor = Long.MIN_VALUE;
    private long inIndex;

    WholeCheck(Sql sql, TableTotals totals, long last) {
        this.sql = sql;
        this.totals = totals;
        this.last = last;
    }

    @Override
    public void changed(String table, Object key, int rows, long hash) {
        boolean isCurrent = !tables.isEmpty() && tables.peek().name().equals(table);
        if (done.contains(table) || (isCurrent && key instanceof Long number && number <= cursor)) {
            add(table, rows, hash);
        }
    }

    private void add(String table, int rows, long hash) {
        found.put(table, found.getOrDefault(table, Total.NONE).plus(rows, hash));
    }

    /// Looks at some more; false when that was all.
    boolean some() throws SQLException {
        var table = tables.peek();
        if (table != null) {
            rows(table);
        } else if (!indexes.isEmpty()) {
            entries(indexes.peek());
        }
        return !tables.isEmpty() || !indexes.isEmpty();
    }

    /// Looks at all that is left.
    void finish() throws SQLException {
        boolean isMore;
        do {
            isMore = some();
        } while (isMore);
    }

    private void rows(Table<?> table) throws SQLException {
        boolean isSliced = isLines(table) || table.equals(Tables.PICTURES);
        int seen = isSliced ? slice(table) : all(table);
        if (!isSliced || seen < SLICE) {
            tables.remove();
            done.add(table.name());
            cursor = Long.MIN_VALUE;
            if (!found.getOrDefault(table.name(), Total.NONE).equals(totals.of(table.name()))) {
                throw new IndexDamage("the rows of " + table.name() + " are not those that were written");
            }
        }
    }

    private static boolean isLines(Table<?> table) {
        return table.equals(Tables.LINES);
    }

    private int all(Table<?> table) throws SQLException {
        return sql.list("SELECT * FROM " + table.name(), row -> row(table, row)).size();
    }

    private int slice(Table<?> table) throws SQLException {
        boolean isLines = isLines(table);
        var from = isLines
                ? "SELECT t.*, f.body FROM line t LEFT JOIN fact f ON f.number = t.number"
                : "SELECT t.* FROM " + table.name() + " t";
        var key = "t." + table.key();
        var rows = sql.list(
                from + " WHERE " + key + " > ? ORDER BY " + key + " LIMIT ?",
                row -> {
                    if (isLines) {
                        line(row);
                    }
                    return row(table, row);
                },
                cursor,
                SLICE);
        if (!rows.isEmpty()) {
            cursor = (Long) rows.getLast().getFirst();
        }
        return rows.size();
    }

    private List<Object> row(Table<?> table, ResultSet row) throws SQLException {
        var read = Sql.values(table, row);
        add(table.name(), 1, (Long) read.getLast());
        return read;
    }

    private void line(ResultSet row) throws SQLException {
        var body = row.getBytes("body");
        if (body == null || RecordCache.check(body) != row.getInt("body_check")) {
            throw new IndexDamage("the facts of a line are not those that were written");
        }
        long number = row.getLong("number");
        if (number <= last) {
            for (var column : INDEXED.keySet()) {
                values.merge(column, entry(row.getLong(column), number), Long::sum);
            }
        }
    }

    /// What a line adds to the sum over a column that has an index; nothing where it has no value there.
    private static long entry(long value, long number) {
        return value == 0 ? 0 : new RowHash().add(value).add(number).value();
    }

    /// The same sum by the index alone. Equal values come together, so a slice ends before its last one.
    private void entries(String column) throws SQLException {
        int most = SLICE;
        List<long[]> read;
        do {
            most *= 2;
            read = sql.list(
                    "SELECT " + column + ", number FROM line USE INDEX (" + INDEXED.get(column) + ") WHERE " + column
                            + " > ? AND " + column + " <> 0 ORDER BY " + column + " LIMIT ?",
                    row -> new long[] {row.getLong(1), row.getLong(2)},
                    cursor,
                    most);
        } while (read.size() == most && read.getFirst()[0] == read.getLast()[0]);
        boolean isEnd = read.size() < most;
        long open = isEnd ? 0 : read.getLast()[0];
        for (var one : read) {
            if ((isEnd || one[0] != open)) {
                cursor = one[0];
                inIndex += one[1] <= last ? entry(one[0], one[1]) : 0;
            }
        }
        if (isEnd) {
            if (inIndex != values.getOrDefault(column, 0L)) {
                throw new IndexDamage("an index of the database is not that of its rows");
            }
            indexes.remove();
            cursor = Long.MIN_VALUE;
            inIndex = 0;
        }
    }
}
