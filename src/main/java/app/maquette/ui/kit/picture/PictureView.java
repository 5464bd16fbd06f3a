package app.maquette.ui.kit.picture;

import app.maquette.domain.ImageKey;
import app.maquette.ui.kit.task.Ticket;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A stored picture with round corners, made for the place it is shown in. FX thread only.
public final class PictureView extends Region {
    private static final double CORNER = 7;
    /// Up to here a picture is drawn pixel by pixel instead of being scaled.
    private static final double SAME = 0.02;

    private final Thumbnails thumbnails;
    private final Fit fit;
    private final ImageView view = new ImageView();
    private @Nullable ImageKey key;
    private @Nullable Image image;
    private Ticket ticket = () -> {};
    private @Nullable Frame asked;
    private Consumer<Boolean> arrived = _ -> {};

    /// How a picture of another ratio fills its place: whole with room left, or filling and cut.
    public enum Fit {
        CONTAIN,
        COVER
    }

    public PictureView(Thumbnails thumbnails, Fit fit) {
        this.thumbnails = thumbnails;
        this.fit = fit;
        view.setManaged(false);
        getChildren().add(view);
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
        asked = null;
        view.setImage(null);
    }

    @Override
    protected void layoutChildren() {
        ask();
        draw();
    }

    private void ask() {
        var wanted = key;
        if (wanted == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        var frame = new Frame(device(getWidth()), device(getHeight()), device(CORNER), fit == Fit.COVER);
        if (asked != null && asked.isGoodFor(frame)) {
            return;
        }
        asked = frame;
        ticket.cancel();
        if (image == null) {
            image = thumbnails.kept(wanted, frame.side()).orElse(null);
        }
        ticket = thumbnails.request(wanted, frame, arrival -> take(wanted, arrival), _ -> arrived.accept(false));
    }

    private int device(double length) {
        return (int) Math.ceil(length * scale());
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
        view.setImage(shown);
        if (shown == null || getWidth() == 0 || getHeight() == 0) {
            return;
        }
        var across = getWidth() / shown.getWidth();
        var down = getHeight() / shown.getHeight();
        var zoom = fit == Fit.COVER ? Math.max(across, down) : Math.min(across, down);
        zoom = Math.abs(zoom * scale() - 1) < SAME ? 1 / scale() : zoom;
        var width = shown.getWidth() * zoom;
        var height = shown.getHeight() * zoom;
        if (fit == Fit.COVER) {
            var seenWidth = Math.min(width, device(getWidth()) / scale());
            var seenHeight = Math.min(height, device(getHeight()) / scale());
            view.setViewport(new Rectangle2D(
                    (width - seenWidth) / 2 / zoom,
                    (height - seenHeight) / 2 / zoom,
                    seenWidth / zoom,
                    seenHeight / zoom));
            width = seenWidth;
            height = seenHeight;
        }
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.relocate(snapPositionX((getWidth() - width) / 2), snapPositionY((getHeight() - height) / 2));
        arrived.accept(true);
    }
}
