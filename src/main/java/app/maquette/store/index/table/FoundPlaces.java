package app.maquette.store.index.table;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The places that the latest filters found, so that scrolling does not search again. Not thread-safe.
public final class FoundPlaces<F> {
    private static final int FILTERS = 16;
    private final Map<F, Places> places = new LinkedHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared, and a list of boxes would be large
    private record Places(long number, int[] places) {}

    /// Finds places in the index as it was after entry `number`.
    @FunctionalInterface
    public interface Search {
        public int[] find() throws SQLException;
    }

    public int[] find(F filter, long number, Search search) throws SQLException {
        var known = places.remove(filter);
        if (known == null || known.number() != number) {
            known = new Places(number, search.find());
        }
        places.put(filter, known);
        if (places.size() > FILTERS) {
            places.remove(places.keySet().iterator().next());
        }
        return known.places();
    }
}
