package app.maquette.ui.brief;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.SameText;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.workbench.Desk;
import app.maquette.ui.workbench.Painter;
import app.maquette.ui.workbench.WorkbenchStage;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Every node of the first board is styled and laid out before the window shows anything, so their number is kept low.
class NodesTest {
    private static final int MOST = 400;

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aRestoredBoardHasFewNodes() {
        draft();

        try (var stage = new WorkbenchStage(desk, new Painter(), Scheme.DARK, 1388, 866)) {
            stage.until(() -> stage.view.lookup("#tile-4") != null);
            stage.quiet();

            assertThat(Fx.get(() -> count(stage.view))).isLessThan(MOST);
        }
    }

    @Test
    void whatIsShownLaterIsCountedOnlyThen() {
        draft();

        try (var stage = new WorkbenchStage(desk, new Painter(), Scheme.DARK, 1388, 866)) {
            stage.until(() -> stage.view.lookup("#tile-4") != null);
            stage.quiet();
            Fx.run(stage.view::requestFocus);
            stage.press(KeyCode.SPACE);
            stage.release(KeyCode.SPACE);
            stage.type(KeyCode.C);

            assertThat(Fx.get(() -> count(stage.view))).isGreaterThan(MOST);
        }
    }

    @Test
    void theListOfCollectionsIsThereWhenItIsOpenedAndChooses() {
        try (var stage = new WorkbenchStage(desk, new Painter(), Scheme.DARK, 1388, 866)) {
            var box = stage.find("collection", CollectionBox.class);
            Fx.run(() -> stage.models.brief().collectionProperty().set("Posters"));
            var skin = (LateList<?>) box.getSkin();
            assertThat(Fx.get(() -> skin.getPopupContent().getScene())).isNull();

            Fx.run(box::show);
            assertThat(Fx.get(() -> skin.getPopupContent().getLayoutBounds().getHeight()))
                    .isPositive();
            Fx.run(() -> {
                ((ListView<?>) skin.getPopupContent()).getSelectionModel().selectFirst();
                box.hide();
            });

            assertThat(stage.models.brief().collectionProperty().get()).isEqualTo(SameText.UNFILED);
        }
    }

    private void draft() {
        try (var stage = new WorkbenchStage(desk, new Painter(), Scheme.DARK, 1388, 866)) {
            stage.draft("a harbour");
        }
    }

    /// Without the cells of older rounds, of which there are as many as the room has.
    private static int count(Node node) {
        return 1
                + (node instanceof Parent parent && !(node instanceof ListCell)
                        ? parent.getChildrenUnmodifiable().stream()
                                .mapToInt(NodesTest::count)
                                .sum()
                        : 0);
    }
}
