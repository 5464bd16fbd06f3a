package app.maquette.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.PictureId;
import app.maquette.studio.model.CallRecord;
import app.maquette.ui.workbench.TestCalls;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {
    private static final CallRecord DRAFTS = TestCalls.settled(TestCalls.draft("1", "a lighthouse"));
    private static final CallRecord FIRST = TestCalls.settled(TestCalls.made("2", place("1", 1)));
    private static final CallRecord SECOND = TestCalls.settled(TestCalls.made("3", place("1", 1)));
    private static final CallRecord OTHER = TestCalls.settled(TestCalls.made("4", place("1", 0)));
    private static final Round ROUND = new Round(DRAFTS, List.of(FIRST, SECOND, OTHER));

    @Test
    void draftsStandTwoByTwo() {
        assertThat(Steps.within(draft(0), 1, 0)).contains(place("1", 1));
        assertThat(Steps.within(draft(0), 0, 1)).contains(place("1", 2));
        assertThat(Steps.within(draft(3), -1, 0)).contains(place("1", 2));
        assertThat(Steps.within(draft(3), 0, -1)).contains(place("1", 1));
    }

    @Test
    void noArrowLeadsAroundTheEdge() {
        assertThat(Steps.within(draft(1), 1, 0)).isEmpty();
        assertThat(Steps.within(draft(2), -1, 0)).isEmpty();
        assertThat(Steps.within(draft(0), -1, 0)).isEmpty();
        assertThat(Steps.within(draft(3), 1, 0)).isEmpty();
        assertThat(Steps.within(draft(0), 0, -1)).isEmpty();
        assertThat(Steps.within(draft(2), 0, 1)).isEmpty();
    }

    @Test
    void aFinalStandsInARowWithItsDraftAndItsOtherFinals() {
        assertThat(Steps.within(new Focus(ROUND, FIRST, 0), -1, 0)).contains(place("1", 1));
        assertThat(Steps.within(new Focus(ROUND, FIRST, 0), 1, 0)).contains(place("3", 0));
        assertThat(Steps.within(new Focus(ROUND, SECOND, 0), 1, 0)).isEmpty();
        assertThat(Steps.within(new Focus(ROUND, FIRST, 0), 0, 1)).isEmpty();
    }

    @Test
    void roundsFollowEachOtherFromTheNewestToTheOldest() {
        var newer = new Round(TestCalls.settled(TestCalls.draft("9", "a harbour")), List.of());
        var all = List.of(newer, ROUND);

        assertThat(Steps.toRound(all, draft(3), -1)).contains(place("9", 0));
        assertThat(Steps.toRound(all, draft(3), 1)).isEmpty();
        assertThat(Steps.toRound(all, new Focus(newer, newer.lead(), 0), 1)).contains(place("1", 0));
        assertThat(Steps.toRound(all, null, 1)).contains(place("9", 0));
        assertThat(Steps.toRound(all, null, -1)).isEmpty();
    }

    private static Focus draft(int index) {
        return new Focus(ROUND, DRAFTS, index);
    }

    private static PictureId place(String call, int index) {
        return new PictureId(new CallId(call), index);
    }
}
