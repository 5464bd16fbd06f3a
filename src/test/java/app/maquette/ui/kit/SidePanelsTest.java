package app.maquette.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class SidePanelsTest {
    private final Region left = new Region();
    private final Region centre = new Region();
    private final Region right = new Region();
    private final SidePanels panels =
            Fx.get(() -> new SidePanels(left, "Width of the brief", centre, right, "Width of the inspector"));

    SidePanelsTest() {
        layout(1200);
    }

    @Test
    void theCentreTakesWhatThePanelsLeave() {
        assertThat(left.getWidth()).isEqualTo(316);
        assertThat(centre.getLayoutX()).isEqualTo(316);
        assertThat(centre.getWidth()).isEqualTo(1200 - 2 * 316);
        assertThat(right.getLayoutX()).isEqualTo(1200 - 316);
    }

    @Test
    void anEdgeIsDragged() {
        drag(edge(0), 300, 360);
        drag(edge(1), 900, 860);
        layout(1200);

        assertThat(left.getWidth()).isEqualTo(376);
        assertThat(right.getWidth()).isEqualTo(356);
    }

    @Test
    void anEdgeIsMovedByArrowKeys() {
        Fx.run(() -> {
            Event.fireEvent(edge(0), Inputs.key(KeyCode.RIGHT));
            Event.fireEvent(edge(1), Inputs.key(KeyCode.LEFT));
        });
        layout(1200);

        assertThat(left.getWidth()).isEqualTo(332);
        assertThat(right.getWidth()).isEqualTo(332);
    }

    @Test
    void aPanelIsNeverDraggedAway() {
        drag(edge(0), 300, -500);
        layout(1200);

        assertThat(left.getWidth()).isEqualTo(240);
    }

    @Test
    void bothPanelsFoldAwayAndComeBackAsTheyWere() {
        Fx.run(() -> panels.leftWidthProperty().set(400));
        Fx.run(panels::toggle);
        layout(1200);
        assertThat(centre.getWidth()).isEqualTo(1200);
        assertThat(left.isVisible()).isFalse();

        Fx.run(panels::toggle);
        layout(1200);
        assertThat(left.getWidth()).isEqualTo(400);
        assertThat(right.isVisible()).isTrue();
    }

    @Test
    void aNarrowWindowLeavesRoomForTheCentre() {
        layout(700);

        assertThat(centre.getWidth()).isGreaterThanOrEqualTo(320);
    }

    private Node edge(int index) {
        return panels.lookupAll(".panel-edge").stream().skip(index).findFirst().orElseThrow();
    }

    private void drag(Node edge, double from, double to) {
        Fx.run(() -> {
            Event.fireEvent(edge, Inputs.mouse(MouseEvent.MOUSE_PRESSED, from, 10));
            Event.fireEvent(edge, Inputs.mouse(MouseEvent.MOUSE_DRAGGED, to, 10));
        });
    }

    private void layout(double width) {
        Fx.run(() -> {
            panels.resize(width, 800);
            panels.layout();
        });
    }
}
