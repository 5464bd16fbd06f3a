package app.maquette.ui.brief;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CollectionId;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.workbench.Desk;
import app.maquette.ui.workbench.Pump;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BriefHistoryTest {
    private final Desk desk = new Desk();
    private final Pump pump = new Pump();
    private final BriefViewModel brief =
            desk.open(new Background(Runnable::run, pump, desk.failures::add)).brief();
    private final BriefHistory history = brief.history();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void earlierBriefsComeBackWholeAndTheOneBeingWrittenWaits() {
        brief.imagesProperty().set(2);
        draft("a harbour");
        brief.imagesProperty().set(4);
        draft("a lighthouse");
        type("a pi");

        step(1);
        assertThat(prompt()).isEqualTo("a lighthouse");
        step(1);
        assertThat(prompt()).isEqualTo("a harbour");
        assertThat(brief.imagesProperty().get()).isEqualTo(2);
        assertThat(history.placeProperty().get()).isEqualTo(new BriefHistory.Place(2, 2));
        step(1);
        assertThat(prompt()).isEqualTo("a harbour");

        step(-1);
        step(-1);
        assertThat(prompt()).isEqualTo("a pi");
        assertThat(brief.imagesProperty().get()).isEqualTo(4);
        step(-1);
        assertThat(prompt()).isEqualTo("a pi");
    }

    @Test
    void otherWordsMakeAnEarlierBriefTheOneBeingWrittenAndWhatWasLeftIsFoundAgain() {
        draft("a harbour");
        type("never drafted");
        step(1);
        brief.imagesProperty().set(7);
        assertThat(history.placeProperty().get().isWriting()).isFalse();

        type("a harbour at night");
        assertThat(history.placeProperty().get().isWriting()).isTrue();

        step(1);
        assertThat(prompt()).isEqualTo("never drafted");
        step(1);
        assertThat(prompt()).isEqualTo("a harbour");
    }

    @Test
    void eachBriefIsThereOnceAndTheNewestDraftIsNoStep() {
        draft("a harbour");
        draft("a lighthouse");
        draft("a harbour");

        step(1);

        assertThat(prompt()).isEqualTo("a lighthouse");
        assertThat(history.placeProperty().get()).isEqualTo(new BriefHistory.Place(1, 1));
    }

    @Test
    void onlyBriefsOfTheCollectionAreOnTheWay() {
        draft("a harbour");
        brief.collectionProperty().set("Posters");
        draft("a lighthouse");
        type("next");

        step(1);
        step(1);

        assertThat(prompt()).isEqualTo("a lighthouse");
        assertThat(brief.briefProperty().get().collection()).isEqualTo(new CollectionId("Posters"));
    }

    @Test
    void withoutEarlierBriefsAStepChangesNothing() {
        type("a first one");

        step(1);

        assertThat(prompt()).isEqualTo("a first one");
        assertThat(history.placeProperty().get().isWriting()).isTrue();
    }

    private void step(int by) {
        history.step(by);
        pump.drain();
    }

    private void draft(String prompt) {
        type(prompt);
        desk.clock.advance(Duration.ofMinutes(1));
        int sent = desk.vendor.sent().size();
        brief.draftNew();
        pump.until(() -> desk.vendor.sent().size() > sent
                && desk.library.recent(1).stream().allMatch(BriefHistoryTest::isHere));
    }

    private static boolean isHere(CallRecord call) {
        return !call.pictures().isEmpty() && call.pictures().stream().allMatch(Picture::isStored);
    }

    private void type(String prompt) {
        brief.promptProperty().set(prompt);
        pump.drain();
    }

    private String prompt() {
        return brief.briefProperty().get().prompt();
    }
}
