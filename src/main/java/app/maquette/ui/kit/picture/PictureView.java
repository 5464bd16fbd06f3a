package app.maquette.ui.kit.picture;

import app.maquette.domain.ImageKey;
import app.maquette.ui.kit.task.Ticket;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A stored picture with round corners, fetched in the size it is shown in. FX thread only.
public final class PictureView extends Region {
    private static final double ARC = 14;

    private final Thumbnails thumbnails;
    private final Fit fit;
    private final Rectangle shape = new Rectangle();
    private @Nullable ImageKey key;
    private @Nullable Image image;
    private Ticket ticket = () -> {};
    private int asked;
    private Consumer<Boolean> arrived = _ -> {};

    /// How a picture of another ratio fills its place: whole with room left, or filling and cut.
    public enum Fit {
        CONTAIN,
        COVER
    }

    public PictureView(Thumbnails thumbnails, Fit fit) {
        this.thumbnails = thumbnails;
        this.fit = fit;
        shape.setManaged(false);
        shape.setArcWidth(ARC);
        shape.setArcHeight(ARC);
        getChildren().add(shape);
        getStyleClass().add("picture-view");
        setMouseTransparent(true);
    }

    /// Runs with true when the picture is on the screen, with false when it cannot be had.
    void setOnArrived(Consumer<Boolean> arrived) {
        this.arrived = arrived;
    }

    /// Shows a picture, at once if it is kept in any size.
    public void show(ImageKey wanted) {
        if (wanted.equals(key)) {
            return;
        }
        clear();
        key = wanted;
        requestLayout();
    }

    boolean isShowing() {
        return image != null;
    }

    /// Shows nothing and calls off what was asked for.
    public void clear() {
        ticket.cancel();
        ticket = () -> {};
        key = null;
        image = null;
        asked = 0;
        shape.setVisible(false);
    }

    @Override
    protected void layoutChildren() {
        ask();
        draw();
    }

    private void ask() {
        var wanted = key;
        var side = (int) Math.ceil(Math.max(getWidth(), getHeight()) * scale());
        if (wanted == null || side == 0 || Thumbnails.step(side) == asked) {
            return;
        }
        asked = Thumbnails.step(side);
        ticket.cancel();
        thumbnails.kept(wanted, side).ifPresent(kept -> image = image == null ? kept : image);
        ticket = thumbnails.request(wanted, side, arrival -> take(wanted, arrival), _ -> arrived.accept(false));
    }

    private void take(ImageKey arrivedKey, Image arrival) {
        if (arrivedKey.equals(key)) {
            image = arrival;
            draw();
        }
    }

    private double scale() {
        var scene = getScene();
        var window = scene == null ? null : scene.getWindow();
        return window == null ? 1 : window.getRenderScaleX();
    }

    private void draw() {
        var shown = image;
        shape.setVisible(shown != null);
        if (shown == null || getWidth() == 0 || getHeight() == 0) {
            return;
        }
        var across = getWidth() / shown.getWidth();
        var down = getHeight() / shown.getHeight();
        var zoom = fit == Fit.COVER ? Math.max(across, down) : Math.min(across, down);
        var width = shown.getWidth() * zoom;
        var height = shown.getHeight() * zoom;
        var x = (getWidth() - width) / 2;
        var y = (getHeight() - height) / 2;
        shape.setX(Math.max(0, x));
        shape.setY(Math.max(0, y));
        shape.setWidth(Math.min(getWidth(), width));
        shape.setHeight(Math.min(getHeight(), height));
        shape.setFill(new ImagePattern(shown, x, y, width, height, false));
        arrived.accept(true);
    }
}
