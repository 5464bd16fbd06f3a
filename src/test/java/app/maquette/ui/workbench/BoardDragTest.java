package app.maquette.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.kit.Fx;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A picture can be dragged off the board, drafts as well as finals.
class BoardDragTest {
    private final Desk desk = new Desk();
    private final WorkbenchStage stage = new WorkbenchStage(desk, new Painter(), Scheme.DARK, 1388, 866);

    @AfterEach
    void close() {
        stage.close();
        desk.close();
    }

    @Test
    void thePictureUnderThePointerIsCarried() {
        stage.draft("a harbour");

        assertThat(begins("#tile-3")).isTrue();

        assertThat(Fx.get(() -> stage.models
                        .inspector()
                        .shown()
                        .orElseThrow()
                        .picture()
                        .id()
                        .index()))
                .isEqualTo(2);
    }

    @Test
    void aPlaceWithoutAPictureCarriesNothing() {
        var held = new CountDownLatch(1);
        desk.vendor.holdUntil(held);
        stage.write("a harbour");
        stage.typeWithControl(KeyCode.ENTER);
        stage.until(() -> stage.has("tile-1"));

        assertThat(begins("#tile-1")).isFalse();
        held.countDown();
    }

    /// A drag can only begin under a real pointer: that it was tried is told by JavaFX refusing this one.
    private boolean begins(String tile) {
        var tried = new AtomicBoolean();
        Fx.run(() -> {
            var node = stage.view.lookup(tile);
            node.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, node));
            try {
                node.fireEvent(mouse(MouseEvent.DRAG_DETECTED, node));
            } catch (IllegalStateException e) {
                tried.set(true);
            }
        });
        return tried.get();
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Node node) {
        return new MouseEvent(
                node,
                node,
                type,
                5,
                5,
                5,
                5,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }
}
