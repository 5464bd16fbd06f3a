package app.maquette.ui.kit.text;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// A tooltip that is made when the pointer first comes, since each holds a scene of its own. FX thread only.
public final class Hint {
    private Hint() {}

    public static void on(Node node, String words) {
        if (node instanceof Control) {
            node.setAccessibleHelp(words); // what a screen reader takes from a tooltip that is there
        }
        onEntering(node, tooltip -> tooltip.setText(words));
    }

    /// Words that change.
    public static void on(Node node, ObservableValue<String> words) {
        onEntering(node, tooltip -> tooltip.textProperty().bind(words));
    }

    private static void onEntering(Node node, Consumer<Tooltip> fill) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent entered) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                var tooltip = new Tooltip();
                fill.accept(tooltip);
                Wrapping.wrap(tooltip);
                install(node, tooltip);
            }
        });
    }

    private static void install(Node node, Tooltip tooltip) {
        if (node instanceof Control control) {
            control.setTooltip(tooltip);
        } else {
            Tooltip.install(node, tooltip);
        }
    }
}
