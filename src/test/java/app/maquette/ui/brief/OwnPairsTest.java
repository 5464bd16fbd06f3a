package app.maquette.ui.brief;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.workbench.Desk;
import app.maquette.ui.workbench.Pump;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnPairsTest {
    private static final Brief.Engines MINE = new Brief.Engines(new EngineId("2.0-turbo"), new EngineId("3.0-quality"));

    private final Desk desk = new Desk();
    private final Pump pump = new Pump();
    private final BriefViewModel brief =
            desk.open(new Background(Runnable::run, pump, desk.failures::add)).brief();
    private final EnginePicker picker =
            Fx.get(() -> new EnginePicker(brief, new CallTexts(new Strings(), desk.clock), new Region()));

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPairIsKeptChosenAgainAndForgotten() {
        Fx.run(() -> brief.setPair(MINE));
        fire("Keep the pair 2.0 Turbo → 3.0 Quality");
        assertThat(desk.preferences.settings().buying().pairs()).hasSize(1);

        Fx.run(() -> brief.setPair(Brief.Engines.STANDARD));
        assertThat(isChosen("2.0 Turbo → 3.0 Quality")).isFalse();
        fire("2.0 Turbo → 3.0 Quality");
        assertThat(brief.briefProperty().get().pair()).isEqualTo(MINE);
        assertThat(isChosen("2.0 Turbo → 3.0 Quality")).isTrue();

        fire("Forget the pair 2.0 Turbo → 3.0 Quality");
        assertThat(desk.preferences.settings().buying().pairs()).isEmpty();
        assertThat(items()).extracting(MenuItem::getText).contains("Keep the pair 2.0 Turbo → 3.0 Quality");
    }

    private boolean isChosen(String text) {
        return ((RadioMenuItem) find(text)).isSelected();
    }

    private void fire(String text) {
        var item = find(text);
        Fx.run(item::fire);
    }

    private MenuItem find(String text) {
        return items().stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    private List<MenuItem> items() {
        return Fx.get(() -> List.copyOf(((MenuButton) picker.lookup("#model")).getItems()));
    }
}
