package app.maquette.ui.kit.picture;

import app.maquette.domain.ImageKey;
import app.maquette.ui.kit.task.Ticket;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A picture in its own pixels, as large and where the shared zoom says. FX thread only.
public final class ZoomPane extends Region {
    private static final int WHOLE = 8192;

    private final Thumbnails thumbnails;
    private final Zoom zoom;
    private final ImageView view = new ImageView();
    private Ticket ticket = () -> {};
    private @Nullable ImageKey key;
    private double grabbedX;
    private double grabbedY;

    public ZoomPane(Thumbnails thumbnails, Zoom zoom) {
        this.thumbnails = thumbnails;
        this.zoom = zoom;
        view.setManaged(false);
        view.setSmooth(true);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().setAll(view);
        getStyleClass().add("zoom-pane");
        zoom.scaleProperty().subscribe(_ -> requestLayout());
        zoom.acrossProperty().subscribe(_ -> requestLayout());
        zoom.downProperty().subscribe(_ -> requestLayout());
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    }

    /// This picture from now on.
    public void show(ImageKey wanted) {
        if (wanted.equals(key)) {
            return;
        }
        clear();
        key = wanted;
        thumbnails.kept(wanted, WHOLE).ifPresent(view::setImage);
        ticket = thumbnails.request(wanted, WHOLE, image -> arrive(wanted, image));
        requestLayout();
    }

    /// Where the picture lies in here, which may be partly outside.
    public ReadOnlyObjectProperty<Bounds> placeProperty() {
        return view.boundsInParentProperty();
    }

    /// The picture itself, as soon as it is here.
    public Optional<Image> image() {
        return Optional.ofNullable(view.getImage());
    }

    void clear() {
        ticket.cancel();
        key = null;
        view.setImage(null);
    }

    /// Pixels of the screen for one of the picture, as seen now.
    double seen() {
        var image = view.getImage();
        if (image == null) {
            return 1;
        }
        double scale = zoom.scaleProperty().get();
        return scale == Zoom.FIT
                ? Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight()) * density()
                : scale;
    }

    @Override
    protected void layoutChildren() {
        var image = view.getImage();
        if (image == null) {
            return;
        }
        double width = image.getWidth() * seen() / density();
        double height = image.getHeight() * seen() / density();
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.relocate(
                offset(getWidth(), width, zoom.acrossProperty().get()),
                offset(getHeight(), height, zoom.downProperty().get()));
    }

    /// Where the picture begins; without gaps at its edges where it is larger than its place.
    private static double offset(double room, double size, double part) {
        return size <= room
                ? Math.rint((room - size) / 2)
                : Math.rint(Math.clamp(room / 2 - part * size, room - size, 0));
    }

    private void arrive(ImageKey arrived, Image image) {
        if (arrived.equals(key)) {
            view.setImage(image);
            requestLayout();
        }
    }

    private void wheel(ScrollEvent scroll) {
        zoom.by(scroll.getDeltaY() > 0 ? 1 : -1, seen());
        scroll.consume();
    }

    private void grab(MouseEvent press) {
        grabbedX = press.getX();
        grabbedY = press.getY();
    }

    private void drag(MouseEvent drag) {
        zoom.lookAt(
                zoom.acrossProperty().get() - (drag.getX() - grabbedX) / Math.max(1, view.getFitWidth()),
                zoom.downProperty().get() - (drag.getY() - grabbedY) / Math.max(1, view.getFitHeight()));
        grab(drag);
        drag.consume();
    }

    /// Pixels of the screen in one unit of the window.
    private double density() {
        var scene = getScene();
        var window = scene == null ? null : scene.getWindow();
        return window == null ? 1 : window.getRenderScaleX();
    }
}
