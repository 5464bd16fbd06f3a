package app.maquette.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.ScreenShots;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.text.Strings;
import java.util.Locale;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsPlaceTest {
    private final SettingsStage settings = Fx.get(() -> new SettingsStage(false));
    private final Stage window = Fx.get(() -> ScreenShots.open(900, 600, Scheme.DARK, settings.view));

    /// Accounts have a page only where there can be some.
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACCOUNT")
    void eachPlaceIsBroughtIntoView(SettingsPlace place) {
        Fx.run(() -> settings.view.show(place));

        var tops = Fx.get(() -> settings.view.lookupAll(".section-heading").stream()
                .map(SectionHeading.class::cast)
                .filter(heading -> heading.titleProperty()
                        .get()
                        .equals(place.title(new Strings()).toUpperCase(Locale.ROOT)))
                .map(heading -> heading.localToScene(heading.getBoundsInLocal()))
                .toList());
        Fx.run(window::close);
        assertThat(tops).hasSize(1).allSatisfy(bounds -> {
            assertThat(bounds.getMinY()).isPositive();
            assertThat(bounds.getMaxY()).isLessThan(600);
        });
    }
}
