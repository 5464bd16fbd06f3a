package app.maquette.store.index;

import app.maquette.store.index.table.Tables;
import app.maquette.store.journal.JournalReader;
import app.maquette.store.journal.ReadAhead;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Entry;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/// The projection with its database: opened, brought up to the journal, and built anew where it cannot be trusted.
/// Everything on one thread.
final class Index {
    private static final int BATCH = 2_000;
    /// Nobody asks while it is built, and what changes more than once in it is written once.
    private static final int LARGE_BATCH = 10_000;
    private static final long PATIENCE = 1_500;

    private final @Nullable IndexFile file;
    private final JournalReader journal;
    private final Words words;
    private final Schema schema;
    private @Nullable Opened opened;
    private @Nullable WholeCheck check;
    /// Whether all rows were compared with their hashes since the start, or made in it.
    private boolean isWhole;
    private String library = "";
    private long written;
    private long synced;

    /// Without a file the index is in memory.
    Index(@Nullable IndexFile file, JournalReader journal) {
        this.file = file;
        this.journal = journal;
        this.words = new Words(file == null ? null : file.words());
        this.schema = file == null ? Schema.ofProgram() : file.schema();
    }

    /// Opens the file, or makes a new one from the journal when there is none or it is not right.
    void open() throws SQLException {
        if (file != null && file.exists()) {
            try {
                opened = open(file);
                replay(BATCH);
                followWithWords();
                return;
            } catch (StorageException e) {
                throw e;
            } catch (SQLException | RuntimeException e) {
                // A damaged file makes the database fail in ways of its own, so anything it throws is a finding.
                Log.of(Index.class)
                        .log(Level.WARNING, "the index is not usable and is built anew: " + IndexDamage.words(e));
            }
        }
        rebuild();
    }

    private Opened open(IndexFile from) throws SQLException {
        var database = from.open();
        try {
            return from.isOfProgram(database) ? read(database) : takeOver(from.putAside(database));
        } catch (SQLException | RuntimeException e) {
            IndexFile.drop(database);
            throw e;
        }
    }

    /// Sets the file aside and builds a new one from the whole journal.
    void rebuild() throws SQLException {
        words.release();
        check = null;
        if (opened != null) {
            IndexFile.drop(opened.database());
            opened = null;
        }
        if (file != null) {
            file.setAside();
        }
        begin("", 0);
        // Not durable before its end: until then the journal has it all.
        synced = Long.MAX_VALUE - BATCH;
        replay(LARGE_BATCH);
        sync();
        isWhole = true;
        followWithWords();
    }

    private void begin(String owner, long number) throws SQLException {
        opened = Opened.of(file == null ? IndexFile.inMemory() : file.create(), number, words::put);
        library = owner;
        written = -1;
        synced = number;
    }

    private void followWithWords() {
        var here = here();
        words.follow(new Words.Projected(
                () -> library + "/" + schema.version(), journal, here.projection(), here.rows(), here.totals()));
    }

    private Opened read(Connection database) throws SQLException {
        var identity = new Sql(database)
                .first("SELECT library, number FROM identity", row -> Map.entry(row.getString(1), row.getLong(2)))
                .orElseThrow(() -> new IndexDamage("the index does not say whose it is"));
        claim(identity.getKey(), identity.getValue());
        synced = identity.getValue();
        written = synced;
        var read = Opened.of(database, synced, words::put);
        for (var table : Tables.ALL) {
            long rows = read.sql()
                    .first("SELECT COUNT(*) FROM " + table.name(), row -> row.getLong(1))
                    .orElse(0L);
            if (rows != read.totals().of(table.name()).amount()) {
                throw new IndexDamage("the rows of " + table.name() + " are not as many as were written");
            }
        }
        return read;
    }

    /// Whether an index that says so is of this journal.
    private void claim(String of, long number) throws IndexDamage {
        var owner = number == 0 ? "" : journal.identity().orElse("");
        if (!of.equals(owner)) {
            throw new IndexDamage("the index is of another journal");
        }
        if (number > journal.durable()) {
            throw new IndexDamage("the index knows more than the journal");
        }
        library = owner;
    }

