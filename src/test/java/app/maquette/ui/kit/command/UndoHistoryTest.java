package app.maquette.ui.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UndoHistoryTest {
    private final UndoHistory<String> history = new UndoHistory<>();

    @Test
    void stepsAreTakenBackFromTheLastToTheFirst() {
        history.did("one");
        history.did("two");

        assertThat(history.undo()).contains("two");
        assertThat(history.undo()).contains("one");
        assertThat(history.undo()).isEmpty();
    }

    @Test
    void whatWasTakenBackCanBeDoneAgain() {
        history.did("one");
        history.undo();

        assertThat(history.redo()).contains("one");
        assertThat(history.redo()).isEmpty();
    }

    @Test
    void aNewStepForgetsWhatWasTakenBack() {
        history.did("one");
        history.undo();
        history.did("two");

        assertThat(history.redo()).isEmpty();
        assertThat(history.undo()).contains("two");
    }

    @Test
    void itSaysWhatCanBeDone() {
        assertThat(history.canUndoProperty().get()).isFalse();
        history.did("one");
        assertThat(history.canUndoProperty().get()).isTrue();
        history.undo();
        assertThat(history.canUndoProperty().get()).isFalse();
        assertThat(history.canRedoProperty().get()).isTrue();
    }

    @Test
    void itForgetsWhatIsLongAgo() {
        for (int i = 0; i < 600; i++) {
            history.did("step " + i);
        }

        String last = "";
        for (var step = history.undo(); step.isPresent(); step = history.undo()) {
            last = step.get();
        }

        assertThat(last).isEqualTo("step 100");
    }
}
