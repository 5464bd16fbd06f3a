package app.maquette.ui.brief;

import app.maquette.ui.kit.control.LateChildren;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/// The usual look of what scrolls, but that its bars are not there until something is to be scrolled, and that its
/// content is not drawn into an image of its own first. FX thread only.
final class LateBars extends ScrollPaneSkin {
    LateBars(ScrollPane pane) {
        super(pane);
        getVerticalScrollBar().setVisible(false);
        getHorizontalScrollBar().setVisible(false);
        getChildren().getFirst().setCache(false);
        LateChildren.set(pane, getChildren(), getChildren().toArray(Node[]::new));
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        int parts = getChildren().size();
        super.layoutChildren(x, y, width, height);
        if (getChildren().size() > parts) {
            // Only with its style does a new bar know how wide it is.
            getVerticalScrollBar().applyCss();
            getHorizontalScrollBar().applyCss();
            super.layoutChildren(x, y, width, height);
        }
    }
}
