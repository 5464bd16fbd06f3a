package app.maquette.ui.kit.panel;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.ScreenShots;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.Inputs;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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
    void anEdgeFoldsItsPanelAndBringsItBack() {
        Fx.run(() -> Event.fireEvent(
                edge(0), Inputs.mouse(MouseEvent.MOUSE_CLICKED, 316, 10, MouseButton.PRIMARY, 2, false)));
        layout(1200);
        assertThat(left.isVisible()).isFalse();
        assertThat(right.isVisible()).isTrue();
        assertThat(edge(0).isVisible()).isTrue();
        assertThat(edge(0).getLayoutX()).isZero();
        assertThat(edge(0).queryAccessibleAttribute(AccessibleAttribute.EXPANDED))
                .isEqualTo(false);

        Fx.run(() -> Event.fireEvent(edge(0), Inputs.key(KeyCode.ENTER)));
        layout(1200);
        assertThat(left.getWidth()).isEqualTo(316);
    }

    @Test
    void aPanelWithoutRoomIsAwayButNotFolded() {
        Fx.run(() -> panels.squeezeBelow(900, 600));

        layout(800);
        assertThat(left.isVisible()).isFalse();
        assertThat(right.isVisible()).isTrue();
        assertThat(panels.leftFoldedProperty().get()).isFalse();

        layout(1200);
        assertThat(left.isVisible()).isTrue();
    }

    @Test
    void theFocusLeavesAPanelThatFolds() {
        var stage = Fx.get(() -> {
            left.setFocusTraversable(true);
            centre.setFocusTraversable(true);
            return ScreenShots.open(1200, 800, Scheme.DARK, panels);
        });
        Fx.run(left::requestFocus);

        Fx.run(panels::toggle);

        assertThat(Fx.<Node>get(() -> stage.getScene().getFocusOwner())).isEqualTo(centre);
        Fx.run(stage::close);
    }

    @Test
    void aNarrowWindowLeavesRoomForTheCentre() {
        layout(820);

        assertThat(centre.getWidth()).isGreaterThanOrEqualTo(320);
    }

    @Test
    void panelsAreNeverNarrowerThanTheyNeed() {
        layout(700);

        assertThat(centre.getWidth()).isEqualTo(700 - 2 * SidePanel.LEAST);
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
