package app.maquette.ui.kit.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.picture.Shimmer;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What cannot be seen does not move: an animation that nobody sees wakes the program sixty times a second.
class SeenTest {
    private final Shimmer shimmer = Fx.get(Shimmer::new);
    private final Pane near = Fx.get(() -> new StackPane(shimmer));
    private final Pane far = Fx.get(() -> new StackPane(near));
    private final Stage stage = Fx.get(Stage::new);

    SeenTest() {
        Fx.run(() -> {
            stage.setScene(new Scene(far, 200, 200));
            stage.show();
            shimmer.resize(100, 100);
            // A layout between two looks must not leave it without a width.
            shimmer.setMinSize(100, 100);
        });
    }

    @AfterEach
    void hide() {
        Fx.run(stage::hide);
    }

    private boolean moves() {
        return Fx.get(shimmer::isMoving);
    }

    @Test
    void itMovesOnlyWhileAllThatItStandsInIsVisible() {
        assertThat(moves()).isTrue();
        for (var hidden : new Pane[] {near, far}) {
            Fx.run(() -> hidden.setVisible(false));
            assertThat(moves()).isFalse();

            Fx.run(() -> hidden.setVisible(true));
            assertThat(moves()).isTrue();
        }
    }

    @Test
    void itRestsWhenItIsMovedToAPlaceThatIsHidden() {
        var cellar = Fx.get(() -> new Pane());
        Fx.run(() -> {
            cellar.setVisible(false);
            far.getChildren().add(cellar);
            cellar.getChildren().add(near);
        });
        assertThat(moves()).isFalse();

        Fx.run(() -> far.getChildren().add(near));
        assertThat(moves()).isTrue();
    }

    @Test
    void itRestsInAWindowThatIsHiddenAndInNone() {
        Fx.run(stage::hide);
        assertThat(moves()).isFalse();

        Fx.run(stage::show);
        assertThat(moves()).isTrue();
        Fx.run(() -> far.getChildren().clear());
        assertThat(moves()).isFalse();
    }
}
