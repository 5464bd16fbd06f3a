package app.maquette.ui.spend;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.kit.control.FocusWalk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every control is reached by Tab, has a name, and is seen to have the focus.
class SpendFocusTest {
    @ParameterizedTest
    @EnumSource(names = {"DARK", "LIGHT"})
    void theFocusIsSeenAndReachesEverything(Scheme scheme) {
        try (var walk = new FocusWalk(() -> new SpendStage(SampleCalls.of(12, 30), 2).view, scheme, 1228, 744)) {
            assertThat(walk.faults()).isEmpty();
        }
    }
}
