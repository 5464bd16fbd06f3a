package bare;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The least that JavaFX can show: a window of the same size with one label.
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
        }
    }
}
