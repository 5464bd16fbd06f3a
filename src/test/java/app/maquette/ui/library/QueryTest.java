package app.maquette.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.Library.Order;
import app.maquette.studio.port.MemoryPreferences;
import org.junit.jupiter.api.Test;

class QueryTest {
    private final MemoryPreferences preferences = new MemoryPreferences();

    @Test
    void theOrderChosenLastComesBackAndWhatWasLookedForDoesNot() {
        var before = opened();
        before.orderProperty().set(Order.BEST);
        before.searchProperty().set("harbour");

        assertThat(opened().orderProperty().get()).isEqualTo(Order.BEST);
        assertThat(opened().isEverything()).isTrue();
    }

    @Test
    void theFirstOrderIsTheNewestFirst() {
        assertThat(opened().orderProperty().get()).isEqualTo(Order.NEWEST);
    }

    private Query opened() {
        var query = new Query();
        query.keepOrder(preferences);
        return query;
    }
}
