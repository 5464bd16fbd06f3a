package app.maquette.store.index.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All stored pictures by id, in memory. Not thread-safe.
public final class PictureTable {
    private final List<PictureRow> lines = new ArrayList<>();
    private final Changes<Long> changes;
    private long bytes;

    public PictureTable(List<PictureRow> lines, long hash) {
        this.lines.addAll(lines);
        this.changes = new Changes<>(hash);
        this.bytes = lines.stream().mapToLong(PictureRow::bytes).sum();
    }

    public int size() {
        return lines.size();
    }

    public long bytes() {
        return bytes;
    }

    public PictureRow at(int place) {
        return lines.get(place);
    }

    public @Nullable PictureRow of(long id) {
        int place = placeOf(id);
        return place < 0 ? null : lines.get(place);
    }

    public void put(PictureRow line) {
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

    public void remove(long id) {
        int place = placeOf(id);
        if (place >= 0) {
            changes.touch(id, lines.get(place).hash());
            bytes -= lines.remove(place).bytes();
        }
    }

    public Changes<Long> changes() {
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
