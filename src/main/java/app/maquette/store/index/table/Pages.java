package app.maquette.store.index.table;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/// Lists of places: parts of them and orders. Places are ints, since there may be millions.
public final class Pages {
    private static final int FEW = 256;

    private Pages() {}

    public static int[] part(int[] places, int offset, int limit) {
        int from = Math.clamp(offset, 0, places.length);
        int to = from + Math.clamp(limit, 0, places.length - from);
        return Arrays.copyOfRange(places, from, to);
    }

    /// Those that are wanted, in their order.
    public static int[] those(int[] places, IntPredicate wanted) {
        var those = new int[places.length];
        int count = 0;
        for (int place : places) {
            if (wanted.test(place)) {
                those[count++] = place;
            }
        }
        return Arrays.copyOf(those, count);
    }

    public static int[] reversed(int[] places) {
        var reversed = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            reversed[places.length - 1 - i] = places[i];
        }
        return reversed;
    }

    /// By growing key; equal keys keep their order. Quick where many keys are equal.
    public static int[] ordered(int[] places, IntToLongFunction key) {
        var keys = new long[places.length];
        for (int i = 0; i < places.length; i++) {
            keys[i] = key.applyAsLong(places[i]);
        }
        var distinct = distinct(keys);
        var starts = new int[distinct.length + 1];
        var ranks = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            ranks[i] = Arrays.binarySearch(distinct, keys[i]);
            starts[ranks[i] + 1]++;
        }
        for (int rank = 1; rank < starts.length; rank++) {
            starts[rank] += starts[rank - 1];
        }
        var ordered = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            ordered[starts[ranks[i]]++] = places[i];
        }
        return ordered;
    }

    /// Few different keys are the rule, and found without sorting all.
    private static long[] distinct(long[] keys) {
        var few = new long[FEW];
        int count = 0;
        for (long key : keys) {
            int at = Arrays.binarySearch(few, 0, count, key);
            if (at < 0 && count == FEW) {
                return Arrays.stream(keys).sorted().distinct().toArray();
            }
            if (at < 0) {
                System.arraycopy(few, -at - 1, few, -at, count + at + 1);
                few[-at - 1] = key;
                count++;
            }
        }
        return Arrays.copyOf(few, count);
    }
}
