package app.maquette.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.Library.Sorting;
import app.maquette.studio.port.MemoryPreferences;
import org.junit.jupiter.api.Test;

class QueryTest {
    private final MemoryPreferences preferences = new MemoryPreferences();

    @Test
    void theOrderChosenLastComesBackAndWhatWasLookedForDoesNot() {
        var before = opened();
        before.orderProperty().set(Sorting.BEST);
        before.searchProperty().set("harbour");

        assertThat(opened().orderProperty().get()).isEqualTo(Sorting.BEST);
        assertThat(opened().isEverything()).isTrue();
    }

    @Test
    void theFirstOrderIsTheNewestFirst() {
        assertThat(opened().orderProperty().get()).isEqualTo(Sorting.NEWEST);
    }

    private Query opened() {
        var query = new Query();
        query.keepOrder(preferences);
        return query;
    }
}
