package app.maquette.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.Library;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.grid.GridSelection;
import app.maquette.ui.kit.picture.TakeoutActions;
import app.maquette.ui.kit.text.Strings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/// What is carried out of the gallery by a drag.
class ChosenDragTest {
    private final LibraryStage stage = Fx.get(() -> new LibraryStage(SampleCalls.of(3, 60)));
    private final List<String> notes = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();

    @Test
    void onePictureIsCarriedAlone() {
        assertThat(carried(GridSelection.of(2))).containsExactlyElementsOf(names(2, 1));
    }

    @Test
    void allThatAreChosenAreCarriedInTheirOrder() {
        assertThat(carried(GridSelection.of(2).upTo(5))).containsExactlyElementsOf(names(2, 4));
        assertThat(notes).isEmpty();
    }

    @Test
    void picturesNotReadYetAreCarriedToo() {
        int last = (int) stage.library.size().pictures() - 1;

        assertThat(carried(GridSelection.of(last).toggled(0))).hasSize(2);
    }

    @Test
    void movingTheFocusMakesNoFile() {
        Fx.run(() -> {
            var takeout = Takeouts.none(later::add, stage.failures::add);
            stage.model.setVisible(true);
            var drag = new ChosenDrag(stage.model, new TakeoutActions(takeout, new Strings()), new Strings());
            for (int place = 0; place < 20; place++) {
                stage.model.chosen().select(GridSelection.of(place));
            }
            assertThat(drag.pictures()).hasSize(1);
        });
        assertThat(later).isEmpty();
    }

    @Test
    void whenTheFilesTakeTooLongNoneIsCarriedAndItIsSaid() {
        assertThat(carried(GridSelection.of(2).upTo(5), later::add)).isEmpty();

        assertThat(notes).singleElement().asString().contains("being prepared");
    }

    @Test
    void moreThanADragTakesAreNotCarriedInPart() {
        assertThat(carried(GridSelection.of(0).upTo(ChosenDrag.MOST))).isEmpty();

        assertThat(notes).singleElement().asString().contains("At most 100");
    }

    private List<Path> carried(GridSelection selection) {
        return carried(selection, Runnable::run);
    }

    private List<Path> carried(GridSelection selection, Executor worker) {
        return Fx.get(() -> {
            var takeout = Takeouts.none(worker, stage.failures::add);
            takeout.onNote(notes::add);
            stage.model.setVisible(true);
            var actions = new TakeoutActions(takeout, new Strings());
            var drag = new ChosenDrag(stage.model, actions, new Strings());
            stage.model.chosen().select(selection);
            return actions.carried(drag.pictures());
        });
    }

    private List<Path> names(int first, int count) {
        return stage.library.page(Library.Filter.ALL, first, count).stream()
                .map(shown -> Path.of(shown.picture().produced().seed() + ".png"))
                .toList();
    }
}
