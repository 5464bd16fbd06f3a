package app.maquette.store.index;

import app.maquette.domain.CallId;
import app.maquette.store.index.table.PictureKey;
import app.maquette.store.journal.JournalReader;
import app.maquette.studio.ledger.Entry;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The lines that some entries of the journal changed, or that changed with them.
final class TouchedLines {
    private TouchedLines() {}

    static SortedSet<Long> of(long first, long last, Rows rows, JournalReader journal) throws SQLException {
        var numbers = new TreeSet<Long>();
        var calls = new HashSet<CallId>();
        if (first <= last) {
            journal.replay(first, (number, entry) -> {
                switch (entry) {
                    case Entry.Reserve _, Entry.CacheHit _ -> numbers.add(number);
                    case Entry.OfCall ofCall -> calls.add(ofCall.call());
                    case Entry.Judged judged -> calls.add(judged.picture().call());
                    case Entry.Filed filed -> calls.addAll(filed.byCall().keySet());
                    case Entry.BroughtIn _, Entry.Cap _, Entry.Day _, Entry.Price _, Entry.Collection _ -> {}
                }
            });
        }
        for (var call : calls) {
            rows.find(call).ifPresent(numbers::add);
        }
        numbers.removeIf(number -> number > last);
        for (long number : List.copyOf(numbers)) {
            long parent = rows.line(number).parent();
            if (parent != 0) {
                numbers.add(PictureKey.number(parent));
            }
        }
        return numbers;
    }
}
