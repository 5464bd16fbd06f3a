package app.maquette.ui.workbench;

import app.maquette.ui.kit.Thumbnails;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Duration;

/// The moment after the frame that shows the board with its pictures, which are what a designer waits for at a start.
/// FX thread only.
record AfterBoard(Node view, ObservableValue<Boolean> loaded, Thumbnails thumbnails) {
    private static final Duration LONGEST = Duration.seconds(10);

    /// Runs it then, after ten seconds at the latest; at once when the view comes into a scene with a board known
    /// before. It may run more than once.
    void then(Runnable work) {
        loaded.subscribe(isLoaded -> {
            if (isLoaded && view.getScene() != null) {
                afterFrame(() -> thumbnails.whenIdle(() -> afterFrame(work)));
                var longest = new PauseTransition(LONGEST);
                longest.setOnFinished(_ -> work.run());
                longest.play();
            }
        });
        view.sceneProperty().subscribe(scene -> {
            if (scene != null && loaded.getValue()) {
                work.run();
            }
        });
    }

    /// Runs it when what there is now has been laid out and drawn.
    private static void afterFrame(Runnable work) {
        new AnimationTimer() {
            private boolean isDrawn;

            @Override
            public void handle(long now) {
                if (isDrawn) {
                    stop();
                    work.run();
                }
                isDrawn = true;
            }
        }.start();
    }
}
