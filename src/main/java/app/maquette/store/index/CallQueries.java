package app.maquette.store.index;

import app.maquette.domain.CallId;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.ImageRequest;
import app.maquette.domain.request.RequestKey;
import app.maquette.store.index.table.CallRow;
import app.maquette.store.index.table.CallTable;
import app.maquette.store.index.table.RowHash;
import app.maquette.studio.model.CallRecord;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What the library is asked about calls. On the index's thread.
final class CallQueries {
    private final Index index;

    CallQueries(Index index) {
        this.index = index;
    }

    Optional<CallRecord> call(CallId id) throws SQLException {
        var line = projection().find(id);
        return line.isEmpty()
                ? Optional.empty()
                : Optional.of(projection().call(line.get()).record());
    }

    List<CallRecord> recent(int limit) throws SQLException {
        var lines = lines();
        var calls = new ArrayList<CallRecord>();
        for (int place = lines.size() - 1; place >= 0 && calls.size() < limit; place--) {
            if (lines.at(place).isCall()) {
                calls.add(projection().call(lines.at(place)).record());
            }
        }
        return calls;
    }

    List<CallRecord> identical(RequestKey key) throws SQLException {
        long hash = RowHash.of(key.sha256());
        return calls(line -> line.request() == hash).reversed().stream()
                .filter(call -> call.reserve().key().equals(key))
                .toList();
    }

    List<CallRecord> respelled(ImageRequest request) throws SQLException {
        var calls = new ArrayList<CallRecord>();
        for (long number : content().respelled().like(request).reversed()) {
            var call = projection().call(content().lines().of(number)).record();
            if (call.order().request().plainTexts().equals(request.plainTexts())) {
                calls.add(call);
            }
        }
        return calls;
    }

    List<CallRecord> finalsOf(PictureId draft) throws SQLException {
        var id = projection().idOf(draft);
        return id.isEmpty() ? List.of() : calls(line -> line.parent() == id.getAsLong());
    }

    List<CallRecord> awaited() throws SQLException {
        return calls(CallRow::awaited).stream()
                .sorted(Comparator.comparing(call -> call.firstLinkDies().orElse(Instant.MAX)))
                .toList();
    }

    private List<CallRecord> calls(Predicate<CallRow> wanted) throws SQLException {
        var lines = lines();
        var calls = new ArrayList<CallRecord>();
        for (int place = 0; place < lines.size(); place++) {
            var line = lines.at(place);
            if (line.isCall() && wanted.test(line)) {
                calls.add(projection().call(line).record());
            }
        }
        return calls;
    }

    private Projection projection() {
        return index.projection();
    }

    private IndexContent content() {
        return projection().content();
    }

    private CallTable lines() {
        return content().lines();
    }
}
