package app.maquette.store.index;

import app.maquette.store.index.table.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The statements of one connection, each prepared once. One thread at a time.
final class Sql {
    private final Connection database;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection database) {
        this.database = database;
    }

    /// One row as an object.
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Row<T> reading, Object... values) throws SQLException {
        try (var row = bound(sql, List.of(values)).executeQuery()) {
            var rows = new ArrayList<T>();
            while (row.next()) {
                rows.add(reading.read(row));
            }
            return rows;
        }
    }

    <T> Optional<T> first(String sql, Row<T> reading, Object... values) throws SQLException {
        try (var row = bound(sql, List.of(values)).executeQuery()) {
            return row.next() ? Optional.of(reading.read(row)) : Optional.empty();
        }
    }

    void update(String sql, List<?> values) throws SQLException {
        bound(sql, values).executeUpdate();
    }

    private PreparedStatement bound(String sql, List<?> values) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = database.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    void commit() throws SQLException {
        database.commit();
    }

    /// The values of a whole row of a table, which must be those that were written.
    static List<Object> values(Table<?> table, ResultSet row) throws SQLException {
        var values = new ArrayList<Object>();
        int columns = table.columns().size();
        for (int column = 1; column <= columns; column++) {
            values.add(row.getObject(column));
        }
        if (Table.hash(values) != row.getLong(columns + 1)) {
            throw new IndexDamage("a row of " + table.name() + " is not as it was written");
        }
        values.add(row.getLong(columns + 1));
        return values;
    }
}
