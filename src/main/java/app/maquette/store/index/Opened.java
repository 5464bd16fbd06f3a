package app.maquette.store.index;

import java.sql.Connection;
import java.sql.SQLException;

/// An index that is open, and all that works on its database.
record Opened(Connection database, Sql sql, TableTotals totals, Rows rows, Projection projection) {
    static Opened of(Connection database, long number, Projection.Sink sink) throws SQLException {
        var sql = new Sql(database);
        var totals = TableTotals.read(sql);
        var rows = new Rows(sql, totals);
        return new Opened(database, sql, totals, rows, new Projection(rows, sql, number, sink));
    }
}
