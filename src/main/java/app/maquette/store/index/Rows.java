package app.maquette.store.index;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.store.format.Entries;
import app.maquette.store.format.JsonObject;
import app.maquette.store.format.UnreadableException;
import app.maquette.store.index.table.CallRow;
import app.maquette.store.index.table.SumKey;
import app.maquette.store.index.table.SumRow;
import app.maquette.store.index.table.Table;
import app.maquette.store.index.table.Tables;
import app.maquette.studio.ledger.Entry;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of the database: each is compared with its hash when it is read, and counts in the sum of its table when it
/// is written. One thread at a time.
final class Rows {
    private static final String LINES = "SELECT l.*, f.body FROM line l LEFT JOIN fact f ON f.number = l.number";
    private final Sql sql;
    private final TableTotals totals;
    private Watch watch = (_, _, _, _) -> {};

    Rows(Sql sql, TableTotals totals) {
        this.sql = sql;
        this.totals = totals;
    }

    /// Hears of each change of a row of a table.
    interface Watch {
        void changed(String table, Object key, int rows, long hash);
    }

    void watch(Watch other) {
        watch = other;
    }

    /// Whether that changed anything.
    <R> boolean put(Table<R> table, R row, boolean isNew) throws SQLException {
        var values = table.values(row);
        long hash = (Long) values.getLast();
        var old = isNew ? Optional.<Long>empty() : hashOf(table, values);
        if (old.isPresent() && old.get() == hash) {
            return false;
        }
        sql.update(old.isEmpty() ? table.insert() : table.merge(), values);
        change(table, values.getFirst(), old.isEmpty() ? 1 : 0, hash - old.orElse(0L));
        return true;
    }

    private Optional<Long> hashOf(Table<?> table, List<Object> values) throws SQLException {
        return sql.first(
                "SELECT hash FROM " + table.name() + table.whereKey(),
                row -> row.getLong(1),
                values.subList(0, table.keys()).toArray());
    }

    void changeBytes(long more) {
        totals.change(TableTotals.BYTES, more, 0);
    }

    void remove(Table<?> table, long key, long hash) throws SQLException {
        sql.update("DELETE FROM " + table.name() + table.whereKey(), List.of(key));
        change(table, key, -1, -hash);
    }

    private void change(Table<?> table, Object key, int more, long hash) {
        totals.change(table.name(), more, hash);
        watch.changed(table.name(), key, more, hash);
    }

    /// The number of the line of a call.
    Optional<Long> find(CallId id) throws SQLException {
        return numbers("call_hash", Tables.hash(id)).stream().findFirst();
    }

    /// The numbers of lines with this value of a column that has an index, oldest first.
    List<Long> numbers(String column, long value) throws SQLException {
        return sql.list(
                "SELECT * FROM line WHERE " + column + " = ? ORDER BY number",
                row -> (Long) Sql.values(Tables.LINES, row).getFirst(),
                value);
    }

    CallRow line(long number) throws SQLException {
        return sql.first(LINES + " WHERE l.number = ?", Rows::line, number)
                .orElseThrow(() -> new IndexDamage("line " + number + " is missing"));
    }

    /// The next lines after one, up to another.
    List<CallRow> lines(long after, long last, int most) throws SQLException {
        return sql.list(
                LINES + " WHERE l.number > ? AND l.number <= ? ORDER BY l.number LIMIT ?",
                Rows::line,
                after,
                last,
                most);
    }

    private static CallRow line(ResultSet row) throws SQLException {
        long number = (Long) Sql.values(Tables.LINES, row).getFirst();
        var body = row.getBytes("body");
        if (body == null) {
            throw new IndexDamage("the facts of line " + number + " are missing");
        }
        int check = row.getInt("body_check");
        return new CallRow(number, RecordCache.decode(number, body, check), row.getLong("parent"), check);
    }

    SumRow sum(SumKey key) throws SQLException {
        return sql.first(
                        "SELECT * FROM day_sum" + Tables.SUMS.whereKey(),
                        row -> sumRow(Sql.values(Tables.SUMS, row)),
                        key.day(),
                        key.model(),
                        key.collection(),
                        key.purpose())
                .orElse(SumRow.NOTHING);
    }

    List<Map.Entry<SumKey, SumRow>> sums(int from, int to) throws SQLException {
        return sql.list(
                "SELECT * FROM day_sum WHERE ledger_day BETWEEN ? AND ?",
                row -> {
                    var values = Sql.values(Tables.SUMS, row);
                    return Map.entry(
                            new SumKey((Integer) values.get(0), (String) values.get(1), (String) values.get(2), (String)
                                    values.get(3)),
                            sumRow(values));
                },
                from,
                to);
    }

    private static SumRow sumRow(List<Object> values) {
        return new SumRow(
                (Integer) values.get(4),
                (Integer) values.get(5),
                (Integer) values.get(6),
                new Totals(money(values.get(7)), money(values.get(8)), money(values.get(9))),
                (Integer) values.get(10),
                (Integer) values.get(11),
                money(values.get(12)));
    }

    private static Money money(Object micros) {
        return Money.ofMicros((Long) micros);
    }

    /// What was said of caps and collections, oldest first.
    List<Entry> decisions() throws SQLException {
        return sql.list(
                "SELECT * FROM cap ORDER BY number",
                row -> entry((String) Sql.values(Tables.DECISIONS, row).get(1), Entry.class));
    }

    /// An entry as a row holds it.
    static <E extends Entry> E entry(String body, Class<E> type) throws IndexDamage {
        try {
            return type.cast(JsonObject.read(body.getBytes(StandardCharsets.UTF_8), Entries::entry));
        } catch (UnreadableException | ClassCastException e) {
            throw new IndexDamage("an entry cannot be read: " + e.getMessage());
        }
    }

    void putFacts(long number, byte[] body, boolean isNew) throws SQLException {
        sql.update(
                isNew ? "INSERT INTO fact VALUES (?, ?)" : "MERGE INTO fact KEY (number) VALUES (?, ?)",
                List.of(number, body));
    }
}
