package app.maquette.store.index;

import app.maquette.store.index.table.CallRow;
import app.maquette.store.index.table.Finder;
import app.maquette.store.index.table.PictureRow;
import app.maquette.store.index.table.Table;
import app.maquette.store.journal.JournalReader;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// The indexes of words beside the database, made from its rows: brought up to them when they are opened, or built anew
/// slice by slice while SQL finds what it can. Whatever fails in them is set aside and never fails the database.
/// Everything on one thread.
final class Words {
    private static final String OFF = "the index of words cannot be used until the next start";
    /// Up to so many entries that an index lacks, their lines are indexed again; beyond, all are.
    private static final int GAP = 20_000;

    /// So many rows are found by SQL at once, and nobody waits for the index to be opened.
    private static final int FEW = 5_000;

    private static final int FIRST_SLICE = 2_000;
    private static final int SLICE = 50;
    private static final int MOST_ATTEMPTS = 2;
    private final @Nullable Path folder;
    private @Nullable WordFiles open;
    private @Nullable Projected source;
    private boolean isToOpen;
    /// The last line that was indexed of those to build from, and the last of these; equal when it is whole.
    private long built;

    private long last;
    private int attempts;

    /// Without a folder they are in memory, and made when words are asked for.
    Words(@Nullable Path folder) {
        this.folder = folder;
    }

    /// The database that they follow.
    ///
    /// @param owner whose projection it is, and of which columns
    record Projected(
            Supplier<String> owner, JournalReader journal, Projection projection, Rows rows, TableTotals totals) {}

    private interface Work {
        void run(WordFiles both, Projected from) throws IOException, SQLException;
    }

    /// A question to whoever can find.
    interface Asking<T> {
        T of(Finder finder) throws IOException, SQLException;
    }

    boolean isToOpen() {
        return isToOpen && folder != null;
    }

    boolean hasWork() {
        return isToOpen() || isBuilding();
    }

    private boolean isWhole() {
        return open != null && built == last;
    }

    private boolean isBuilding() {
        return open != null && built < last;
    }

    /// Follows a database that is brought up to the journal, as soon as words are asked for or nothing else is.
    void follow(Projected other) {
        release();
        source = other;
        isToOpen = true;
    }

    private void ensureOpen() throws SQLException {
        while (isToOpen) {
            isToOpen = false;
            try {
                open = folder == null ? WordFiles.inMemory() : WordFiles.open(folder);
                built = 0;
                last = 0;
            } catch (LockObtainFailedException e) {
                Log.of(Words.class).log(Level.WARNING, "the index of words is open in another program");
            } catch (IOException | RuntimeException | InternalError e) {
                fail(e);
            }
            guarded(this::bringUp);
        }
    }

    private void bringUp(WordFiles both, Projected from) throws IOException, SQLException {
        long now = from.projection().number();
        if (!both.isOf(from.owner().get()) || both.number() > now || now - both.number() > GAP) {
            beginAnew(both, from);
            return;
        }
        try {
            for (long number : TouchedLines.of(both.number() + 1, now, from.rows(), from.journal())) {
                index(both, from, from.rows().line(number), false);
            }
        } catch (StorageException e) {
            Log.of(Words.class).log(Level.WARNING, "the words are read anew, since the journal does not tell", e);
            beginAnew(both, from);
            return;
        }
        both.check(from.totals());
    }

    private void beginAnew(WordFiles both, Projected from) throws IOException, SQLException {
        both.lines().clear();
        both.pictures().clear();
        built = 0;
        last = from.projection().number();
        build(both, from, folder == null ? Integer.MAX_VALUE : FIRST_SLICE);
    }

    private static void index(WordFiles both, Projected from, CallRow line, boolean isNew)
            throws IOException, SQLException {
        long number = line.number();
        both.lines().put(number, List.of(line), isNew);
        var pictures = from.projection().pictures(line);
        if (!isNew || !pictures.isEmpty()) {
            both.pictures().put(number, pictures, isNew);
        }
    }

