package app.maquette.store.index;

import app.maquette.store.index.table.RowHash;
import app.maquette.store.index.table.Table;
import app.maquette.store.index.table.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;

/// What the database holds beside the rows of [Tables]: whose projection it is, the sums of all hashes, and all facts
/// of
/// each line as deflated JSON. Its version is the hash of all its statements.
record Schema(List<String> statements) {
    private static final List<String> OWN = List.of(
            "CREATE TABLE identity (one INT PRIMARY KEY, library VARCHAR(64) NOT NULL, number BIGINT NOT NULL,"
                    + " schema VARCHAR(16) NOT NULL)",
            "CREATE TABLE total (name VARCHAR(64) PRIMARY KEY, amount BIGINT NOT NULL, hash BIGINT NOT NULL)",
            "CREATE TABLE fact (number BIGINT PRIMARY KEY, body BLOB NOT NULL)",
            "CREATE INDEX line_call ON line (call_hash)",
            "CREATE INDEX line_request ON line (request_hash)",
            "CREATE INDEX line_parent ON line (parent)",
            "CREATE INDEX respelled_form ON respelled (form)",
            "CREATE INDEX brought_in_content ON brought_in (content_hash)");

    static Schema ofProgram() {
        return new Schema(
                Stream.concat(Tables.ALL.stream().map(Table::ddl), OWN.stream()).toList());
    }

    /// What an index of these statements is of.
    String version() {
        return Long.toHexString(RowHash.of(String.join("\n", statements)) >>> 32);
    }

    void create(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
        database.commit();
    }

    /// Of an opened database; [IndexDamage] when it has none, as an empty one has not.
    static String version(Connection database) throws SQLException {
        try {
            return only(database, "SELECT schema FROM identity");
        } catch (SQLException e) {
            if (e.getErrorCode() != ErrorCode.COLUMN_NOT_FOUND_1) {
                throw isMissing(e) ? new IndexDamage("the database is empty or of another program") : e;
            }
            return only(database, "SELECT MAX(version) FROM schema_version");
        }
    }

    private static boolean isMissing(SQLException e) {
        return e.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1
                || e.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1;
    }

    private static String only(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new IndexDamage("the index does not say whose it is");
            }
            return row.getString(1);
        }
    }
}
