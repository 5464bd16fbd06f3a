package app.maquette.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.kit.control.FocusWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every control is reached by Tab, has a name, and is seen to have the focus.
class WorkbenchFocusTest {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DARK", "LIGHT"})
    void theFocusIsSeenAndReachesEverything(Scheme scheme) {
        try (var stage = new WorkbenchStage(desk, new Painter(), scheme, 1228, 744)) {
            stage.draft("a harbour");
            stage.draft("a lighthouse");

            assertThat(new FocusWalk(stage.view).faults()).isEmpty();
        }
    }
}
