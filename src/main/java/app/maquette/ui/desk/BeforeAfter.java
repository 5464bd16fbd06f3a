package app.maquette.ui.desk;

import app.maquette.domain.ImageKey;
import app.maquette.ui.kit.picture.PictureView;
import app.maquette.ui.kit.picture.Thumbnails;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A result over its source in the same place: a slider shows how much of which. FX thread only.
final class BeforeAfter extends Region {
    private static final double HANDLE = 2;
    private final PictureView before;
    private final PictureView after;
    private final Region handle = new Region();
    private final Rectangle cut = new Rectangle();
    private double part = 0.5;
    private boolean isFlipped;

    BeforeAfter(Thumbnails thumbnails) {
        before = new PictureView(thumbnails, PictureView.Fit.CONTAIN);
        after = new PictureView(thumbnails, PictureView.Fit.CONTAIN);
        after.setClip(cut);
        handle.getStyleClass().add("desk-slider");
        handle.setMouseTransparent(true);
        getChildren().setAll(before, after, handle);
        getStyleClass().add("desk-compare");
        setId("before-after");
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::slide);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::slide);
    }

    void show(ImageKey source, ImageKey result) {
        before.show(source);
        after.show(result);
        requestLayout();
    }

    /// The whole source as long as it holds.
    void flip(boolean flipped) {
        isFlipped = flipped;
        requestLayout();
    }

    boolean isFlipped() {
        return isFlipped;
    }

    private void slide(MouseEvent at) {
        part = Math.clamp(at.getX() / Math.max(1, getWidth()), 0, 1);
        requestLayout();
        at.consume();
    }

    @Override
    protected void layoutChildren() {
        for (Node picture : getChildren()) {
            picture.resizeRelocate(0, 0, getWidth(), getHeight());
        }
        double from = isFlipped ? getWidth() : Math.rint(getWidth() * part);
        cut.setX(from);
        cut.setWidth(getWidth() - from);
        cut.setHeight(getHeight());
        handle.resizeRelocate(from - HANDLE / 2, 0, HANDLE, getHeight());
    }
}
