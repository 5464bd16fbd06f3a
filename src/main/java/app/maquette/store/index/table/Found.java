package app.maquette.store.index.table;

import app.maquette.store.index.table.Question.Way;
import java.util.Arrays;

/// The keys of the rows that a question found, in its order, each with one number more of its row. There may be
/// millions.
public final class Found {
    private static final int FEW = 256;
    private final long[] keys;
    private final int[] carried;
    /// What they are ordered by before their key; empty when by their key alone.
    private final long[] ranks;

    private final Way way;

    private Found(long[] keys, int[] carried, long[] ranks, Way way) {
        this.keys = keys;
        this.carried = carried;
        this.ranks = ranks;
        this.way = way;
    }

    /// Brings rows into order.
    ///
    /// @param keys falling; all arrays are taken over
    /// @param ranks empty to order by key alone
    public static Found of(long[] keys, int[] carried, long[] ranks, Way way) {
        if (ranks.length == 0) {
            if (way == Way.RISING) {
                reverse(keys);
                reverse(carried);
            }
            return new Found(keys, carried, ranks, way);
        }
        var order = ordered(ranks, way == Way.FALLING);
        var ordered = new Found(new long[keys.length], new int[keys.length], new long[keys.length], way);
        for (int i = 0; i < order.length; i++) {
            ordered.keys[i] = keys[order[i]];
            ordered.carried[i] = carried[order[i]];
            ordered.ranks[i] = ranks[order[i]];
        }
        return ordered;
    }

    public int size() {
        return keys.length;
    }

    public long[] keys(int offset, int limit) {
        int from = Math.clamp(offset, 0, keys.length);
        return Arrays.copyOfRange(keys, from, from + Math.clamp(limit, 0, keys.length - from));
    }

    /// What each carries, in the order of the keys.
    public short[] carried() {
        var all = new short[carried.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (short) carried[i];
        }
        return all;
    }

    /// How many stand before a row of this key and rank, whether it is among them or not.
    public int before(long key, long rank) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(middle, key, rank)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isBefore(int at, long key, long rank) {
        if (ranks.length == 0) {
            return way == Way.RISING ? keys[at] < key : keys[at] > key;
        }
        if (ranks[at] != rank) {
            return way == Way.RISING ? ranks[at] < rank : ranks[at] > rank;
        }
        return keys[at] > key;
    }

    private static void reverse(long[] all) {
        for (int i = 0, j = all.length - 1; i < j; i++, j--) {
            long one = all[i];
            all[i] = all[j];
            all[j] = one;
        }
    }

    private static void reverse(int[] all) {
        for (int i = 0, j = all.length - 1; i < j; i++, j--) {
            int one = all[i];
            all[i] = all[j];
            all[j] = one;
        }
    }

    /// Places by their rank; equal ranks keep their order. Quick, since few ranks are different.
    private static int[] ordered(long[] ranks, boolean falling) {
        var distinct = distinct(ranks);
        int last = distinct.length - 1;
        var starts = new int[distinct.length + 1];
        var places = new int[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            int place = Arrays.binarySearch(distinct, ranks[i]);
            places[i] = falling ? last - place : place;
            starts[places[i] + 1]++;
        }
        for (int place = 1; place < starts.length; place++) {
            starts[place] += starts[place - 1];
        }
        var ordered = new int[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            ordered[starts[places[i]]++] = i;
        }
        return ordered;
    }

    private static long[] distinct(long[] ranks) {
        var few = new long[FEW];
        int count = 0;
        for (long rank : ranks) {
            int at = Arrays.binarySearch(few, 0, count, rank);
            if (at < 0 && count == FEW) {
                return Arrays.stream(ranks).sorted().distinct().toArray();
            }
            if (at < 0) {
                System.arraycopy(few, -at - 1, few, -at, count + at + 1);
                few[-at - 1] = rank;
                count++;
            }
        }
        return Arrays.copyOf(few, count);
    }
}
