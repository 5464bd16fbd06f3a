package app.maquette.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.CollectionId;
import app.maquette.domain.Judgement;
import app.maquette.domain.PictureId;
import app.maquette.domain.Verdict;
import app.maquette.studio.model.CallRecord;
import app.maquette.ui.board.Rail.Filter;
import app.maquette.ui.board.Rail.Kind;
import app.maquette.ui.workbench.TestCalls;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class RailTest {
    private static final CallRecord DRAFTS = TestCalls.settled(TestCalls.draft("1", "a lighthouse at night"));
    private static final CallRecord FINAL = TestCalls.settled(TestCalls.made("4", new PictureId(new CallId("1"), 0)));
    private static final Round OLD = new Round(DRAFTS, List.of());
    private static final Round ENDED = round(TestCalls.settled(TestCalls.draft("2", "a pier")));
    private static final Round WAITING = round(CallRecord.of(TestCalls.draft("3", "a boat")));
    private static final Round MADE = new Round(DRAFTS, List.of(FINAL));

    private final Rail rail = new Rail();

    @Test
    void whatIsUnderWayStandsOnTopAndTheRestNewestFirst() {
        var again = CallRecord.of(TestCalls.made("4", new PictureId(new CallId("1"), 0)));
        var finalizing = new Round(DRAFTS, List.of(again));

        rail.arrange(List.of(ENDED, finalizing), null);

        assertThat(rail.rounds()).containsExactly(finalizing, ENDED);
    }

    @Test
    void lookingChangesNothingOfTheOrder() {
        rail.announce(ENDED.id());
        for (var looked : List.of(OLD, ENDED, WAITING)) {
            rail.arrange(List.of(WAITING, ENDED, OLD), new Focus(looked, looked.lead(), 0));

            assertThat(rail.rounds()).containsExactly(WAITING, ENDED, OLD);
        }
    }

    @Test
    void whatEndedIsNewUntilItWasOnTheStage() {
        rail.announce(ENDED.id());
        rail.arrange(List.of(ENDED, OLD), new Focus(OLD, OLD.lead(), 0));
        assertThat(rail.isNew(ENDED)).isTrue();
        assertThat(rail.isNew(OLD)).isFalse();
        assertThat(rail.newsProperty().get()).isEqualTo(1);

        rail.arrange(List.of(ENDED, OLD), new Focus(ENDED, ENDED.lead(), 0));

        assertThat(rail.isNew(ENDED)).isFalse();
        assertThat(rail.newsProperty().get()).isZero();
        assertThat(rail.news()).isEmpty();
    }

    @Test
    void aFinalIsNewAlthoughItsDraftsAreOnTheStage() {
        rail.announce(FINAL.id());

        rail.arrange(List.of(MADE), new Focus(MADE, DRAFTS, 0));

        assertThat(rail.isNew(MADE)).isTrue();
        assertThat(rail.target(MADE)).isEqualTo(new PictureId(FINAL.id(), 0));
        rail.arrange(List.of(MADE), new Focus(MADE, FINAL, 0));
        assertThat(rail.isNew(MADE)).isFalse();
        assertThat(rail.target(MADE)).isEqualTo(new PictureId(DRAFTS.id(), 0));
    }

    @Test
    void theNewestNewsComeFirst() {
        rail.announce(ENDED.id());
        rail.announce(FINAL.id());

        rail.arrange(List.of(ENDED, MADE), null);

        assertThat(rail.news()).contains(new PictureId(FINAL.id(), 0));
        assertThat(rail.newsProperty().get()).isEqualTo(2);
    }

    @Test
    void roundsAreFoundByAllTheirWords() {
        rail.arrange(List.of(WAITING, ENDED, OLD), null);

        rail.setFilter(new Filter(" NIGHT light ", Kind.ALL, null));

        assertThat(rail.rounds()).containsExactly(OLD);
        assertThat(rail.countProperty().get()).isEqualTo(3);
        rail.setFilter(Filter.NONE);
        assertThat(rail.rounds()).hasSize(3);
    }

    @Test
    void roundsAreFilteredByWhatBecameOfThem() {
        var picked = round(ENDED.lead().judged(1, Judgement.NONE.with(Verdict.PICK)));
        var failed = round(TestCalls.released(TestCalls.draft("5", "a mill"), "not-sent", "cut"));
        var doubted = round(TestCalls.doubted(TestCalls.draft("6", "a well"), List.of()));
        rail.arrange(List.of(doubted, failed, WAITING, picked, MADE), null);

        rail.setFilter(new Filter("", Kind.PICKED, null));
        assertThat(rail.rounds()).containsExactly(picked);
        rail.setFilter(new Filter("", Kind.FINAL, null));
        assertThat(rail.rounds()).containsExactly(MADE);
        rail.setFilter(new Filter("", Kind.FAILED, null));
        assertThat(rail.rounds()).containsExactly(doubted, failed);
        rail.setFilter(new Filter("", Kind.ALL, new CollectionId("none of these")));
        assertThat(rail.rounds()).isEmpty();
        rail.setFilter(new Filter("", Kind.ALL, picked.lead().reserve().collection()));
        assertThat(rail.rounds()).hasSize(5);
    }

    @Test
    void aRoundThatComesReplacesNoOther() {
        rail.arrange(List.of(ENDED, OLD), null);
        var added = new AtomicInteger();
        var removed = new AtomicInteger();
        rail.rounds().addListener((ListChangeListener<Round>) change -> {
            while (change.next()) {
                added.addAndGet(change.getAddedSize());
                removed.addAndGet(change.getRemovedSize());
            }
        });

        rail.arrange(List.of(WAITING, ENDED, OLD), null);
        assertThat(added).hasValue(1);
        assertThat(removed).hasValue(0);
        rail.arrange(List.of(WAITING, ENDED, MADE), null);
        assertThat(added).hasValue(2);

        assertThat(rail.rounds()).containsExactly(WAITING, ENDED, MADE);
    }

    @Test
    void whoListensToTheListKeepsIt() {
        assertThat(rail.rounds()).isSameAs(rail.rounds());
    }

    private static Round round(CallRecord lead) {
        return new Round(lead, List.of());
    }
}
