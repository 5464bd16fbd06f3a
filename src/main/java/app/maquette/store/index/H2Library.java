package app.maquette.store.index;

import app.maquette.domain.CallId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.RequestKey;
import app.maquette.store.journal.FileJournal;
import app.maquette.store.journal.JournalReader;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.SpendBook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The journal as a database: library and spend book. One thread reads and writes it, so that what was handed over
/// before a question is in its answer. What cannot be trusted is set aside and built anew from the journal.
/// Thread-safe.
public final class H2Library implements Library, SpendBook, AutoCloseable {
    private final IndexThread thread;
    private final CallQueries calls;
    private final PictureQueries pictures;
    private final SpendQueries spend;

    private H2Library(Index index) {
        this.thread = new IndexThread(index);
        this.calls = new CallQueries(index);
        this.pictures = new PictureQueries(index);
        this.spend = new SpendQueries(index);
        thread.start();
    }

    /// Opens the index (a path without its ending) in the background; questions wait for that.
    public static H2Library open(Path index, FileJournal journal, Clock clock) {
        return open(new IndexFile(index, Schema.ofProgram(), clock), journal.reader());
    }

    static H2Library open(IndexFile file, JournalReader journal) {
        return new H2Library(new Index(file, journal));
    }

    /// A projection in memory of what the journal holds now, for who does not own the home.
    public static H2Library of(JournalReader journal) {
        return new H2Library(new Index(null, journal));
    }

    /// Hands over an entry as it was published; returns at once.
    public void apply(long number, Entry entry) {
        thread.hand(number, entry);
    }

    @Override
    public Optional<CallRecord> call(CallId id) {
        return thread.ask(() -> calls.call(id));
    }

    @Override
    public List<CallRecord> recent(int limit) {
        return thread.ask(() -> calls.recent(limit));
    }

    @Override
    public void assureWhole() {
        thread.assure();
    }

    @Override
    public List<CallRecord> identical(RequestKey key) {
        return thread.ask(() -> calls.identical(key));
    }

    @Override
    public List<CallRecord> respelled(Order order) {
        return thread.ask(() -> calls.respelled(order));
    }

    @Override
    public List<CallRecord> finalsOf(PictureId draft) {
        return thread.ask(() -> calls.finalsOf(draft));
    }

    @Override
    public List<Entry.BroughtIn> broughtIn(int limit) {
        return thread.ask(() -> calls.broughtIn(limit));
    }

    @Override
    public Optional<Entry.BroughtIn> broughtIn(ImageKey key) {
        return thread.ask(() -> calls.broughtIn(key));
    }

    @Override
    public List<CallRecord> awaited() {
        return thread.ask(calls::awaited);
    }

    @Override
    public Map<String, Integer> tags() {
        return thread.ask(pictures::tags);
    }

    @Override
    public int count(Library.Filter filter) {
        return thread.ask(() -> pictures.count(filter));
    }

    @Override
    public List<Shown> page(Library.Filter filter, int offset, int limit) {
        return thread.ask(() -> pictures.page(filter, offset, limit));
    }

    @Override
    public List<Day> days(Library.Filter filter) {
        return thread.ask(() -> pictures.days(filter));
    }

    @Override
    public short[] shapes(Library.Filter filter) {
        return thread.ask(() -> pictures.shapes(filter));
    }

    @Override
    public int position(Library.Filter filter, PictureId picture) {
        return thread.ask(() -> pictures.position(filter, picture));
    }

    @Override
    public Size size() {
        return thread.ask(pictures::size);
    }

    @Override
    public List<Library.Collection> collections() {
        return thread.ask(pictures::collections);
    }

    @Override
    public List<Sum> sums(LocalDate from, LocalDate to) {
        return thread.ask(() -> spend.sums(from, to));
    }

    @Override
    public int count(SpendBook.Filter filter) {
        return thread.ask(() -> spend.count(filter));
    }

    @Override
    public List<Row> rows(SpendBook.Filter filter, SpendBook.Sorting order, int offset, int limit) {
        return thread.ask(() -> spend.rows(filter, order, offset, limit));
    }

    @Override
    public List<Entry.Cap> caps() {
        return thread.ask(spend::caps);
    }

    /// Compares everything with its hashes before it returns, as the index does by itself a little after each start.
    void check() {
        thread.checkNow();
    }

    /// Writes what is left and closes the file.
    @Override
    public void close() {
        thread.close();
    }
}
