package app.maquette.ui.kit.control;

import app.maquette.ui.kit.text.Wrapping;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Small notes that take no focus and go by themselves, with at most one thing to do. FX thread only.
public final class Toasts extends VBox {
    private static final Duration STAY = Duration.seconds(6);
    private static final int MOST = 3;

    public Toasts() {
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    public void show(String text) {
        show(text, null);
    }

    public void show(String text, @Nullable Action action) {
        var words = new Label(text);
        Wrapping.wrap(words);
        words.setMinHeight(USE_PREF_SIZE);
        var toast = new HBox(words);
        toast.getStyleClass().add("toast");
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(text);
        if (action != null) {
            toast.getChildren().add(button(action, toast));
        }
        if (getChildren().size() == MOST) {
            getChildren().removeFirst();
        }
        getChildren().add(toast);
        leaveLater(toast);
    }

    private Button button(Action action, HBox toast) {
        var button = action.button();
        button.setGraphic(null);
        button.getStyleClass().add(Styles.LINK);
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            getChildren().remove(toast);
            action.run();
        });
        return button;
    }

    private void leaveLater(HBox toast) {
        var stay = new PauseTransition(STAY);
        stay.setOnFinished(_ -> getChildren().remove(toast));
        toast.hoverProperty().subscribe(hovered -> {
            if (hovered) {
                stay.pause();
            } else {
                stay.play();
            }
        });
    }
}
