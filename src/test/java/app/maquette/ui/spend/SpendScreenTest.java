package app.maquette.ui.spend;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.Settings.Scheme;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.ScreenShots;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Leaves pictures of the Spend screen in `target/screens`.
class SpendScreenTest {
    @ParameterizedTest
    @CsvSource({"DARK,1440,900,2", "LIGHT,1440,900,0", "DARK,1280,800,0", "DARK,720,480,1"})
    void spendIsDrawn(Scheme scheme, int width, int height, int doubts) {
        var image = ScreenShots.take(
                "spend-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width,
                width - 52,
                height - 34,
                scheme,
                () -> new SpendStage(SampleCalls.of(40, 30), doubts).view,
                _ -> {});

        assertThat(image.getWidth()).isEqualTo(width - 52);
    }

    @Test
    void theLowerHalfIsDrawn() {
        var image = ScreenShots.take(
                "spend-lower",
                1388,
                866,
                Scheme.DARK,
                () -> new SpendStage(SampleCalls.of(40, 30), 1).view,
                view -> ((ScrollPane) view.getChildren().getFirst()).setVvalue(1));

        assertThat(image.getHeight()).isEqualTo(866);
    }

    @Test
    void anEmptyLedgerSaysSo() {
        var image = ScreenShots.take(
                "spend-empty", 1388, 866, Scheme.DARK, () -> new SpendStage(List.of(), 0).view, _ -> {});

        assertThat(image.getHeight()).isEqualTo(866);
    }
}
