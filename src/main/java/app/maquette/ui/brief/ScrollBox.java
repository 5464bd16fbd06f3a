package app.maquette.ui.brief;

import javafx.css.PseudoClass;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.layout.Region;

/// A panel's fields, scrolled up and down where the window is low. FX thread only.
public final class ScrollBox extends ScrollPane {
    private static final PseudoClass SCROLLING = PseudoClass.getPseudoClass("scrolling");

    public ScrollBox(Region content) {
        super(content);
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        viewportBoundsProperty().subscribe(() -> mark(content));
        content.heightProperty().subscribe(() -> mark(content));
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new LateBars(this);
    }

    /// The bar takes its room from the content's padding, so that the content keeps its width.
    private void mark(Region content) {
        content.pseudoClassStateChanged(
                SCROLLING, content.getHeight() > getViewportBounds().getHeight() + 0.5);
    }
}
