package app.maquette.ui.kit;

import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Events as the window system would make them.
public final class Inputs {
    private Inputs() {}

    public static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    public static MouseEvent mouse(
            EventType<MouseEvent> type, double x, double y, MouseButton button, int clicks, boolean shift) {
        var down = type != MouseEvent.MOUSE_RELEASED;
        return new MouseEvent(
                type, x, y, x, y, button, clicks, shift, false, false, false, down, false, false, false, false, true,
                null);
    }

    public static MouseEvent mouse(EventType<MouseEvent> type, double x, double y) {
        return mouse(type, x, y, MouseButton.PRIMARY, 1, false);
    }
}
