package app.maquette.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.kit.Fx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is in flight says so with its own time wherever it is shown.
class RailTimeTest {
    private final CountDownLatch hold = new CountDownLatch(1);
    private final Desk desk = new Desk();
    private final WorkbenchStage stage = new WorkbenchStage(desk, new Painter(), Scheme.DARK, 1388, 866);

    @AfterEach
    void close() {
        hold.countDown();
        stage.close();
        desk.close();
    }

    @Test
    void theTimeOfARoundInTheRailGoesOn() {
        stage.draft("a harbour at dusk");
        desk.vendor.holdUntil(hold);
        Fx.run(() -> stage.models.inspector().finalizeDraft());
        stage.until(() -> !lines().isEmpty() && lines().getFirst().contains("0.0 s"));

        desk.clock.advance(Duration.ofSeconds(9));
        Fx.run(stage.view::tick);

        assertThat(Fx.get(this::lines)).first().asString().contains("9.0 s");
    }

    @Test
    void anAgeStaysTrue() {
        stage.draft("a harbour at dusk");
        stage.until(() -> lines().stream().anyMatch(line -> line.contains("just now")));

        desk.clock.advance(Duration.ofMinutes(4));
        Fx.run(stage.view::tick);

        assertThat(Fx.get(this::lines)).anyMatch(line -> line.contains("4 min ago"));
    }

    private List<String> lines() {
        return stage.view.lookupAll(".round-line").stream()
                .map(label -> ((Labeled) label).getText())
                .filter(text -> text.contains("·"))
                .toList();
    }
}
