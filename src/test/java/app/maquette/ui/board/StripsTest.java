package app.maquette.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.PictureId;
import app.maquette.studio.model.CallRecord;
import app.maquette.ui.workbench.TestCalls;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class StripsTest {
    private static final CallRecord DRAFTS = TestCalls.settled(TestCalls.draft("1", "a lighthouse"));
    private static final Round OLD = new Round(DRAFTS, List.of());
    private static final Round ENDED = new Round(TestCalls.settled(TestCalls.draft("2", "a pier")), List.of());
    private static final Round WAITING = new Round(CallRecord.of(TestCalls.draft("3", "a boat")), List.of());

    private final Strips strips = new Strips();

    @Test
    void whatIsUnderWayOrNotLookedAtStandsAboveTheRest() {
        strips.announce(ENDED.id());

        strips.arrange(List.of(WAITING, ENDED, OLD), null);

        assertThat(strips.tray()).containsExactly(WAITING, ENDED);
        assertThat(strips.older()).containsExactly(OLD);
        assertThat(strips.news()).contains(ENDED);
    }

    @Test
    void whatIsUnderWayIsNoNewsYet() {
        strips.announce(WAITING.id());

        strips.arrange(List.of(WAITING, OLD), null);

        assertThat(strips.newsProperty().get()).isFalse();
    }

    @Test
    void whatHadTheFocusWasLookedAt() {
        strips.announce(ENDED.id());
        strips.arrange(List.of(ENDED, OLD), null);
        assertThat(strips.newsProperty().get()).isTrue();

        strips.arrange(List.of(ENDED, OLD), new Focus(ENDED, ENDED.lead(), 0));
        assertThat(strips.tray()).isEmpty();
        assertThat(strips.older()).containsExactly(OLD);
        strips.arrange(List.of(ENDED, OLD), new Focus(OLD, OLD.lead(), 0));

        assertThat(strips.older()).containsExactly(ENDED);
        assertThat(strips.newsProperty().get()).isFalse();
        assertThat(strips.news()).isEmpty();
    }

    @Test
    void theOtherDraftsOfAFinalInFocusStayInSight() {
        var made = TestCalls.settled(TestCalls.made("4", new PictureId(new CallId("1"), 0)));
        var round = new Round(DRAFTS, List.of(made));

        strips.arrange(List.of(round), new Focus(round, made, 0));

        assertThat(strips.older()).containsExactly(round);
    }

    @Test
    void onlyTheStripThatChangedIsReplaced() {
        strips.arrange(List.of(ENDED, OLD), null);
        var changed = new AtomicInteger();
        strips.older().addListener((ListChangeListener<Round>) change -> {
            while (change.next()) {
                changed.addAndGet(change.getAddedSize());
            }
        });
        var made = TestCalls.settled(TestCalls.made("4", new PictureId(new CallId("1"), 0)));

        strips.arrange(List.of(ENDED, new Round(DRAFTS, List.of(made))), null);

        assertThat(changed).hasValue(1);
    }

    @Test
    void whoListensToAListKeepsIt() {
        assertThat(strips.tray()).isSameAs(strips.tray());
        assertThat(strips.older()).isSameAs(strips.older());
    }
}