    /// Opens them, or indexes some more lines where they are not whole.
    void workOn() throws SQLException {
        if (hasWork()) {
            ensureOpen();
        }
        guarded((both, from) -> {
            if (isBuilding()) {
                build(both, from, SLICE);
            }
        });
    }

    private void build(WordFiles both, Projected from, int most) throws IOException, SQLException {
        var lines = from.rows().lines(built, last, most);
        for (var line : lines) {
            index(both, from, line, true);
            built = line.number();
        }
        if (lines.size() < most) {
            built = last;
            both.check(from.totals());
            both.commit(from.owner().get(), from.projection().number());
            Log.of(Words.class).log(Level.DEBUG, "the words are read anew");
        }
    }

    /// Takes a line as it was written.
    void put(CallRow line, Optional<List<PictureRow>> pictures, boolean isNew) {
        long number = line.number();
        if (open == null || (isBuilding() && number > built && number <= last)) {
            return;
        }
        guardedQuietly((both, _) -> {
            both.lines().put(number, List.of(line), isNew);
            if (pictures.isPresent()) {
                both.pictures().put(number, pictures.get(), isNew);
            }
        });
    }

    /// Makes durable what they took.
    void commit() {
        if (isWhole()) {
            guardedQuietly((both, from) ->
                    both.commit(from.owner().get(), from.projection().number()));
        }
    }

    /// Asks the index of words, or the database where that cannot answer.
    ///
    /// @param words whether words are asked for
    <T> T ask(Table<?> table, Sql sql, boolean words, Asking<T> question) throws SQLException {
        if (words || source == null || source.totals().of(table.name()).amount() > FEW) {
            ensureOpen();
        }
        while (isWhole() && open != null) {
            try {
                return question.of(open.of(table));
            } catch (IOException | RuntimeException | InternalError e) {
                fail(e);
                ensureOpen();
            }
        }
        try {
            return question.of(new SqlFinder(sql, table, reason()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String reason() {
        return isBuilding() && last > 0 ? "they are being read, " + 100 * built / last + " % are" : OFF;
    }

    /// Looks at the files for another thread to compare with their checksums.
    List<IndexReader> snapshots() throws SQLException {
        ensureOpen();
        var snapshots = new ArrayList<IndexReader>();
        guarded((both, from) -> {
            if (isWhole()) {
                snapshots.addAll(both.snapshots(from.totals()));
            }
        });
        return snapshots;
    }

    private void guardedQuietly(Work work) {
        try {
            guarded(work);
        } catch (SQLException e) {
            throw new IllegalStateException("no row is read here", e);
        }
    }

    /// Runs work; where it fails, the files are set aside and begun anew, at most so many times.
    private void guarded(Work work) throws SQLException {
        var both = open;
        var from = source;
        if (both == null || from == null) {
            return;
        }
        try {
            work.run(both, from);
        } catch (IOException | RuntimeException | InternalError e) {
            fail(e);
        }
    }

    /// Sets the files aside after a failure; they are begun anew when words are asked for or nothing else is.
    void fail(Throwable failure) {
        Log.of(Words.class)
                .log(
                        Level.WARNING,
                        "the index of words is not usable: "
                                + failure.getClass().getSimpleName());
        release();
        if (folder == null || ++attempts > MOST_ATTEMPTS) {
            return;
        }
        try {
            WordFiles.setAside(folder);
            isToOpen = true;
        } catch (IOException | RuntimeException e) {
            Log.of(Words.class).log(Level.ERROR, OFF + ": " + e.getClass().getSimpleName());
        }
    }

    /// Lets go of the files; what was not committed is read again at the next opening.
    void release() {
        var both = open;
        open = null;
        isToOpen = false;
        if (both != null) {
            try {
                both.close();
            } catch (IOException | RuntimeException | InternalError e) {
                Log.of(Words.class)
                        .log(
                                Level.DEBUG,
                                "the index of words does not close: "
                                        + e.getClass().getSimpleName());
            }
        }
    }
}
