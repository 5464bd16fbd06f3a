package app.maquette.ui.kit.panel;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.MemoryPreferences;
import app.maquette.ui.kit.Fx;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class KeptPanelsTest {
    private final MemoryPreferences preferences = new MemoryPreferences();

    @Test
    void panelsComeBackWithTheirWidthsAndFolds() {
        var before = open("library");
        Fx.run(() -> {
            before.leftWidthProperty().set(401);
            before.rightFoldedProperty().set(true);
        });

        var after = open("library");

        assertThat(preferences.session().panels()).containsOnlyKeys("library");
        assertThat(after.leftWidthProperty().get()).isEqualTo(401);
        assertThat(after.leftFoldedProperty().get()).isFalse();
        assertThat(after.rightFoldedProperty().get()).isTrue();
    }

    @Test
    void panelsOfAnotherScreenStayAsTheyCome() {
        var library = open("library");
        Fx.run(() -> library.leftWidthProperty().set(401));

        assertThat(open("workbench").leftWidthProperty().get()).isEqualTo(316);
    }

    private SidePanels open(String screen) {
        return Fx.get(() -> {
            var panels = new SidePanels(new Region(), "left", new Region(), new Region(), "right");
            KeptPanels.keep(screen, panels, preferences);
            return panels;
        });
    }
}
