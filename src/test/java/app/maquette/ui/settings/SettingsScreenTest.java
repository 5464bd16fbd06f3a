package app.maquette.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.DayRule;
import app.maquette.domain.Money;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.ScreenShots;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Leaves pictures of the Settings screen in `target/screens`.
class SettingsScreenTest {
    @ParameterizedTest
    @CsvSource({"DARK,1440,900", "LIGHT,1280,800", "DARK,800,560"})
    void theGeneralPageIsDrawn(Scheme scheme, int width, int height) {
        var image = take("general", scheme, width, height, 0, stage -> {
            stage.model.setDayRule(new DayRule(ZoneId.of("Europe/Paris"), LocalTime.of(6, 0)), "");
            stage.view.lookup("#settings-images").requestFocus();
            ((TextField) stage.view.lookup("#settings-images")).setText("0");
        });

        assertThat(image).isEqualTo(width - 52);
    }

    @ParameterizedTest
    @CsvSource({"DARK,1440,900", "LIGHT,1280,800", "DARK,800,560"})
    void thePricesPageIsDrawn(Scheme scheme, int width, int height) {
        var image = take("prices", scheme, width, height, 1, stage -> {
            var prices = stage.model.prices();
            prices.set("V_2", Money.parse("0.07"), prices.today(), "order form 7");
            prices.set("V_9", Money.parse("0.0125"), prices.today(), "beta");
            prices.set("V_2", Money.parse("0.09"), prices.today().plusDays(14), "mail of 20 November");
            ((TextField) stage.view.lookup("#settings-product")).setText("v_2");
        });

        assertThat(image).isEqualTo(width - 52);
    }

    @ParameterizedTest
    @CsvSource({"DARK,1440,900", "LIGHT,1280,800"})
    void theAboutPageIsDrawn(Scheme scheme, int width, int height) {
        var image = take(
                "about",
                scheme,
                width,
                height,
                2,
                stage -> stage.model.updates().look());

        assertThat(image).isEqualTo(width - 52);
    }

    private static double take(
            String page, Scheme scheme, int width, int height, int chip, Consumer<SettingsStage> set) {
        var stages = new ArrayList<SettingsStage>();
        var name = "settings-" + page + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        return ScreenShots.take(
                        name,
                        width - 52,
                        height - 34,
                        scheme,
                        () -> {
                            stages.add(new SettingsStage(width == 1280));
                            return stages.getFirst().view;
                        },
                        view -> {
                            ((ButtonBase) view.lookupAll(".chip").toArray()[chip]).fire();
                            view.applyCss();
                            view.layout();
                            set.accept(stages.getFirst());
                        })
                .getWidth();
    }
}
