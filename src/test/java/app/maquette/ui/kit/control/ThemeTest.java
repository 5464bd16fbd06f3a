package app.maquette.ui.kit.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.kit.Fx;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class ThemeTest {
    private final SimpleObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.DARK);
    private final SimpleObjectProperty<Scheme> wanted = new SimpleObjectProperty<>(Scheme.SYSTEM);

    @Test
    void theWindowFollowsTheSystemUntilToldOtherwise() {
        assertThat(Fx.get(this::isDark)).isTrue();

        Fx.run(() -> system.set(ColorScheme.LIGHT));
        assertThat(Fx.get(this::isDark)).isFalse();

        Fx.run(() -> wanted.set(Scheme.DARK));
        assertThat(Fx.get(this::isDark)).isTrue();
    }

    @Test
    void textIsSetInTheFontsThatComeAlong() {
        var fonts = Fx.get(() -> {
            new Theme(system);
            return Font.getFamilies();
        });

        assertThat(fonts).contains("Inter", "Inter Medium", "Inter SemiBold", "JetBrains Mono");
        assertThat(Fx.get(() -> label("strong").getFont().getName())).isEqualTo("Inter SemiBold");
        assertThat(Fx.get(() -> label("numbers").getFont().getFamily())).isEqualTo("Inter Tabular");
        assertThat(Fx.get(() -> label("mono").getFont().getName())).isEqualTo("JetBrains Mono Regular");
    }

    @Test
    void textIsSmoothedWithoutColourFringes() {
        var smoothing = Fx.get(() -> ((Text) label("strong").lookup(".text")).getFontSmoothingType());

        assertThat(smoothing).isEqualTo(FontSmoothingType.GRAY);
    }

    private Label label(String style) {
        var label = new Label("1203399871");
        label.getStyleClass().add(style);
        var scene = new Scene(new StackPane(label));
        new Theme(system).apply(scene, wanted);
        scene.getRoot().applyCss();
        return label;
    }

    private boolean isDark() {
        return ((Color) label("strong").getTextFill()).getBrightness() > 0.5;
    }
}
