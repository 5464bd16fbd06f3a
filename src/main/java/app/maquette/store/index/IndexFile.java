package app.maquette.store.index;

import app.maquette.store.disk.DurableFile;
import app.maquette.store.home.Home;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import org.h2.Driver;
import org.h2.api.ErrorCode;

/// The database file of the index. Blocking; one thread at a time.
final class IndexFile {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String SETTINGS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;OPTIMIZE_REUSE_RESULTS=FALSE;TRACE_LEVEL_FILE=0";
    /// Damaged files are kept for the curious, but not for ever.
    private static final int KEPT = 3;

    private final Path base;
    private final Schema schema;
    private final Clock clock;

    /// `base` is the file without `.mv.db`.
    IndexFile(Path base, Schema schema, Clock clock) {
        this.base = base.toAbsolutePath();
        this.schema = schema;
        this.clock = clock;
        if (this.base.toString().contains(";")) {
            throw new StorageException("The home folder must not have a semicolon in its path: " + base);
        }
    }

    boolean exists() {
        return Files.exists(file());
    }

    private Path file() {
        return base.resolveSibling(base.getFileName() + ".mv.db");
    }

    Schema schema() {
        return schema;
    }

    /// Where its words are.
    Path words() {
        return base.resolveSibling(base.getFileName() + ".words");
    }

    /// Opens what is there. Never makes a new database.
    Connection open() throws SQLException {
        return connect(";IFEXISTS=TRUE");
    }

    /// Whether its tables are those of this program.
    boolean isOfProgram(Connection database) throws SQLException {
        return Schema.version(database).equals(schema.version());
    }

    /// Gives an older index another name and opens it there.
    OldIndexFile putAside(Connection database) throws SQLException {
        var version = Schema.version(database);
        shutDown(database);
        var name = base.getFileName() + ".v" + version;
        try {
            Files.move(file(), base.resolveSibling(name + ".mv.db"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StorageException("The older index cannot be renamed.", e);
        }
        Log.of(IndexFile.class).log(Level.INFO, "the index goes from version " + version + " to " + schema.version());
        return OldIndexFile.of(connect("jdbc:h2:file:" + base.resolveSibling(name), SETTINGS + ";IFEXISTS=TRUE"));
    }

    /// Makes a new database where no file is.
    Connection create() throws SQLException {
        var database = connect("");
        schema.create(database);
        try {
            Home.ownerOnly(file(), "rw-------");
        } catch (IOException e) {
            throw new StorageException("The index cannot be protected.", e);
        }
        return database;
    }

    /// A database that only this process sees and that ends with its connection.
    static Connection inMemory() throws SQLException {
        var database = connect("jdbc:h2:mem:", SETTINGS);
        Schema.ofProgram().create(database);
        return database;
    }

    private Connection connect(String more) throws SQLException {
        try {
            return connect("jdbc:h2:file:" + base, SETTINGS + more);
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new StorageException("The index is open in another program.", e);
            }
            throw e;
        }
    }

    private static Connection connect(String place, String settings) throws SQLException {
        var user = new Properties();
        user.setProperty("user", "sa");
        user.setProperty("password", "");
        var database = Driver.load().connect(place + settings, user);
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            statement.execute("SET MAX_LENGTH_INPLACE_LOB 65536");
        }
        return database;
    }

    static void shutDown(Connection database) throws SQLException {
        try (database;
                var statement = database.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }

    /// Lets go of a damaged database without writing to it.
    static void drop(Connection database) {
        try (database;
                var statement = database.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            Log.of(IndexFile.class).log(Level.DEBUG, "the damaged index does not close: " + IndexDamage.words(e));
        }
    }

    /// Renames the file, so that a new one can take its place.
    void setAside() {
        var aside = base.resolveSibling(base.getFileName() + ".corrupt-" + STAMP.format(clock.instant()) + ".mv.db");
        try {
            if (exists()) {
                Files.move(file(), aside, StandardCopyOption.REPLACE_EXISTING);
                Log.of(IndexFile.class).log(Level.WARNING, "the index was set aside as " + aside.getFileName());
            }
            forgetOldest();
        } catch (IOException e) {
            throw new StorageException("The damaged index cannot be set aside.", e);
        }
    }

    private void forgetOldest() throws IOException {
        var name = base.getFileName() + ".corrupt-";
        try (var files = Files.list(DurableFile.parent(base))) {
            var aside = files.filter(file -> String.valueOf(file.getFileName()).startsWith(name))
                    .sorted()
                    .toList();
            for (var file : aside.subList(0, Math.max(0, aside.size() - KEPT))) {
                Files.delete(file);
            }
        }
    }
}
