package app.maquette.ui.workbench;

import app.maquette.studio.port.Settings.Scheme;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The whole lineage is seen above the gauge also in a low window.
class InspectorRoomTest {
    private final Desk desk = new Desk();
    private final WorkbenchStage stage = new WorkbenchStage(desk, new Painter(), Scheme.DARK, 1228, 660);

    @AfterEach
    void close() {
        stage.close();
        desk.close();
    }

    @Test
    void thePictureGivesWayToItsLineage() {
        stage.draft("a harbour at dusk");

        stage.until(() -> {
            var parts = stage.view.lookup(".lineage-row");
            var gauge = stage.view.lookup("#gauge");
            return parts != null
                    && parts.isVisible()
                    && height(parts) > 0
                    && bottom(parts)
                            <= gauge.localToScene(gauge.getLayoutBounds()).getMinY();
        });
    }

    private static double height(Node node) {
        return node.getLayoutBounds().getHeight();
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }
}
