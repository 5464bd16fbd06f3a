package app.maquette.store.index.table;

/// The key of a picture: 20 bits of its ledger day, 31 of its call's number, 12 of its place in the answer, so that
/// keys
/// fall in the order in which pictures are shown, newest first.
public final class PictureKey {
    private static final int INDEX_BITS = 12;
    private static final int NUMBER_BITS = 31;
    private static final int MOST_INDEX = (1 << INDEX_BITS) - 1;
    private static final int MOST_DAY = (1 << 20) - 1;

    private PictureKey() {}

    public static boolean isPossible(int index) {
        return index >= 0 && index <= MOST_INDEX;
    }

    /// Of a picture.
    ///
    /// @param epochDay days since 1970; a clock beyond the key's days counts as its nearest one
    public static long of(long epochDay, long number, int index) {
        if (!isPossible(index) || number < 0 || number >>> NUMBER_BITS != 0) {
            throw new IllegalArgumentException("no key for picture " + index + " of entry " + number);
        }
        return ((Math.clamp(epochDay, 0L, MOST_DAY) << NUMBER_BITS | number) << INDEX_BITS) | (MOST_INDEX - index);
    }

    public static long day(long key) {
        return key >>> (NUMBER_BITS + INDEX_BITS);
    }

    public static long number(long key) {
        return key >>> INDEX_BITS & (1L << NUMBER_BITS) - 1;
    }

    public static int index(long key) {
        return MOST_INDEX - (int) (key & MOST_INDEX);
    }

    /// The lowest key of a call; [#last] is its highest.
    public static long first(long epochDay, long number) {
        return of(epochDay, number, MOST_INDEX);
    }

    public static long last(long epochDay, long number) {
        return of(epochDay, number, 0);
    }
}
