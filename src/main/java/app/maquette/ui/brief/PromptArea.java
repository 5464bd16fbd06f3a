package app.maquette.ui.brief;

import app.maquette.ui.kit.text.TabKey;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.TextArea;

/// Where the prompt is written. FX thread only.
final class PromptArea extends TextArea {
    PromptArea() {
        TabKey.leaves(this);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        var skin = super.createDefaultSkin();
        if (getChildrenUnmodifiable().getFirst() instanceof ScrollPane pane) {
            pane.setSkin(new LateBars(pane));
        }
        return skin;
    }
}
