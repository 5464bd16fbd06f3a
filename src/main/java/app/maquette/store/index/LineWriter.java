package app.maquette.store.index;

import app.maquette.domain.Verdict;
import app.maquette.store.index.table.CallRow;
import app.maquette.store.index.table.LedgerRecord;
import app.maquette.store.index.table.PictureKey;
import app.maquette.store.index.table.PictureRow;
import app.maquette.store.index.table.RowHash;
import app.maquette.store.index.table.Table;
import app.maquette.store.index.table.Tables;
import app.maquette.studio.model.Picture;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes what follows from what is known of a line: its row and facts, and those of its pictures. Not thread-safe.
final class LineWriter {
    private final Rows rows;
    private final Sql sql;
    private final Set<String> collections = new HashSet<>();

    LineWriter(Rows rows, Sql sql) {
        this.rows = rows;
        this.sql = sql;
    }

    /// The line as it was written.
    ///
    /// @param body its record, encoded
    CallRow write(CallRow known, byte[] body, boolean isNew) throws SQLException {
        long line = known.number();
        var row = known.checkedBy(RecordCache.check(body));
        if (rows.put(Tables.LINES, row, isNew)) {
            rows.putFacts(line, body, isNew);
        }
        if (collections.add(row.record().collection())) {
            rows.put(Tables.COLLECTIONS, row.record().collection(), false);
        }
        if (row.record() instanceof LedgerRecord.Call call) {
            var order = call.record().order();
            if (isNew && !order.isPlain()) {
                rows.put(Tables.RESPELLED, Map.entry(line, RowHash.of(order.plainTexts())), false);
            }
            if (call.isAwaited()) {
                rows.put(Tables.AWAITED, line, false);
            } else if (!isNew) {
                forget(Tables.AWAITED, line);
            }
        }
        return row;
    }

    private void forget(Table<Long> table, long line) throws SQLException {
        var hash = sql.first("SELECT hash FROM " + table.name() + table.whereKey(), row -> row.getLong(1), line);
        if (hash.isPresent()) {
            rows.remove(table, line, hash.get());
        }
    }

    /// The pictures of a line, if any of them changed.
    Optional<List<PictureRow>> writePictures(CallRow line, boolean isNew) throws SQLException {
        var stored = pictures(line.number(), line.record());
        var before = isNew ? Map.<Long, long[]>of() : pictureRows(line.record().epochDay(), line.number());
        if (stored.isEmpty() && before.isEmpty()) {
            return Optional.empty();
        }
        boolean changed = false;
        long bytes = 0;
        var keys = new HashSet<Long>();
        for (var picture : stored) {
            long key = (Long) Tables.PICTURES.columns().getFirst().value().apply(picture);
            keys.add(key);
            if (collections.add(picture.collection())) {
                rows.put(Tables.COLLECTIONS, picture.collection(), false);
            }
            bytes += picture.file().bytes();
            changed |= rows.put(Tables.PICTURES, picture, !before.containsKey(key));
        }
        for (var old : before.entrySet()) {
            bytes -= old.getValue()[1];
            if (!keys.contains(old.getKey())) {
                rows.remove(Tables.PICTURES, old.getKey(), old.getValue()[0]);
                changed = true;
            }
        }
        rows.changeBytes(bytes);
        return changed ? Optional.of(stored) : Optional.empty();
    }

    /// Hash and bytes of each picture that has a row, by its key.
    private Map<Long, long[]> pictureRows(long day, long line) throws SQLException {
        var known = new HashMap<Long, long[]>();
        sql.list(
                "SELECT id, hash, bytes FROM picture WHERE id BETWEEN ? AND ?",
                row -> known.put(row.getLong(1), new long[] {row.getLong(2), row.getLong(3)}),
                PictureKey.first(day, line),
                PictureKey.last(day, line));
        return known;
    }

    /// The rows of a line's stored pictures.
    List<PictureRow> pictures(long line, LedgerRecord record) throws SQLException {
        var pictures = new ArrayList<PictureRow>();
        if (record instanceof LedgerRecord.Call call) {
            for (var picture : call.record().pictures()) {
                if (picture.state() instanceof Picture.State.Stored(var file)
                        && PictureKey.isPossible(picture.id().index())) {
                    boolean used = call.record().isDraft()
                            && picture.judgement().verdict() == Verdict.PICK
                            && isUsed(PictureKey.of(
                                    call.epochDay(), line, picture.id().index()));
                    pictures.add(new PictureRow(line, call, picture, file, used));
                }
            }
        }
        return pictures;
    }

    private boolean isUsed(long key) throws SQLException {
        return sql.first(
                        "SELECT 1 FROM line WHERE parent = ? AND state <> 'RELEASED' LIMIT 1",
                        row -> row.getInt(1),
                        key)
                .isPresent();
    }
}
