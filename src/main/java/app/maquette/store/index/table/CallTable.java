package app.maquette.store.index.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// All lines by number, in memory. Not thread-safe.
public final class CallTable {
    private final List<CallRow> lines = new ArrayList<>();
    private final RowColumns columns = new RowColumns();
    private final Changes<Long> changes;
    /// Places plus one by the hash of the call, each in the first free field after the one its hash points to.
    private int[] byCall = new int[1024];

    public CallTable(List<CallRow> lines, long hash) {
        this.lines.addAll(lines);
        this.changes = new Changes<>(hash);
        for (int place = 0; place < lines.size(); place++) {
            columns.set(place, lines.get(place));
        }
        enlarge();
    }

    public int size() {
        return lines.size();
    }

    public CallRow at(int place) {
        return lines.get(place);
    }

    /// The place of the line with this number, -1 when there is none.
    int placeOf(long number) {
        int low = 0;
        int high = lines.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long there = lines.get(middle).number();
            if (there == number) {
                return middle;
            }
            if (there < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    public CallRow of(long number) {
        int place = placeOf(number);
        if (place < 0) {
            throw new IllegalStateException("there is no line " + number);
        }
        return lines.get(place);
    }

    /// Replaces the line of that number, or adds it at the end.
    public void put(CallRow line) {
        int place = placeOf(line.number());
        if (place >= 0) {
            changes.touch(line.number(), lines.get(place).hash());
            lines.set(place, line);
            columns.set(place, line);
        } else {
            changes.touch(line.number(), 0);
            columns.set(lines.size(), line);
            lines.add(line);
            if (lines.size() * 2L > byCall.length) {
                enlarge();
            } else {
                point(lines.size() - 1);
            }
        }
    }

    /// The line of the call with this hash.
    public Optional<CallRow> ofCall(long hash) {
        for (int field = field(hash); byCall[field] != 0; field = field(field + 1L)) {
            var line = lines.get(byCall[field] - 1);
            if (line.call() == hash && line.isCall()) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private void enlarge() {
        while (lines.size() * 2L > byCall.length) {
            byCall = new int[byCall.length * 2];
        }
        Arrays.fill(byCall, 0);
        for (int place = 0; place < lines.size(); place++) {
            point(place);
        }
    }

    private void point(int place) {
        if (!lines.get(place).isCall()) {
            return;
        }
        int field = field(lines.get(place).call());
        while (byCall[field] != 0) {
            field = field(field + 1L);
        }
        byCall[field] = place + 1;
    }

    private int field(long hash) {
        return (int) (hash & (byCall.length - 1));
    }

    public RowColumns columns() {
        return columns;
    }

    public Changes<Long> changes() {
        return changes;
    }
}
