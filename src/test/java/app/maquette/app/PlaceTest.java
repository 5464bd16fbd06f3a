package app.maquette.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final Place LAPTOP = new Place(0, 25, 1280, 775);
    private static final Place DESK = new Place(1280, 0, 2560, 1440);

    @Test
    void theFirstWindowIsInTheMiddleOfTheScreen() {
        assertThat(new Place(0, 0, 1440, 900).centredIn(DESK)).isEqualTo(new Place(1840, 270, 1440, 900));
    }

    @Test
    void theFirstWindowTakesASmallerScreenWhole() {
        assertThat(new Place(0, 0, 1440, 900).centredIn(LAPTOP)).isEqualTo(LAPTOP);
    }

    @Test
    void aPlaceThatTheScreenShowsStays() {
        var place = new Place(1300, 100, 2000, 1000);

        assertThat(place.backOn(List.of(LAPTOP, DESK))).contains(place);
    }

    @Test
    void aWindowOfALargeScreenFitsTheLaptopThatIsLeft() {
        assertThat(new Place(200, 100, 2000, 1200).backOn(List.of(LAPTOP))).contains(LAPTOP);
    }

    @Test
    void aWindowOverAnEdgeMovesBackWithItsSize() {
        assertThat(new Place(-300, -40, 1000, 700).backOn(List.of(LAPTOP))).contains(new Place(0, 25, 1000, 700));
        assertThat(new Place(900, 400, 1000, 700).backOn(List.of(LAPTOP))).contains(new Place(280, 100, 1000, 700));
    }

    @Test
    void theScreenThatShowsMostOfTheWindowHasIt() {
        assertThat(new Place(1200, 100, 1000, 700).backOn(List.of(LAPTOP, DESK)))
                .contains(new Place(1280, 100, 1000, 700));
        assertThat(new Place(700, 100, 1000, 600).backOn(List.of(DESK, LAPTOP)))
                .contains(new Place(280, 100, 1000, 600));
    }

    @Test
    void aPlaceThatNoScreenShowsIsNoneAnyMore() {
        assertThat(new Place(3000, 100, 1000, 700).backOn(List.of(LAPTOP))).isEmpty();
        assertThat(new Place(-32_000, -32_000, 1000, 700).backOn(List.of(LAPTOP, DESK)))
                .isEmpty();
        assertThat(new Place(0, 0, 1000, 700).backOn(List.of())).isEmpty();
    }
}
