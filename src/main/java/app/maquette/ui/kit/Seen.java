package app.maquette.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Whether a node stands in a window that can be seen: what moves need not move in one that is hidden or minimised.
public final class Seen {
    private Seen() {}

    public static ObservableValue<Boolean> of(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Seen::of)
                .orElse(false);
    }

    private static ObservableValue<Boolean> of(Window window) {
        return window instanceof Stage stage
                ? stage.showingProperty()
                        .flatMap(shows -> stage.iconifiedProperty().map(small -> shows && !small))
                : window.showingProperty();
    }
}
