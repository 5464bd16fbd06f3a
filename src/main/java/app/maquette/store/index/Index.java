package app.maquette.store.index;

import app.maquette.store.index.words.Texts;
import app.maquette.store.journal.JournalReader;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Journal;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The projection with its database: opened, brought up to the journal, and built anew where it cannot be trusted.
/// Everything on one thread.
final class Index {
    private static final int BATCH = 2_000;
    private static final int TEXTS = 20_000;
    private final @Nullable IndexFile file;
    private final JournalReader journal;
    private @Nullable Opened opened;
    private String library = "";
    private long written;
    private long synced;

    /// Without a file the index is in memory.
    Index(@Nullable IndexFile file, JournalReader journal) {
        this.file = file;
        this.journal = journal;
    }

    private record Opened(Connection database, IndexReader reader, IndexWriter writer, Projection projection) {
        static Opened of(Connection database, IndexContent content, long number) {
            var reader = new IndexReader(database);
            return new Opened(
                    database,
                    reader,
                    new IndexWriter(database),
                    new Projection(content, new RecordCache(reader::body), number));
        }
    }

    /// A database error on its way through the journal's reader.
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped(SQLException cause) {
            super(cause);
        }
    }

    /// Opens the file, or makes a new one from the journal when there is none or it is not right.
    void open() throws SQLException {
        if (file != null && file.exists()) {
            try {
                opened = read(file.open());
                replay();
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

    /// Sets the file aside and builds a new one from the whole journal.
    void rebuild() throws SQLException {
        if (opened != null) {
            IndexFile.drop(opened.database());
            opened = null;
        }
        Connection database;
        if (file == null) {
            database = IndexFile.inMemory();
        } else {
            file.setAside();
            database = file.create();
        }
        opened = Opened.of(database, IndexContent.empty(), 0);
        library = "";
        written = -1;
        synced = 0;
        commit();
        replay();
        sync();
    }

    private Opened read(Connection database) throws SQLException {
        try {
            var reader = new IndexReader(database);
            var identity = reader.identity();
            var owner = identity.number() == 0 ? "" : journal.identity().orElse("");
            if (!identity.library().equals(owner)) {
                throw new IndexDamage("the index is of another journal");
            }
            if (identity.number() > journal.durable()) {
                throw new IndexDamage("the index knows more than the journal");
            }
            library = owner;
            var content = reader.content();
            if (!identity.hasCaps()) {
                take("CAP", identity.number(), (number, entry) -> {
                    if (entry instanceof Entry.Cap cap) {
                        content.caps().put(number, cap);
                    }
                });
            }
            if (!identity.hasRespelled()) {
                take("RESERVE", identity.number(), (number, entry) -> {
                    if (entry instanceof Entry.Reserve reserve) {
                        content.respelled().put(number, reserve.order().request());
                    }
                });
            }
            synced = identity.number();
            written = identity.isWhole() ? synced : -1;
            return Opened.of(database, content, synced);
        } catch (SQLException | RuntimeException e) {
            IndexFile.drop(database);
            throw e;
        }
    }

    /// What an index that is older than the table for it takes from the journal once.
    private void take(String type, long to, Journal.Reader reader) {
        try {
            journal.replayOnly(type, to, reader);
        } catch (StorageException e) {
            // What this index knew all along is worth more than the oldest of these.
            Log.of(Index.class).log(Level.WARNING, "an older part of the journal does not tell each " + type, e);
        }
    }

    Projection projection() {
        return here().projection();
    }

    /// Takes an entry as it is published, with those before it that it may have missed.
    void apply(long number, Entry entry) throws SQLException {
        var projection = projection();
        if (number > projection.number() + 1) {
            replay();
        } else if (number == projection.number() + 1) {
            projection.apply(number, entry);
        }
    }

    private void replay() throws SQLException {
        var projection = projection();
        try {
            journal.replay(projection.number() + 1, (number, entry) -> {
                try {
                    projection.apply(number, entry);
                    if (number % BATCH == 0) {
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
        if (library.isEmpty() && projection().number() > 0) {
            library = journal.identity().orElse("");
        }
        if (projection().number() != written) {
            here().writer().write(projection(), library);
            written = projection().number();
        }
        if (projection().number() >= synced + BATCH) {
            sync();
        }
    }

    private void sync() throws SQLException {
        here().writer().sync();
        synced = projection().number();
    }

    /// The texts with all their words; the first call after a start reads them.
    Texts texts() throws SQLException {
        while (indexSomeTexts()) {
            Log.of(Index.class).log(Level.TRACE, "more words to read");
        }
        return projection().content().texts();
    }

    /// Reads some more of the words; false when all are there.
    boolean indexSomeTexts() throws SQLException {
        var texts = projection().content().texts();
        if (texts.isIndexed()) {
            return false;
        }
        commit();
        var read = here().reader().texts(texts.indexed(), TEXTS);
        read.forEach(texts::index);
        if (read.isEmpty() || (texts.isIndexed() && !texts.isTrue())) {
            throw new IndexDamage("the texts are not those that were written");
        }
        return !texts.isIndexed();
    }

    /// Commits, makes that durable and closes the file.
    void close() throws SQLException {
        if (opened != null) {
            commit();
            sync();
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
