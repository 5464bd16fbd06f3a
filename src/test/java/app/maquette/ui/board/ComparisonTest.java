package app.maquette.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Judgement;
import app.maquette.domain.PictureId;
import app.maquette.domain.Verdict;
import app.maquette.studio.model.CallRecord;
import app.maquette.ui.workbench.TestCalls;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final CallRecord DRAFTS = TestCalls.settled(TestCalls.draft("1", "a lighthouse"));

    @Test
    void allDraftsLieSideBySideUntilSomethingIsSaid() {
        assertThat(indexes(DRAFTS)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void rejectedOnesStayOut() {
        assertThat(indexes(judged(judged(DRAFTS, 0, Verdict.REJECT), 1, Verdict.REJECT)))
                .containsExactly(2, 3);
    }

    @Test
    void twoPicksAreComparedAlone() {
        assertThat(indexes(judged(judged(DRAFTS, 0, Verdict.PICK), 3, Verdict.PICK)))
                .containsExactly(0, 3);
    }

    @Test
    void onePictureIsNoComparison() {
        var three = judged(judged(judged(DRAFTS, 0, Verdict.REJECT), 1, Verdict.REJECT), 2, Verdict.REJECT);

        assertThat(indexes(three)).isEmpty();
        assertThat(Comparison.of(null)).isEmpty();
    }

    @Test
    void aFinalIsComparedWithItsDraft() {
        var made = TestCalls.settled(TestCalls.made("2", new PictureId(DRAFTS.id(), 2)));

        var places = Comparison.of(new Focus(new Round(DRAFTS, List.of(made)), made, 0));

        assertThat(places)
                .extracting(Focus::id)
                .containsExactly(new PictureId(DRAFTS.id(), 2), new PictureId(made.id(), 0));
    }

    private static List<Integer> indexes(CallRecord call) {
        return Comparison.of(new Focus(new Round(call, List.of()), call, 0)).stream()
                .map(Focus::index)
                .toList();
    }

    private static CallRecord judged(CallRecord call, int index, Verdict verdict) {
        return call.judged(index, Judgement.NONE.with(verdict));
    }
}
