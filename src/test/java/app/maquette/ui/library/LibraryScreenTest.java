package app.maquette.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.ScreenShots;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Leaves pictures of the library in `target/screens`.
class LibraryScreenTest {
    @ParameterizedTest
    @CsvSource({"DARK,1440,900", "LIGHT,1440,900", "DARK,1280,800", "DARK,720,480"})
    void theLibraryIsDrawn(Scheme scheme, int width, int height) {
        var image = ScreenShots.take(
                "library-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width,
                width - 52,
                height - 34,
                scheme,
                () -> new LibraryStage(SampleCalls.of(12, 30)).view,
                view -> ((app.maquette.ui.kit.grid.VirtualGrid<?>) view.lookup("#library-grid"))
                        .select(app.maquette.ui.kit.grid.GridSelection.of(0)));

        assertThat(image.getWidth()).isEqualTo(width - 52);
    }

    @ParameterizedTest
    @CsvSource({"DARK,1440,900"})
    void theEmptyLibrarySaysWhatItIsFor(Scheme scheme, int width, int height) {
        ScreenShots.take(
                "library-empty", width - 52, height - 34, scheme, () -> new LibraryStage(List.of()).view, _ -> {});
    }
}
