package app.maquette.ui.kit.text;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Tab leads out of a field of several lines, as out of every other. FX thread only.
public final class TabKey {
    private TabKey() {}

    public static void leaves(TextArea field) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.TAB) {
                field.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                key.consume();
            }
        });
    }
}
