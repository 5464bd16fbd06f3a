package app.maquette.store.index;

import app.maquette.store.index.table.CallRow;
import app.maquette.store.index.table.LedgerRecord;
import app.maquette.store.journal.JournalReader;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Entry;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;

/// An index whose tables are not those of this program, of an older one or of another set of columns. The facts of its
/// lines are the same, and a new one is made from them without the journal.
record OldIndexFile(Connection database, Sql sql, String library, long number) implements AutoCloseable {
    private static final int BATCH = 2_000;

    /// Writes what was read so far.
    @FunctionalInterface
    interface Part {
        void end() throws SQLException;
    }

    static OldIndexFile of(Connection database) throws SQLException {
        try {
            var sql = new Sql(database);
            return sql.first(
                            "SELECT library, number FROM identity",
                            row -> new OldIndexFile(database, sql, row.getString(1), row.getLong(2)))
                    .orElseThrow(() -> new IndexDamage("the older index does not say whose it is"));
        } catch (SQLException e) {
            IndexFile.drop(database);
            throw e;
        }
    }

    void readInto(Projection projection, JournalReader journal, Part part) throws SQLException {
        long expected =
                sql.first("SELECT COUNT(*) FROM line", row -> row.getLong(1)).orElse(0L);
        long lines = 0;
        long last = 0;
        int read;
        do {
            var rows = sql.list(
                    "SELECT l.number, l.body_check, f.body FROM line l JOIN fact f ON f.number = l.number"
                            + " WHERE l.number > ? ORDER BY l.number LIMIT ?",
                    row -> new CallRow(
                            row.getLong(1), RecordCache.decode(row.getLong(1), row.getBytes(3), row.getInt(2)), 0, 0),
                    last,
                    BATCH);
            for (var row : rows) {
                projection.add(withParent(row, projection));
                last = row.number();
            }
            part.end();
            read = rows.size();
            lines += read;
        } while (read == BATCH);
        if (lines != expected) {
            throw new IndexDamage("the facts of some lines are missing");
        }
        decisions(projection, journal);
        if (has("brought_in")) {
            sql.list("SELECT number, body FROM brought_in", row -> {
                projection.addBroughtIn(row.getLong(1), Rows.entry(row.getString(2), Entry.BroughtIn.class));
                return row.getLong(1);
            });
        }
    }

    private boolean has(String table) throws SQLException {
        return sql.first(
                                "SELECT COUNT(*) FROM information_schema.tables WHERE LOWER(table_name) = ?",
                                row -> row.getInt(1),
                                table)
                        .orElse(0)
                > 0;
    }

    private static CallRow withParent(CallRow row, Projection projection) throws SQLException {
        var parent = row.record() instanceof LedgerRecord.Call call
                ? call.record().order().parent()
                : null;
        return parent == null ? row : new CallRow(row.number(), row.record(), projection.keyOf(parent), 0);
    }

    /// The oldest ones had no table of caps.
    private void decisions(Projection projection, JournalReader journal) throws SQLException {
        if (has("cap")) {
            sql.list("SELECT number, body FROM cap", row -> {
                projection.addDecision(row.getLong(1), Rows.entry(row.getString(2), Entry.class));
                return row.getLong(1);
            });
            return;
        }
        try {
            journal.replayOnly("CAP", number, (at, entry) -> {
                if (entry instanceof Entry.Cap cap) {
                    projection.addDecision(at, cap);
                }
            });
        } catch (StorageException e) {
            // What the index knew all along is worth more than the oldest of these.
            Log.of(OldIndexFile.class)
                    .log(Level.WARNING, "an older part of the journal does not tell each change of a cap", e);
        }
    }

    @Override
    public void close() throws SQLException {
        IndexFile.shutDown(database);
    }
}
