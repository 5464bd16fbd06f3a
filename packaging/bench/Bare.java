package bare;

import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The least that JavaFX can show: a window of the same size with one label. With an argument it closes by itself.
public final class Bare {
    private Bare() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /// One label in a window.
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(new Label("A bare window")), 1440, 900));
            stage.show();
            if (!getParameters().getRaw().isEmpty()) {
                var seen = new PauseTransition(Duration.seconds(3));
                seen.setOnFinished(_ -> Platform.exit());
                seen.play();
            }
        }
    }
}
