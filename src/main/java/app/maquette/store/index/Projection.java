package app.maquette.store.index;

import app.maquette.domain.CallId;
import app.maquette.domain.CollectionId;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.Purpose;
import app.maquette.store.index.table.CallRow;
import app.maquette.store.index.table.LedgerRecord;
import app.maquette.store.index.table.PictureKey;
import app.maquette.store.index.table.PictureRow;
import app.maquette.store.index.table.SumKey;
import app.maquette.store.index.table.SumRow;
import app.maquette.store.index.table.Tables;
import app.maquette.studio.ledger.CollectionTree;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.port.SpendBook.State;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Folds entries into what is known of each line, and writes what follows from that: rows, sums, words. Not
/// thread-safe.
final class Projection {
    /// So many lines are encoded on all processors.
    private static final int MANY = 500;

    private final Rows rows;
    private final LineWriter writer;
    private final RecordCache records;
    private final Map<SumKey, SumRow> shares = new HashMap<>();
    private final Map<Long, Entry.BroughtIn> broughtIn = new HashMap<>();
    /// Of caps and collections, not written yet.
    private final SortedMap<Long, Entry> decisions = new TreeMap<>();
    /// Numbers of the calls that have no row yet, by the hash of their id.
    private final Map<Long, Long> calls = new HashMap<>();
    /// Lines that have no row yet.
    private final Set<Long> fresh = new HashSet<>();
    private final Sink sink;
    private long number;
    private @Nullable CollectionTree tree;

    /// Takes the rows of a line as they are written.
    @FunctionalInterface
    interface Sink {
        /// Takes one line.
        ///
        /// @param pictures empty where none of them changed
        void take(CallRow line, Optional<List<PictureRow>> pictures, boolean isNew);
    }

    /// `number` is that of the last entry in it.
    Projection(Rows rows, Sql sql, long number, Sink sink) {
        this.rows = rows;
        this.writer = new LineWriter(rows, sql);
        this.records = new RecordCache(rows::line);
        this.number = number;
        this.sink = sink;
    }

    long number() {
        return number;
    }

    CallRow line(long line) throws SQLException {
        return records.get(line);
    }

    /// Entries come in order; each counts once.
    void apply(long entryNumber, Entry entry) throws SQLException {
        if (entryNumber != number + 1) {
            throw new IllegalStateException("entry " + entryNumber + " cannot follow entry " + number);
        }
        switch (entry) {
            case Entry.Reserve reserve -> reserve(entryNumber, reserve);
            case Entry.OfCall ofCall -> {
                var line = find(ofCall.call());
                if (line.isPresent()) {
                    var before = call(line.get());
                    change(records.get(line.get()), before, before.after(ofCall));
                }
            }
            case Entry.Judged judged -> {
                var line = find(judged.picture().call());
                if (line.isPresent()) {
                    var before = call(line.get());
                    change(
                            records.get(line.get()),
                            before,
                            before.judged(judged.picture().index(), judged.judgement()));
                }
            }
            case Entry.Filed filed -> {
                for (var of : filed.byCall().entrySet()) {
                    var line = find(of.getKey());
                    if (line.isPresent()) {
                        var before = call(line.get());
                        change(records.get(line.get()), before, before.filed(of.getValue(), filed.change()));
                    }
                }
            }
            case Entry.CacheHit hit -> {
                var source = find(hit.source());
                var purpose =
                        source.isEmpty() ? Purpose.DRAFT : call(source.get()).purpose();
                add(new CallRow(entryNumber, new LedgerRecord.Hit(hit, purpose), 0, 0));
            }
            case Entry.Cap _, Entry.Collection _ -> addDecision(entryNumber, entry);
            case Entry.BroughtIn brought -> broughtIn.put(entryNumber, brought);
            case Entry.Day _, Entry.Price _ -> {}
        }
        number = entryNumber;
    }

    /// The number of the line of a call.
    Optional<Long> find(CallId id) throws SQLException {
        var known = calls.get(Tables.hash(id));
        return known == null ? rows.find(id) : Optional.of(known);
    }

    LedgerRecord.Call call(long line) throws SQLException {
        if (records.get(line).record() instanceof LedgerRecord.Call call) {
            return call;
        }
        throw new IndexDamage("line " + line + " is no call");
    }

