package app.maquette.ui.kit.command;

import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/// The window over all of the screen. Esc stays what it is everywhere, and does not end it. FX thread only.
public final class FullScreen {
    private FullScreen() {}

    /// There and back.
    ///
    /// @param hint says how to leave
    public static void toggle(Node within, String hint) {
        if (within.getScene() != null && within.getScene().getWindow() instanceof Stage stage) {
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreenExitHint(hint);
            stage.setFullScreen(!stage.isFullScreen());
        }
    }
}
