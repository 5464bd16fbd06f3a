package app.maquette.ui.desk;

import app.maquette.domain.StoredFile;
import app.maquette.studio.mask.Dirty;
import app.maquette.studio.mask.Mask;
import app.maquette.studio.mask.Shape.Point;
import app.maquette.studio.port.Pixels;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.picture.Zoom;
import app.maquette.ui.kit.picture.ZoomPane;
import java.nio.IntBuffer;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The picture with its mask as a veil over it; the pointer paints. FX thread only.
final class MaskPane extends StackPane {
    private static final int FULL = 255;
    private final MaskViewModel model;
    private final Zoom zoom = new Zoom();
    private final ZoomPane picture;
    private final Pane over = new Pane();
    private final ImageView veil = new ImageView();
    private final Region ink = new Region();
    private final Circle ring = new Circle();
    private final Polyline way = new Polyline();
    private @Nullable PixelBuffer<IntBuffer> pixels;
    private @Nullable Mask shown;

    MaskPane(MaskViewModel model, Thumbnails thumbnails) {
        this.model = model;
        this.picture = new ZoomPane(thumbnails, zoom);
        ink.getStyleClass().add("mask-ink");
        ink.setManaged(false);
        ring.getStyleClass().add("mask-ring");
        ring.setVisible(false);
        way.getStyleClass().add("mask-way");
        veil.setId("mask-veil");
        veil.setMouseTransparent(true);
        over.getChildren().setAll(ink, veil, way, ring);
        over.setId("mask");
        getChildren().setAll(picture, over);
        setClip(clip());
        getStyleClass().add("desk-picture");
        picture.placeProperty().subscribe(this::place);
        model.onPainted(this::painted);
        over.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        over.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        over.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        over.addEventHandler(MouseEvent.MOUSE_MOVED, this::follow);
        over.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> ring.setVisible(false));
        over.addEventHandler(ScrollEvent.SCROLL, scroll -> {
            picture.fireEvent(scroll.copyFor(scroll.getSource(), picture));
            scroll.consume();
        });
        model.toolProperty().subscribe(tool -> over.setMouseTransparent(tool == MaskViewModel.Tool.HAND));
    }

    void show(StoredFile file) {
        picture.show(file.key());
        begin();
    }

    /// Whether the mask is seen and painted on.
    void setPainting(boolean isPainting) {
        over.setVisible(isPainting);
    }

    boolean isVeiled() {
        return veil.isVisible();
    }

    void setVeiled(boolean isVeiled) {
        veil.setVisible(isVeiled);
    }

    Zoom zoom() {
        return zoom;
    }

    private Rectangle clip() {
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        return clip;
    }

    /// Another mask lies over the picture.
    private void begin() {
        var mask = model.mask();
        if (mask == shown) {
            return;
        }
        shown = mask;
        var size = mask.size();
        var buffer = new PixelBuffer<>(
                size.width(),
                size.height(),
                IntBuffer.allocate(Math.multiplyExact(size.width(), size.height())),
                PixelFormat.getIntArgbPreInstance());
        pixels = buffer;
        veil.setImage(new WritableImage(buffer));
        painted(new Dirty(0, 0, size.width(), size.height()));
    }

    /// Only what was painted on is drawn anew.
    private void painted(Dirty dirty) {
        var buffer = pixels;
        var mask = model.mask();
        if (mask != shown) {
            begin();
            return;
        }
        if (buffer == null || dirty.isEmpty()) {
            return;
        }
        var colours = colours();
        int width = mask.size().width();
        buffer.updateBuffer(all -> {
            var argb = all.getBuffer().array();
            for (int y = dirty.top(); y < dirty.bottom(); y++) {
                for (int x = dirty.left(); x < dirty.right(); x++) {
                    argb[y * width + x] = colours[mask.at(x, y)];
                }
            }
            return new Rectangle2D(
                    dirty.left(), dirty.top(), dirty.right() - dirty.left(), dirty.bottom() - dirty.top());
        });
    }

    /// The ink of the style sheet by how much is painted, premultiplied.
    private int[] colours() {
        var colours = new int[FULL + 1];
        var ground = ink.getBackground();
        var colour = ground != null
                        && !ground.getFills().isEmpty()
                        && ground.getFills().getFirst().getFill() instanceof Color inked
                ? inked
                : Color.TRANSPARENT;
        for (int cover = 0; cover <= FULL; cover++) {
            double opacity = colour.getOpacity() * cover / FULL;
            colours[cover] = channel(opacity) << 24
                    | channel(colour.getRed() * opacity) << 16
                    | channel(colour.getGreen() * opacity) << 8
                    | channel(colour.getBlue() * opacity);
        }
        return colours;
    }

    private static int channel(double part) {
        return (int) Math.round(part * FULL);
    }

    private void place(Bounds place) {
        veil.setFitWidth(place.getWidth());
        veil.setFitHeight(place.getHeight());
        veil.relocate(place.getMinX(), place.getMinY());
    }

    private void press(MouseEvent press) {
        requestFocus();
        if (press.getButton() == MouseButton.PRIMARY) {
            model.press(point(press), press.isAltDown(), source());
            press.consume();
        }
    }

    private void drag(MouseEvent drag) {
        model.drag(point(drag));
        follow(drag);
        way.getPoints().clear();
        var tool = model.toolProperty().get();
        if (tool != MaskViewModel.Tool.BRUSH && tool != MaskViewModel.Tool.ERASER) {
            var path = model.path();
            if (!path.isEmpty()) {

                var corners = tool == MaskViewModel.Tool.LASSO ? path : box(path.getFirst(), path.getLast());
                corners.forEach(one -> {
                    var at = onScreen(one);
                    way.getPoints().addAll(at[0], at[1]);
                });
            }
        }
        drag.consume();
    }

    private static List<Point> box(Point from, Point to) {
        return List.of(from, new Point(to.x(), from.y()), to, new Point(from.x(), to.y()), from);
    }

    private void release(MouseEvent release) {
        way.getPoints().clear();
        model.release(point(release));
        release.consume();
    }

    private void follow(MouseEvent move) {
        var tool = model.toolProperty().get();
        boolean isRound = tool == MaskViewModel.Tool.BRUSH || tool == MaskViewModel.Tool.ERASER;
        ring.setVisible(isRound);
        ring.setCenterX(move.getX());
        ring.setCenterY(move.getY());
        ring.setRadius(model.brushProperty().get().size() / 2 * scale());
    }

    private double scale() {
        return picture.placeProperty().get().getWidth()
                / Math.max(1, model.mask().size().width());
    }

    private Point point(MouseEvent event) {
        var place = picture.placeProperty().get();
        return new Point((event.getX() - place.getMinX()) / scale(), (event.getY() - place.getMinY()) / scale());
    }

    private double[] onScreen(Point point) {
        var place = picture.placeProperty().get();
        return new double[] {place.getMinX() + point.x() * scale(), place.getMinY() + point.y() * scale()};
    }

    /// What the wand looks at; one pixel while the picture is on its way.
    private Pixels source() {
        Image image = picture.image().orElse(null);
        if (model.toolProperty().get() != MaskViewModel.Tool.WAND || image == null || image.getPixelReader() == null) {
            return new Pixels(1, 1, new int[1]);
        }
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), argb, 0, width);
        return new Pixels(width, height, argb);
    }
}