    /// The key of a picture of a known call, stored or not; 0 of none.
    long keyOf(PictureId picture) throws SQLException {
        var line = find(picture.call());
        return line.isEmpty() || !PictureKey.isPossible(picture.index())
                ? 0
                : PictureKey.of(records.get(line.get()).record().epochDay(), line.get(), picture.index());
    }

    /// The rows of a line's stored pictures.
    List<PictureRow> pictures(CallRow line) throws SQLException {
        return writer.pictures(line.number(), line.record());
    }

    private void reserve(long entryNumber, Entry.Reserve reserve) throws SQLException {
        var parent = reserve.order().parent();
        var call = new LedgerRecord.Call(CallRecord.of(reserve), null);
        add(new CallRow(entryNumber, call, parent == null ? 0 : keyOf(parent), 0));
    }

    /// Adds a line as it is known, in the order of their numbers.
    void add(CallRow row) throws SQLException {
        records.put(row);
        fresh.add(row.number());
        if (row.record() instanceof LedgerRecord.Call call) {
            calls.put(Tables.hash(call.record().id()), row.number());
        }
        share(row.record().sumKey(), SumRow.NOTHING, row.record().share());
        touchParent(row);
    }

    /// Adds what was said of a cap or a collection.
    void addDecision(long entryNumber, Entry decision) {
        decisions.put(entryNumber, decision);
        tree = null;
    }

    /// What collections are called, and where they lie.
    CollectionTree tree() throws SQLException {
        if (tree == null) {
            var all = new ArrayList<>(rows.decisions());
            all.addAll(decisions.values());
            tree = CollectionTree.of(all.stream()
                    .filter(Entry.Collection.class::isInstance)
                    .map(Entry.Collection.class::cast)
                    .toList());
        }
        return tree;
    }

    /// Adds a picture of the user's own as it is known.
    void addBroughtIn(long entryNumber, Entry.BroughtIn brought) {
        broughtIn.put(entryNumber, brought);
    }

    /// All up to this entry is in it.
    void moveTo(long entryNumber) {
        number = entryNumber;
    }

    private void change(CallRow row, LedgerRecord.Call before, LedgerRecord.Call after) throws SQLException {
        if (after.equals(before)) {
            return;
        }
        records.put(row.with(after));
        share(after.sumKey(), before.share(), after.share());
        if ((before.state() == State.RELEASED) != (after.state() == State.RELEASED)) {
            touchParent(row);
        }
    }

    private void share(SumKey key, SumRow before, SumRow after) {
        if (!before.equals(after)) {
            shares.merge(key, after.minus(before), SumRow::plus);
        }
    }

    /// What is made from a picture says whether that is used.
    private void touchParent(CallRow row) throws SQLException {
        if (row.parent() != 0) {
            records.put(records.get(PictureKey.number(row.parent())));
        }
    }

    /// The paths of the collections of which something was said, by their ids.
    Map<String, String> names() throws SQLException {
        var known = tree();
        return known.facts().keySet().stream().collect(Collectors.toMap(CollectionId::value, known::path));
    }

    /// Writes what changed, without a commit.
    void flush() throws SQLException {
        var changed = List.copyOf(records.changed().values());
        var lines = new ArrayList<CallRow>();
        var bodies = (changed.size() < MANY ? changed.stream() : changed.parallelStream())
                .map(row -> RecordCache.encode(row.record()))
                .toList();
        for (int i = 0; i < changed.size(); i++) {
            var row = changed.get(i);
            lines.add(writer.write(row, bodies.get(i), fresh.contains(row.number())));
        }
        for (var line : lines) {
            boolean isNew = fresh.contains(line.number());
            sink.take(line, writer.writePictures(line, isNew), isNew);
        }
        for (var share : shares.entrySet()) {
            var sum = rows.sum(share.getKey()).plus(share.getValue());
            rows.put(Tables.SUMS, Map.entry(share.getKey(), sum), false);
        }
        for (var decision : decisions.entrySet()) {
            rows.put(Tables.DECISIONS, decision, false);
        }
        for (var brought : broughtIn.entrySet()) {
            rows.put(Tables.BROUGHT_IN, brought, false);
        }
        records.markWritten(lines);
        fresh.clear();
        calls.clear();
        shares.clear();
        decisions.clear();
        broughtIn.clear();
    }
}
