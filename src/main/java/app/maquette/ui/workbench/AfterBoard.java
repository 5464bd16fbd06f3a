package app.maquette.ui.workbench;

import app.maquette.ui.kit.picture.Thumbnails;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Duration;

/// The moment after the frame that shows the board with its pictures, which are what a designer waits for at a start.
/// FX thread only.
record AfterBoard(Node view, ObservableValue<Boolean> loaded, Thumbnails thumbnails) {
    private static final Duration LONGEST = Duration.seconds(10);
    /// By the second beat everything was laid out.
    private static final int LAID_OUT = 2;
    /// Drawn on another thread in the meantime, a frame reaches the screen by this thread's hand.
    private static final int SHOWN = 8;

    /// Runs both then, with a frame between them, after ten seconds at the latest; at once when the view comes into a
    /// scene with a board known before. They may run more than once.
    void then(Runnable first, Runnable second) {
        loaded.subscribe(isLoaded -> {
            if (isLoaded && view.getScene() != null) {
                after(
                        LAID_OUT,
                        () -> thumbnails.whenIdle(() -> after(SHOWN, () -> {
                            first.run();
                            after(LAID_OUT, second);
                        })));
                var longest = new PauseTransition(LONGEST);
                longest.setOnFinished(_ -> both(first, second));
                longest.play();
            }
        });
        view.sceneProperty().subscribe(scene -> {
            if (scene != null && loaded.getValue()) {
                both(first, second);
            }
        });
    }

    private static void both(Runnable first, Runnable second) {
        first.run();
        second.run();
    }

    private static void after(int beats, Runnable work) {
        new AnimationTimer() {
            private int left = beats;

            @Override
            public void handle(long now) {
                left--;
                if (left == 0) {
                    stop();
                    work.run();
                }
            }
        }.start();
    }
}
