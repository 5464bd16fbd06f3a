package app.maquette.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there ~ is no sign for the home")
final class SurroundingsTest {
    private final Surroundings here = new Surroundings("1", Path.of("/home/ada/pictures/Maquette"), "", false);

    @Test
    void namesNobodyInAHomeOfTheirOwn() {
        assertThat(here.shownHome(Path.of("/home/ada"))).isEqualTo("~/pictures/Maquette");
    }

    @Test
    void showsAPlaceElsewhereAsItIs() {
        assertThat(here.shownHome(Path.of("/home/ad"))).isEqualTo("/home/ada/pictures/Maquette");
    }
}
