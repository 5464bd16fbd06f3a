package app.maquette.ui.kit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.ImageKey;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.Pixels;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.SamplePictures;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;

class ImageTileTest {
    private static final ImageKey WIDE = SamplePictures.key(1);
    private static final ImageKey LOST = SamplePictures.key(2);

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final List<Integer> asked = new ArrayList<>();
    private final Thumbnails thumbnails =
            new Thumbnails(new Background(worker::add, Runnable::run, _ -> {}), this::load, 1L << 24, 1);
    private final ImageTile tile = tile(PictureView.Fit.COVER);

    @Test
    void aPictureIsAskedForInTheSizeItIsShownIn() {
        show(WIDE, 300, 200);

        // As wide as its place, and then as high: it is wider than the place and fills it.
        assertThat(asked).containsExactly(300, 400);
        assertThat(view(tile).getImage().getWidth()).isEqualTo(300);
        assertThat(view(tile).getImage().getHeight()).isEqualTo(200);
    }

    @Test
    void aPlaceThatHardlyChangesKeepsItsPicture() {
        show(WIDE, 300, 150);
        show(WIDE, 303, 151);
        show(WIDE, 280, 140);
        assertThat(asked).containsExactly(300);

        show(WIDE, 320, 160);
        assertThat(asked).containsExactly(300, 320);
    }

    @Test
    void itsCornersAreRoundAndTheRestIsWhole() {
        show(WIDE, 300, 150);

        var pixels = view(tile).getImage().getPixelReader();
        for (int[] corner : new int[][] {{0, 0}, {299, 0}, {0, 149}, {299, 149}}) {
            assertThat(pixels.getArgb(corner[0], corner[1])).isZero();
        }
        assertThat(pixels.getArgb(7, 0)).isEqualTo(-1);
        assertThat(pixels.getArgb(0, 75)).isEqualTo(-1);
        assertThat(pixels.getArgb(2, 2) >>> 24).isBetween(0x80, 0xff);
    }

    @Test
    void aLargerPlaceAsksForALargerPictureAndShowsTheSmallerMeanwhile() {
        show(WIDE, 100, 100);
        Fx.run(() -> {
            tile.resize(900, 900);
            tile.layout();
            picture(tile).layout();
        });
        assertThat(view(tile).getImage().getWidth()).isEqualTo(100);
        assertThat(view(tile).getFitWidth()).isEqualTo(900);

        Fx.run(this::drain);
        assertThat(view(tile).getImage().getWidth()).isEqualTo(900);
    }

    @Test
    void aTileUsedAgainNeverShowsTheFormerPicture() {
        Fx.run(() -> {
            lay(tile, 200, 200);
            tile.show(WIDE);
            lay(tile, 200, 200);
            tile.showWaiting();
            drain();
        });

        assertThat(view(tile).getImage()).isNull();
    }

    @Test
    void coveringFillsThePlaceAndContainingShowsAll() {
        show(WIDE, 200, 200);
        assertThat(view(tile).getFitWidth()).isEqualTo(200);
        assertThat(view(tile).getFitHeight()).isEqualTo(200);

        var whole = tile(PictureView.Fit.CONTAIN);
        Fx.run(() -> {
            whole.show(WIDE);
            lay(whole, 200, 200);
            drain();
        });
        assertThat(view(whole).getFitWidth()).isEqualTo(200);
        assertThat(view(whole).getFitHeight()).isEqualTo(100);
    }

    @Test
    void aPictureThatCannotBeReadSaysSo() {
        show(LOST, 200, 200);

        assertThat(tile.lookup(".tile-message").isVisible()).isTrue();
        assertThat(view(tile).getImage()).isNull();
    }

    @Test
    void aWaitingPlaceShimmersUntilThePictureComes() {
        Fx.run(tile::showWaiting);
        assertThat(tile.lookup(".shimmer").isVisible()).isTrue();

        show(WIDE, 200, 200);
        assertThat(tile.lookup(".shimmer").isVisible()).isFalse();
    }

    @Test
    void aSmallTileKeepsTheStarAndLeavesTheWordsOut() {
        Fx.run(() -> {
            tile.setNumber("2");
            tile.setSeed("1203399871");
            tile.setPicked(true);
            lay(tile, 52, 52);
        });

        assertThat(visible(".tile-pick")).isTrue();
        assertThat(((Label) tile.lookup(".tile-pick")).getText()).isEmpty();
        assertThat(visible(".tile-seed")).isFalse();
    }

    private ImageTile tile(PictureView.Fit fit) {
        return Fx.get(() -> {
            var made = new ImageTile(thumbnails, fit, new Strings());
            new Scene(made, 200, 200);
            return made;
        });
    }

    private void show(ImageKey key, double width, double height) {
        Fx.run(() -> {
            tile.show(key);
            lay(tile, width, height);
            drain();
        });
    }

    private static void lay(ImageTile tile, double width, double height) {
        tile.resize(width, height);
        tile.requestLayout();
        tile.layout();
        picture(tile).layout();
    }

    private Pixels load(ImageKey key, int side) {
        if (key.equals(LOST)) {
            throw new StorageException("gone");
        }
        asked.add(side);
        var white = new int[side * (side / 2)];
        Arrays.fill(white, -1);
        return new Pixels(side, side / 2, white);
    }

    private void drain() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }

    private boolean visible(String selector) {
        Node node = tile.lookup(selector);
        return node.isVisible();
    }

    private static PictureView picture(ImageTile tile) {
        return (PictureView) tile.lookup(".picture-view");
    }

    private static ImageView view(ImageTile tile) {
        return (ImageView) picture(tile).getChildrenUnmodifiable().getFirst();
    }
}
