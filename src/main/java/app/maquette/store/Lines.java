package app.maquette.store;

import java.util.ArrayList;
import java.util.List;

/// All lines by number, in memory. Not thread-safe.
final class Lines {
    private final List<Line> lines = new ArrayList<>();
    private final Changes<Long> changes;

    Lines(List<Line> lines, long hash) {
        this.lines.addAll(lines);
        this.changes = new Changes<>(hash);
    }

    int size() {
        return lines.size();
    }

    Line at(int place) {
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

    Line of(long number) {
        int place = placeOf(number);
        if (place < 0) {
            throw new IllegalStateException("there is no line " + number);
        }
        return lines.get(place);
    }

    /// Replaces the line of that number, or adds it at the end.
    void put(Line line) {
        int place = placeOf(line.number());
        if (place >= 0) {
            changes.touch(line.number(), lines.get(place).hash());
            lines.set(place, line);
        } else {
            changes.touch(line.number(), 0);
            lines.add(line);
        }
    }

    Changes<Long> changes() {
        return changes;
    }
}
