package app.maquette.ui.kit.picture;

import app.maquette.domain.ImageKey;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.text.Hint;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A picture of the board or the library with what is known about it laid over: number, seed, verdict, stars; or, in
/// its place, a shimmer while it is on its way, or why there is none. What was never shown is not in the scene,
/// since a board has many tiles and each part would be styled. FX thread only.
public final class ImageTile extends Region {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass REJECTED = PseudoClass.getPseudoClass("rejected");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass IN_FOCUS = PseudoClass.getPseudoClass("in-focus");
    private static final PseudoClass SMALL_TILE = PseudoClass.getPseudoClass("small");
    private static final double SMALL = 120;
    private static final double INSET = 7;
    private static final double SMALL_INSET = 3;
    private static final int MOST_STARS = 5;

    private final Strings strings;
    private final PictureView picture;
    private final Label reason = new Label();
    private final VBox message = new VBox(reason);
    private final Label number = plate("tile-number");
    private final Label rejected = plate("tile-rejected");
    private final Label seed = plate("tile-seed");
    private final Label pick = plate("tile-pick");
    private final HBox stars = new HBox();
    private final HBox topLeft = new HBox();
    private @Nullable Shimmer shimmer;

    public ImageTile(Thumbnails thumbnails, PictureView.Fit fit, Strings strings) {
        this.strings = strings;
        picture = new PictureView(thumbnails, fit);
        picture.setOnArrived(this::arrived);
        Wrapping.wrap(reason);
        message.getStyleClass().add("tile-message");
        message.setAlignment(Pos.CENTER);
        Hint.on(message, reason.textProperty());
        stars.getStyleClass().addAll("tile-plate", "tile-stars");
        topLeft.getStyleClass().add("tile-corner");
        getChildren().setAll(picture);
        getStyleClass().add("image-tile");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setNumber("");
        setSeed("");
        setPicked(false);
        setRejected(false);
        setStars(0);
        clear();
    }

    public void show(ImageKey key) {
        lay(message, false);
        shimmer(false);
        picture.show(key);
    }

    /// A call in flight, or a download: something will come.
    public void showWaiting() {
        clear();
        shimmer(true);
    }

    /// Why there is no picture: withheld, not decodable, gone.
    public void showReason(Icon icon, String text) {
        clear();
        reason.setText(text);
        message.getChildren().setAll(icon.node(22), reason);
        lay(message, true);
    }

    /// An empty place.
    public void clear() {
        picture.clear();
        shimmer(false);
        lay(message, false);
    }

    /// Whether a picture has arrived and is shown.
    public boolean isShowing() {
        return picture.isShowing();
    }

    public void setNumber(String text) {
        number.setText(text);
        put(number, !text.isEmpty());
    }

    public void setSeed(String text) {
        seed.setText(text);
        lay(seed, !text.isEmpty());
    }

    public void setPicked(boolean isPicked) {
        if (isPicked && pick.getGraphic() == null) {
            pick.setGraphic(Icon.PICK.node(15));
        }
        lay(pick, isPicked);
        pseudoClassStateChanged(PICKED, isPicked);
    }

    public void setRejected(boolean isRejected) {
        if (isRejected && rejected.getGraphic() == null) {
            rejected.setGraphic(Icon.REJECT.node(11));
        }
        put(rejected, isRejected);
        pseudoClassStateChanged(REJECTED, isRejected);
    }

    /// 0 shows none.
    public void setStars(int count) {
        lay(stars, count > 0);
        while (stars.getChildren().size() > count) {
            stars.getChildren().removeLast();
        }
        while (stars.getChildren().size() < Math.min(count, MOST_STARS)) {
            stars.getChildren().add(Icon.PICK.node(11));
        }
        requestLayout();
    }

    public void setSelected(boolean isSelected) {
        pseudoClassStateChanged(SELECTED, isSelected);
    }

    /// The white ring: keys act on this picture.
    public void setInFocus(boolean isInFocus) {
        pseudoClassStateChanged(IN_FOCUS, isInFocus);
    }

    @Override
    protected void layoutChildren() {
        for (var fill : List.of(picture, message)) {
            fill.resizeRelocate(0, 0, getWidth(), getHeight());
        }
        if (shimmer != null) {
            shimmer.resizeRelocate(0, 0, getWidth(), getHeight());
        }
        var small = isSmall();
        pseudoClassStateChanged(SMALL_TILE, small);
        pick.setText(small ? "" : strings.get("kit.tile.picked"));
        reason.setVisible(!small);
        reason.setManaged(!small);
        seed.setVisible(!small && !seed.getText().isEmpty());
        rejected.setText(small ? "" : strings.get("kit.tile.rejected"));
        number.setManaged(!small && !number.getText().isEmpty());
        number.setVisible(number.isManaged());
        corner(topLeft, false, false);
        corner(pick, true, false);
        corner(seed, false, true);
        corner(stars, false, true);
    }

    private void arrived(boolean isThere) {
        shimmer(false);
        if (!isThere) {
            showReason(Icon.IMAGE_BROKEN, strings.get("kit.tile.unreadable"));
        }
    }

    private void corner(Region label, boolean right, boolean bottom) {
        if (label.getParent() == null) {
            return;
        }
        label.autosize();
        double inset = isSmall() ? SMALL_INSET : INSET;
        label.relocate(
                right ? getWidth() - label.getWidth() - inset : inset,
                bottom ? getHeight() - label.getHeight() - inset : inset);
    }

    private boolean isSmall() {
        return getWidth() < SMALL;
    }

    private void shimmer(boolean isShown) {
        if (shimmer == null && isShown) {
            shimmer = new Shimmer();
            getChildren().addFirst(shimmer);
        }
        if (shimmer != null) {
            shimmer.setVisible(isShown);
            requestLayout();
        }
    }

    /// Shows a part or hides it; its first time it is laid over the picture.
    private void lay(Node part, boolean isShown) {
        part.setVisible(isShown);
        if (isShown && part.getParent() == null) {
            var parts = getChildren();
            parts.add(part == message ? parts.indexOf(picture) + 1 : parts.size(), part);
        }
        requestLayout();
    }

    /// The same in the corner, where the number comes first.
    private void put(Label label, boolean isShown) {
        label.setVisible(isShown);
        label.setManaged(isShown);
        var corner = topLeft.getChildren();
        if (isShown && label.getParent() == null) {
            corner.add(label == number ? 0 : corner.size(), label);
            lay(topLeft, true);
        }
        requestLayout();
    }

    private static Label plate(String style) {
        var label = new Label();
        label.getStyleClass().addAll("tile-plate", style);
        label.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        label.setMouseTransparent(true);
        return label;
    }

    /// All that lies over the picture; for tests.
    Iterable<Node> overlays() {
        return getChildren();
    }
}
