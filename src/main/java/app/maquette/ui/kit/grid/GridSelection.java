package app.maquette.ui.kit.grid;

import java.util.BitSet;
import java.util.stream.IntStream;

/// Which items are chosen, and which of them the cursor stands on (-1: none). Immutable.
public final class GridSelection {
    public static final GridSelection NONE = new GridSelection(-1, -1, new BitSet());

    private final int cursor;
    private final int anchor;
    private final BitSet chosen;

    private GridSelection(int cursor, int anchor, BitSet chosen) {
        this.cursor = cursor;
        this.anchor = anchor;
        this.chosen = chosen;
    }

    /// This one alone.
    public static GridSelection of(int index) {
        var chosen = new BitSet();
        chosen.set(index);
        return new GridSelection(index, index, chosen);
    }

    public static GridSelection all(int size) {
        var chosen = new BitSet();
        chosen.set(0, size);
        return size == 0 ? NONE : new GridSelection(0, 0, chosen);
    }

    public int cursor() {
        return cursor;
    }

    public boolean contains(int index) {
        return chosen.get(index);
    }

    public int count() {
        return chosen.cardinality();
    }

    /// Rising.
    public IntStream indices() {
        return chosen.stream();
    }

    /// From where the last single choice was made up to here.
    public GridSelection upTo(int index) {
        if (anchor < 0) {
            return of(index);
        }
        var range = new BitSet();
        range.set(Math.min(anchor, index), Math.max(anchor, index) + 1);
        return new GridSelection(index, anchor, range);
    }

    /// The cursor on another of those chosen; alone where it was not chosen.
    public GridSelection at(int index) {
        return contains(index) ? new GridSelection(index, index, chosen) : of(index);
    }

    /// The same items, standing so many places farther down.
    public GridSelection shifted(int by) {
        if (cursor < 0 || by == 0) {
            return this;
        }
        var shifted = new BitSet();
        chosen.stream().filter(index -> index + by >= 0).forEach(index -> shifted.set(index + by));
        return new GridSelection(Math.max(0, cursor + by), Math.max(0, anchor + by), shifted);
    }

    /// This one added; or taken out, and the cursor on one that stays.
    public GridSelection toggled(int index) {
        var changed = (BitSet) chosen.clone();
        changed.flip(index);
        if (changed.get(index) || changed.isEmpty()) {
            return new GridSelection(index, index, changed);
        }
        int before = changed.previousSetBit(index);
        int cursor = before < 0 ? changed.nextSetBit(index) : before;
        return new GridSelection(cursor, cursor, changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GridSelection that && cursor == that.cursor && chosen.equals(that.chosen);
    }

    @Override
    public int hashCode() {
        return 31 * cursor + chosen.hashCode();
    }

    @Override
    public String toString() {
        return cursor + " of " + chosen;
    }
}
