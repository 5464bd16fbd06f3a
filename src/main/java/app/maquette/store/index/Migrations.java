package app.maquette.store.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;

/// The numbered scripts that make and change the schema. A script is never edited after its release.
record Migrations(List<Script> scripts) {
    private static final List<String> NAMES =
            List.of("V001__index.sql", "V002__folding.sql", "V003__caps.sql", "V004__respelled.sql");
    private static final Pattern STATEMENT_END = Pattern.compile(";\\s*(\\R|$)");

    Migrations {
        scripts = List.copyOf(scripts);
    }

    /// What leads to a version of the schema.
    record Script(int version, String sql) {}

    static Migrations ofProgram() {
        var scripts = new ArrayList<Script>();
        for (var name : NAMES) {
            try (var in = Migrations.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is not in the program");
                }
                scripts.add(new Script(scripts.size() + 1, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new IllegalStateException(name + " cannot be read", e);
            }
        }
        return new Migrations(scripts);
    }

    int latest() {
        return scripts.size();
    }

    /// The version of the schema; [IndexDamage] when the database has none, as an empty one has not.
    static int version(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var version = statement.executeQuery("SELECT MAX(version) FROM schema_version")) {
            version.next();
            return version.getInt(1);
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1
                    || e.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1) {
                throw new IndexDamage("the database is empty or of another program");
            }
            throw e;
        }
    }

    /// Begins the schema of a new database.
    void create(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("CREATE TABLE schema_version (version INT PRIMARY KEY)");
        }
        migrate(database, 0);
    }

    void migrate(Connection database, int from) throws SQLException {
        for (var script : scripts.subList(from, scripts.size())) {
            try (var statement = database.createStatement()) {
                for (var sql : STATEMENT_END.split(script.sql(), -1)) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
            }
            try (var statement = database.prepareStatement("INSERT INTO schema_version VALUES (?)")) {
                statement.setInt(1, script.version());
                statement.executeUpdate();
            }
            database.commit();
        }
    }
}
