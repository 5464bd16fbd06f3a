package app.maquette.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.Pixels;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.picture.ImageTile;
import app.maquette.ui.kit.picture.PictureView;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.task.Background;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// Words that have no room are told by the pointer.
class HintTest {
    @Test
    void aSmallTileTellsItsReasonAndTheNextOne() {
        Fx.run(() -> {
            var background = new Background(Runnable::run, Runnable::run, _ -> {});
            var thumbnails = new Thumbnails(background, (_, _) -> new Pixels(1, 1, new int[1]), 1 << 20, 1);
            var tile = new ImageTile(thumbnails, PictureView.Fit.COVER, new Strings());
            new Scene(new javafx.scene.layout.StackPane(tile));
            tile.showReason(Icon.DOWNLOAD, "Paid. The disk is full.");
            tile.resize(40, 40);
            tile.layout();
            var message = (Region) tile.lookup(".tile-message");
            assertThat(message.lookup(".label").isVisible()).isFalse();

            enter(message);
            assertThat(tooltip(message).getText()).isEqualTo("Paid. The disk is full.");
            tile.showReason(Icon.DOWNLOAD, "Paid. The link is dead.");

            assertThat(tooltip(message).getText()).isEqualTo("Paid. The link is dead.");
        });
    }

    private static void enter(Node node) {
        node.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_ENTERED,
                1,
                1,
                1,
                1,
                javafx.scene.input.MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                false,
                true,
                new PickResult(node, 1, 1)));
    }

    private static Tooltip tooltip(Node node) {
        return (Tooltip) node.getProperties().get("javafx.scene.control.Tooltip");
    }
}
