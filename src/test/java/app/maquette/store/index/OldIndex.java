package app.maquette.store.index;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;

/// Makes the index of a folder what a program with an older schema left.
final class OldIndex {
    private OldIndex() {}

    /// `change` is one more statement.
    static void make(Path folder, int version, String change) throws SQLException {
        var database = new IndexFile(folder.resolve("index"), Schema.ofProgram(), Clock.systemUTC()).open();
        try (var statement = database.createStatement()) {
            for (var sql : new String[] {
                "ALTER TABLE identity DROP COLUMN schema",
                "ALTER TABLE identity ADD COLUMN lines INT DEFAULT 0 NOT NULL",
                "DROP TABLE total",
                "DROP TABLE awaited",
                "ALTER TABLE line DROP COLUMN hash",
                "DROP TABLE day_sum",
                "CREATE TABLE schema_version (version INT PRIMARY KEY)",
                "INSERT INTO schema_version VALUES (" + version + ")",
                version < 3 ? "DROP TABLE cap" : "ALTER TABLE cap DROP COLUMN hash",
                version < 4 ? "DROP TABLE respelled" : "ALTER TABLE respelled DROP COLUMN hash",
                change
            }) {
                statement.execute(sql);
            }
        }
        database.commit();
        IndexFile.shutDown(database);
    }
}