    /// Makes an index of this program from the facts of an older one.
    private Opened takeOver(OldIndexFile old) throws SQLException {
        try (old) {
            claim(old.library(), old.number());
            begin(library, 0);
            var here = here();
            old.readInto(here.projection(), journal, this::commitPart);
            here.projection().moveTo(old.number());
            return here;
        }
    }

    private void commitPart() throws SQLException {
        here().projection().flush();
        here().sql().commit();
    }

    Projection projection() {
        return here().projection();
    }

    Rows rows() {
        return here().rows();
    }

    Sql sql() {
        return here().sql();
    }

    TableTotals totals() {
        return here().totals();
    }

    Words words() {
        return words;
    }

    /// Takes an entry as it is published, with those before it that it may have missed.
    void apply(long number, Entry entry) throws SQLException {
        var projection = projection();
        if (number > projection.number() + 1) {
            replay(BATCH);
        } else if (number == projection.number() + 1) {
            projection.apply(number, entry);
        }
    }

    /// Writes what was applied, so that questions find it.
    void flush() throws SQLException {
        projection().flush();
    }

    private void replay(int batch) throws SQLException {
        var projection = projection();
        try {
            ReadAhead.replay(journal, projection.number() + 1, (number, entry) -> {
                try {
                    projection.apply(number, entry);
                    if (number % batch == 0) {
                        commit();
                    }
                } catch (SQLException e) {
                    throw new Stopped(e);
                }
            });
        } catch (Stopped stopped) {
            throw stopped.getCause() instanceof SQLException e ? e : new SQLException(stopped);
        }
        commit();
    }

    /// Writes what changed, which only entries do; durable at the marks only, since the journal has it anyway.
    void commit() throws SQLException {
        var here = here();
        if (library.isEmpty() && projection().number() > 0) {
            library = journal.identity().orElse("");
        }
        if (projection().number() != written) {
            projection().flush();
            here.totals().write(here.sql());
            here.sql()
                    .update(
                            "MERGE INTO identity KEY (one) VALUES (1, ?, ?, ?)",
                            List.of(library, projection().number(), schema.version()));
            here.sql().commit();
            written = projection().number();
        }
        if (projection().number() >= synced + BATCH) {
            sync();
        }
    }

    private void sync() throws SQLException {
        here().sql().run("CHECKPOINT SYNC");
        words.commit();
        synced = projection().number();
    }

    /// Starts to compare everything with its hashes; what comes back is for another thread to read.
    List<IndexReader> beginCheck() throws SQLException {
        beginRows();
        return words.snapshots();
    }

    private WholeCheck beginRows() throws SQLException {
        flush();
        var here = here();
        var begun = new WholeCheck(here.sql(), here.totals(), projection().number());
        check = begun;
        here.rows().watch(begun);
        return begun;
    }

    private void endRows() {
        check = null;
        isWhole = true;
        here().rows().watch((_, _, _, _) -> {});
    }

    /// Compares all rows now, where nobody has since the start.
    void assure() throws SQLException {
        if (!isWhole) {
            beginRows().finish();
            endRows();
        }
    }

    /// Goes on with what takes long; false when there is nothing left.
    boolean workOn() throws SQLException {
        if (check != null && !check.some()) {
            endRows();
        }
        words.workOn();
        return hasWork();
    }

    /// How many milliseconds what is left may wait: nobody who does not search needs words to be opened at once.
    long patience() {
        return check == null && words.isToOpen() ? PATIENCE : 0;
    }

    boolean hasWork() {
        return opened != null && (check != null || words.hasWork());
    }

    /// Commits, makes that durable and closes the file.
    void close() throws SQLException {
        if (opened != null) {
            commit();
            sync();
            words.release();
            IndexFile.shutDown(opened.database());
            opened = null;
        }
    }

    private Opened here() {
        if (opened == null) {
            throw new StorageException("The index is not open.");
        }
        return opened;
    }
}
