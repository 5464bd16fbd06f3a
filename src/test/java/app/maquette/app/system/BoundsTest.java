package app.maquette.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoundsTest {
    private static final Bounds LAPTOP = new Bounds(0, 25, 1280, 775);
    private static final Bounds DESK = new Bounds(1280, 0, 2560, 1440);

    @Test
    void theFirstWindowIsInTheMiddleOfTheScreen() {
        assertThat(new Bounds(0, 0, 1440, 900).centredIn(DESK)).isEqualTo(new Bounds(1840, 270, 1440, 900));
    }

    @Test
    void theFirstWindowTakesASmallerScreenWhole() {
        assertThat(new Bounds(0, 0, 1440, 900).centredIn(LAPTOP)).isEqualTo(LAPTOP);
    }

    @Test
    void aPlaceThatTheScreenShowsStays() {
        var place = new Bounds(1300, 100, 2000, 1000);

        assertThat(place.backOn(List.of(LAPTOP, DESK))).contains(place);
    }

    @Test
    void aWindowOfALargeScreenFitsTheLaptopThatIsLeft() {
        assertThat(new Bounds(200, 100, 2000, 1200).backOn(List.of(LAPTOP))).contains(LAPTOP);
    }

    @Test
    void aWindowOverAnEdgeMovesBackWithItsSize() {
        assertThat(new Bounds(-300, -40, 1000, 700).backOn(List.of(LAPTOP))).contains(new Bounds(0, 25, 1000, 700));
        assertThat(new Bounds(900, 400, 1000, 700).backOn(List.of(LAPTOP))).contains(new Bounds(280, 100, 1000, 700));
    }

    @Test
    void theScreenThatShowsMostOfTheWindowHasIt() {
        assertThat(new Bounds(1200, 100, 1000, 700).backOn(List.of(LAPTOP, DESK)))
                .contains(new Bounds(1280, 100, 1000, 700));
        assertThat(new Bounds(700, 100, 1000, 600).backOn(List.of(DESK, LAPTOP)))
                .contains(new Bounds(280, 100, 1000, 600));
    }

    @Test
    void aPlaceThatNoScreenShowsIsNoneAnyMore() {
        assertThat(new Bounds(3000, 100, 1000, 700).backOn(List.of(LAPTOP))).isEmpty();
        assertThat(new Bounds(-32_000, -32_000, 1000, 700).backOn(List.of(LAPTOP, DESK)))
                .isEmpty();
        assertThat(new Bounds(0, 0, 1000, 700).backOn(List.of())).isEmpty();
    }
}
