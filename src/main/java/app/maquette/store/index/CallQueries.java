package app.maquette.store.index;

import app.maquette.domain.CallId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.RequestKey;
import app.maquette.store.index.table.LedgerRecord;
import app.maquette.store.index.table.RowHash;
import app.maquette.store.index.table.Tables;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the library is asked about calls. On the index's thread.
final class CallQueries {
    private final Index index;

    CallQueries(Index index) {
        this.index = index;
    }

    Optional<CallRecord> call(CallId id) throws SQLException {
        var line = index.projection().find(id);
        return line.isEmpty()
                ? Optional.empty()
                : Optional.of(index.projection().call(line.get()).record());
    }

    List<CallRecord> recent(int limit) throws SQLException {
        return calls(index.sql()
                .list(
                        "SELECT * FROM line WHERE state <> 'CACHE' ORDER BY number DESC LIMIT ?",
                        row -> (Long) Sql.values(Tables.LINES, row).getFirst(),
                        limit));
    }

    List<CallRecord> identical(RequestKey key) throws SQLException {
        return calls(index.rows().numbers("request_hash", RowHash.of(key.sha256()))).reversed().stream()
                .filter(call -> call.reserve().key().equals(key))
                .toList();
    }

    List<CallRecord> respelled(Order order) throws SQLException {
        var numbers = index.sql()
                .list(
                        "SELECT * FROM respelled WHERE form = ? ORDER BY number DESC",
                        row -> (Long) Sql.values(Tables.RESPELLED, row).getFirst(),
                        RowHash.of(order.plainTexts()));
        return calls(numbers).stream()
                .filter(call -> call.order().plainTexts().equals(order.plainTexts()))
                .toList();
    }

    /// The user's own pictures, newest first.
    List<Entry.BroughtIn> broughtIn(int limit) throws SQLException {
        return index.sql().list("SELECT * FROM brought_in ORDER BY number DESC LIMIT ?", CallQueries::broughtIn, limit);
    }

    Optional<Entry.BroughtIn> broughtIn(ImageKey key) throws SQLException {
        return index
                .sql()
                .list(
                        "SELECT * FROM brought_in WHERE content_hash = ? ORDER BY number",
                        CallQueries::broughtIn,
                        RowHash.of(key.sha256()))
                .stream()
                .filter(brought -> brought.file().key().equals(key))
                .findFirst();
    }

    private static Entry.BroughtIn broughtIn(ResultSet row) throws SQLException {
        return Rows.entry((String) Sql.values(Tables.BROUGHT_IN, row).get(2), Entry.BroughtIn.class);
    }

    List<CallRecord> finalsOf(PictureId draft) throws SQLException {
        long key = index.projection().keyOf(draft);
        return key == 0 ? List.of() : calls(index.rows().numbers("parent", key));
    }

    List<CallRecord> awaited() throws SQLException {
        var numbers = index.sql().list("SELECT * FROM awaited ORDER BY number", row ->
                (Long) Sql.values(Tables.AWAITED, row).getFirst());
        return calls(numbers).stream()
                .sorted(Comparator.comparing(call -> call.firstLinkDies().orElse(Instant.MAX)))
                .toList();
    }

    /// The calls among these lines.
    private List<CallRecord> calls(List<Long> numbers) throws SQLException {
        var calls = new ArrayList<CallRecord>();
        for (long number : numbers) {
            if (index.projection().line(number).record() instanceof LedgerRecord.Call call) {
                calls.add(call.record());
            }
        }
        return calls;
    }
}
