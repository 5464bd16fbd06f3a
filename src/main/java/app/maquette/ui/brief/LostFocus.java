package app.maquette.ui.brief;

import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Gives the focus to one node when its owner is hidden, disabled or removed: JavaFX would hand it to the next button,
/// where the same key may spend. FX thread only.
public final class LostFocus {
    private final Node home;
    private boolean isLost;

    private LostFocus(Node home) {
        this.home = home;
    }

    /// Also gives it the focus of each scene that it comes into.
    public static void goesTo(Node home) {
        var focus = new LostFocus(home);
        home.sceneProperty().subscribe(_ -> focus.begin());
        home.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(focus::moved);
    }

    private void begin() {
        isLost = false;
        home.requestFocus();
    }

    /// Only a node that vanished leaves the focus to nobody, for a moment; whoever is asked to take it gets it at once.
    private void moved(@Nullable Node owner) {
        boolean wasLost = isLost;
        isLost = owner == null;
        if (wasLost && !isLost) {
            home.requestFocus();
        }
    }
}
