package app.maquette.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.kit.control.FocusWalk;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class FocusWalkTest {
    @Test
    void whatIsNamelessOrNotSeenIsCaught() {
        try (var walk = new FocusWalk(FocusWalkTest::faulty, Scheme.DARK, 400, 200)) {
            assertThat(walk.faults())
                    .satisfiesExactlyInAnyOrder(
                            fault -> assertThat(fault).contains("#nameless").contains("has no name"),
                            fault -> assertThat(fault).contains("#unseen").contains("not seen to have the focus"));
        }
    }

    private static HBox faulty() {
        var nameless = new Button();
        nameless.setId("nameless");
        var unseen = new StackPane();
        unseen.setId("unseen");
        unseen.setAccessibleText("a pane");
        unseen.setFocusTraversable(true);
        unseen.setMinSize(50, 50);
        var fine = new Button("Save as…");
        return new HBox(40, fine, nameless, unseen);
    }
}
