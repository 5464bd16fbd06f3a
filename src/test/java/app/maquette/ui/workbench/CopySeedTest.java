package app.maquette.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.Samples;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.studio.port.Vendor;
import app.maquette.ui.kit.Fx;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopySeedTest {
    private final Desk desk = new Desk();
    private final WorkbenchStage stage = new WorkbenchStage(desk, new Painter(), Scheme.DARK, 1280, 800);

    @AfterEach
    void close() {
        stage.close();
    }

    /// Salvaged pictures are taken out; one whose seed nobody knows has none to copy.
    @ParameterizedTest
    @CsvSource({"-1, false", "2147483648, true"})
    void aSeedThatWasNotToldCannotBeCopied(long seed, boolean isOffered) {
        desk.vendor.outcome(new Vendor.Outcome.Doubtful("cut", List.of(Samples.produced(0, seed))));
        stage.draft("a harbour at dusk");

        stage.until(() -> button("Save as…").isVisible());
        assertThat(Fx.get(() -> button("Copy seed").isVisible())).isEqualTo(isOffered);
    }

    private Button button(String text) {
        return stage.view.lookup(".takeout-buttons").lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(one -> text.equals(one.getText()))
                .findFirst()
                .orElseThrow();
    }
}
