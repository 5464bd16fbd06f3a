package app.maquette.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All stored pictures by id, in memory. Not thread-safe.
final class PictureLines {
    private final List<PictureLine> lines = new ArrayList<>();
    private final Changes<Long> changes;
    private long bytes;

    PictureLines(List<PictureLine> lines, long hash) {
        this.lines.addAll(lines);
        this.changes = new Changes<>(hash);
        this.bytes = lines.stream().mapToLong(PictureLine::bytes).sum();
    }

    int size() {
        return lines.size();
    }

    long bytes() {
        return bytes;
    }

    PictureLine at(int place) {
        return lines.get(place);
    }

    @Nullable
    PictureLine of(long id) {
        int place = placeOf(id);
        return place < 0 ? null : lines.get(place);
    }

    void put(PictureLine line) {
        int place = placeOf(line.id());
        if (place < 0) {
            changes.touch(line.id(), 0);
            lines.add(-place - 1, line);
        } else {
            changes.touch(line.id(), lines.get(place).hash());
            bytes -= lines.set(place, line).bytes();
        }
        bytes += line.bytes();
    }

    void remove(long id) {
        int place = placeOf(id);
        if (place >= 0) {
            changes.touch(id, lines.get(place).hash());
            bytes -= lines.remove(place).bytes();
        }
    }

    Changes<Long> changes() {
        return changes;
    }

    private int placeOf(long id) {
        int low = 0;
        int high = lines.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long there = lines.get(middle).id();
            if (there == id) {
                return middle;
            }
            if (there < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }
}
