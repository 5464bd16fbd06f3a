package app.maquette.studio.mask;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// The way back through what was done to a mask: of each step only the tiles that it changed, packed. The oldest steps
/// go when there are more than [#STEPS], or when all together take too much room.
public final class MaskHistory {
    public static final int STEPS = 100;
    private static final int MOST_BYTES = 64 << 20;
    private static final int SIDE = 64;

    private final int width;
    private final int height;
    private final byte[] cover;
    private final Deque<Map<Integer, byte[]>> done = new ArrayDeque<>();
    private final Deque<Map<Integer, byte[]>> undone = new ArrayDeque<>();
    private final Map<Integer, byte[]> open = new HashMap<>();

    MaskHistory(int width, int height, byte[] cover) {
        this.width = width;
        this.height = height;
        this.cover = cover;
    }

    /// Tiles as they are before they are changed for the first time in this step.
    void keep(Dirty dirty) {
        if (dirty.isEmpty()) {
            return;
        }
        for (int y = dirty.top() / SIDE; y <= (dirty.bottom() - 1) / SIDE; y++) {
            for (int x = dirty.left() / SIDE; x <= (dirty.right() - 1) / SIDE; x++) {
                open.computeIfAbsent(y * across() + x, this::tile);
            }
        }
    }

    /// All since the last time was one step: a stroke from press to release.
    public void endStep() {
        Map<Integer, byte[]> step = new HashMap<>();
        open.forEach((tile, before) -> {
            if (!Arrays.equals(before, tile(tile))) {
                step.put(tile, packed(before));
            }
        });
        open.clear();
        if (!step.isEmpty()) {
            undone.clear();
            done.push(step);
            while (done.size() > STEPS || (done.size() > 1 && bytes() > MOST_BYTES)) {
                done.removeLast();
            }
        }
    }

    public boolean canUndo() {
        return !done.isEmpty();
    }

    public boolean canRedo() {
        return !undone.isEmpty();
    }

    /// What changed; empty where there is no step to take back.
    public Dirty undo() {
        return go(done, undone);
    }

    public Dirty redo() {
        return go(undone, done);
    }

    /// What all steps take together.
    long bytes() {
        return done.stream()
                .flatMap(step -> step.values().stream())
                .mapToLong(tile -> tile.length)
                .sum();
    }

    private Dirty go(Deque<Map<Integer, byte[]>> from, Deque<Map<Integer, byte[]>> to) {
        endStep();
        if (from.isEmpty()) {
            return new Dirty(0, 0, 0, 0);
        }
        var changed = new Dirty(0, 0, 0, 0);
        Map<Integer, byte[]> back = new HashMap<>();
        for (var tile : from.pop().entrySet()) {
            back.put(tile.getKey(), packed(tile(tile.getKey())));
            put(tile.getKey(), unpacked(tile.getValue()));
            changed = changed.and(place(tile.getKey()));
        }
        to.push(back);
        return changed;
    }

    private int across() {
        return (width + SIDE - 1) / SIDE;
    }

    private Dirty place(int tile) {
        int left = tile % across() * SIDE;
        int top = tile / across() * SIDE;
        return new Dirty(left, top, Math.min(left + SIDE, width), Math.min(top + SIDE, height));
    }

    private byte[] tile(int number) {
        var place = place(number);
        int wide = place.right() - place.left();
        var bytes = new byte[wide * (place.bottom() - place.top())];
        for (int y = place.top(); y < place.bottom(); y++) {
            System.arraycopy(cover, y * width + place.left(), bytes, (y - place.top()) * wide, wide);
        }
        return bytes;
    }

    private void put(int number, byte[] bytes) {
        var place = place(number);
        int wide = place.right() - place.left();
        for (int y = place.top(); y < place.bottom(); y++) {
            System.arraycopy(bytes, (y - place.top()) * wide, cover, y * width + place.left(), wide);
        }
    }

    private static byte[] packed(byte[] tile) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(tile);
            deflater.finish();
            // More than it was, and some for the frame: what cannot be packed still fits.
            var room = new byte[tile.length + 64];
            return Arrays.copyOf(room, deflater.deflate(room));
        } finally {
            deflater.end();
        }
    }

    private static byte[] unpacked(byte[] packed) {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed);
            var room = new byte[SIDE * SIDE];
            return Arrays.copyOf(room, inflater.inflate(room));
        } catch (DataFormatException e) {
            throw new IllegalStateException("a step that was packed here", e);
        } finally {
            inflater.end();
        }
    }
}
