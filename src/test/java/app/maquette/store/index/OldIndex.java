package app.maquette.store.index;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;

/// Makes the index of a folder what a program with an older schema left.
final class OldIndex {
    private OldIndex() {}

    /// `change` is one more statement.
    static void make(Path folder, int version, String change) throws SQLException {
        var database = new IndexFile(folder.resolve("index"), Migrations.ofProgram(), Clock.systemUTC()).open();
        try (var statement = database.createStatement()) {
            if (version < 3) {
                statement.execute("DROP TABLE cap");
                statement.execute("ALTER TABLE identity DROP COLUMN caps, cap_hash");
            }
            statement.execute("DROP TABLE respelled");
            statement.execute("ALTER TABLE identity DROP COLUMN respelled, respelled_hash");
            statement.execute("DELETE FROM schema_version WHERE version > " + version);
            statement.execute(change);
        }
        database.commit();
        IndexFile.shutDown(database);
    }
}
