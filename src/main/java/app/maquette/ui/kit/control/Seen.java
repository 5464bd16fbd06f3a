package app.maquette.ui.kit.control;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Whether a node can be seen: neither it nor what it stands in is invisible, and its window is neither hidden nor
/// minimised. What moves need not move otherwise.
public final class Seen {
    private static final ObservableValue<Boolean> NO = new ReadOnlyBooleanWrapper(false);

    private Seen() {}

    public static ObservableValue<Boolean> of(Node node) {
        return isVisible(node)
                .flatMap(visible -> visible ? isWindowSeen(node) : NO)
                .orElse(false);
    }

    private static ObservableValue<Boolean> isVisible(Node node) {
        var above = node.parentProperty().flatMap(Seen::isVisible).orElse(true);
        return node.visibleProperty().flatMap(visible -> visible ? above : NO);
    }

    private static ObservableValue<Boolean> isWindowSeen(Node node) {
        return node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Seen::of);
    }

    private static ObservableValue<Boolean> of(Window window) {
        return window instanceof Stage stage
                ? stage.showingProperty()
                        .flatMap(shows -> stage.iconifiedProperty().map(small -> shows && !small))
                : window.showingProperty();
    }
}
