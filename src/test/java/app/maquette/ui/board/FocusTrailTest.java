package app.maquette.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.PictureId;
import app.maquette.studio.model.CallRecord;
import app.maquette.ui.workbench.TestCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FocusTrailTest {
    private final Rounds rounds = new Rounds();
    private final FocusTrail trail = new FocusTrail(place -> rounds.list().stream()
            .flatMap(round -> round.call(place.call()).stream().map(call -> new Focus(round, call, place.index())))
            .findFirst());

    @BeforeEach
    void twoRoundsAndAFinal() {
        rounds.put(TestCalls.settled(TestCalls.draft("1", "a lighthouse")));
        rounds.put(TestCalls.settled(TestCalls.draft("2", "a pier")));
        rounds.put(TestCalls.settled(TestCalls.made("3", place("1", 2))));
    }

    @Test
    void theWayLeadsBackOverTheRoundsAndNotOverTheirPlaces() {
        trail.go(place("1", 0));
        trail.go(place("1", 3));
        trail.go(place("2", 1));

        trail.back();
        assertThat(now()).isEqualTo(place("1", 3));
        trail.back();

        assertThat(now()).isEqualTo(place("1", 3));
    }

    @Test
    void fromAFinalTheWayBackIsItsDraft() {
        trail.go(place("2", 0));
        trail.go(place("3", 0));

        trail.back();

        assertThat(now()).isEqualTo(place("1", 2));
    }

    @Test
    void whatIsNotKnownTakesNoFocusAndLeavesNoWay() {
        trail.go(place("1", 0));

        trail.go(place("unknown", 0));
        trail.back();

        assertThat(now()).isEqualTo(place("1", 0));
    }

    @Test
    void whatIsShownFirstLeavesNoWay() {
        trail.show(place("1", 0));
        trail.show(place("2", 0));

        trail.back();

        assertThat(now()).isEqualTo(place("2", 0));
    }

    @Test
    void theFocusFollowsWhatBecomesOfItsCall() {
        rounds.put(CallRecord.of(TestCalls.draft("4", "a boat")));
        trail.go(place("4", 0));
        rounds.put(TestCalls.settled(TestCalls.draft("4", "a boat")));

        trail.refresh();

        assertThat(trail.property().get()).extracting(Focus::slot).isInstanceOf(Slot.Shown.class);
    }

    private PictureId now() {
        return trail.property().get().id();
    }

    private static PictureId place(String call, int index) {
        return new PictureId(new CallId(call), index);
    }
}
