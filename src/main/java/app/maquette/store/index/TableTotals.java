package app.maquette.store.index;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How many rows each table has and the sum of their hashes, beside the pictures' bytes. One thread at a time.
final class TableTotals {
    static final String BYTES = "bytes";
    private final Map<String, Total> totals = new LinkedHashMap<>();
    private final Set<String> changed = new HashSet<>();

    /// Of one table.
    ///
    /// @param amount rows, or bytes
    record Total(long amount, long hash) {
        static final Total NONE = new Total(0, 0);

        Total plus(long more, long otherHash) {
            return new Total(amount + more, hash + otherHash);
        }
    }

    static TableTotals read(Sql sql) throws SQLException {
        var totals = new TableTotals();
        for (var one : sql.list(
                "SELECT name, amount, hash FROM total",
                row -> Map.entry(row.getString(1), new Total(row.getLong(2), row.getLong(3))))) {
            totals.totals.put(one.getKey(), one.getValue());
        }
        return totals;
    }

    Total of(String name) {
        return totals.getOrDefault(name, Total.NONE);
    }

    void change(String name, long more, long hash) {
        totals.put(name, of(name).plus(more, hash));
        changed.add(name);
    }

    void write(Sql sql) throws SQLException {
        for (var name : changed) {
            sql.update(
                    "MERGE INTO total KEY (name) VALUES (?, ?, ?)", List.of(name, of(name).amount(), of(name).hash()));
        }
        changed.clear();
    }
}
