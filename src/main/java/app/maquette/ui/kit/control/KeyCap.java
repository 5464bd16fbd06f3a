package app.maquette.ui.kit.control;

import javafx.scene.control.Label;

/// The name of a key, drawn as one.
public final class KeyCap extends Label {
    public KeyCap(String key) {
        super(key);
        getStyleClass().add("key-cap");
        setMinWidth(USE_PREF_SIZE);
    }
}
