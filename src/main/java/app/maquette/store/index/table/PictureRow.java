package app.maquette.store.index.table;

import app.maquette.domain.Verdict;

/// One stored picture as the library's filters need it.
///
/// @param id number of its call's line and its place in the answer, so that ids grow as pictures are shown last to
/// first
/// @param text id of its returned prompt's words
/// @param shape width by height in hundredths, 100 where unknown
public record PictureRow(long id, Verdict verdict, int stars, int text, long seed, long bytes, int shape) {
    private static final int BITS = 20;
    private static final int MOST_INDEX = (1 << BITS) - 1;

    public static long id(long line, int index) {
        return (line << BITS) | (MOST_INDEX - index);
    }

    public long line() {
        return id >>> BITS;
    }

    public int index() {
        return MOST_INDEX - (int) (id & MOST_INDEX);
    }

    public long hash() {
        return new RowHash()
                .add(id)
                .add(verdict)
                .add(stars)
                .add(text)
                .add(seed)
                .add(bytes)
                .add(shape)
                .value();
    }
}
