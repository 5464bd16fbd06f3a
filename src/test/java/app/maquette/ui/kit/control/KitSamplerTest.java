package app.maquette.ui.kit.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.Snapshots;
import app.maquette.ui.kit.grid.GallerySampler;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Leaves pictures of the kit in `target/kit`.
class KitSamplerTest {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    @ParameterizedTest
    @EnumSource(names = {"DARK", "LIGHT"})
    void theKitIsDrawnInBothSchemes(Scheme scheme) {
        var name = scheme.name().toLowerCase(Locale.ROOT);
        var image = Fx.get(() -> {
            var sampler = KitSampler.withBoard();
            var scene = show(sampler, scheme);
            sampler.draft.requestFocus();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Snapshots.write(Snapshots.of(scene, 2), name + "@2x");
            return Snapshots.of(scene, 1);
        });
        Snapshots.write(image, name);

        assertThat(brightness(image, 400, 850)).isEqualTo(scheme == Scheme.LIGHT ? 0xe6 : 0x14);
    }

    @ParameterizedTest
    @EnumSource(names = {"DARK", "LIGHT"})
    void aDialogAndANoteLieOverTheGallery(Scheme scheme) {
        var image = Fx.get(() -> {
            var sampler = GallerySampler.page();
            var scene = show(sampler, scheme);
            Snapshots.write(Snapshots.of(scene, 1), "gallery-" + scheme.name().toLowerCase(Locale.ROOT));
            sampler.toasts.show("Copied the prompt and the seed", new Action("Undo", () -> {}));
            var send = new Action("Send again · $0.20", () -> {}).button();
            send.getStyleClass().add(Styles.FILLED);
            sampler.host.open(Sheet.of(
                            "Send again?",
                            "The first call may have been billed: its $0.20 stay in doubt. This is a new call with a new reservation.")
                    .with(new Action("Cancel", () -> {}).button(), send));
            lay(scene);
            return Snapshots.of(scene, 1);
        });
        Snapshots.write(image, "dialog-" + scheme.name().toLowerCase(Locale.ROOT));

        assertThat(brightness(image, 720, 850)).isLessThan(0xa0);
    }

    private static void lay(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static Scene show(KitSampler sampler, Scheme scheme) {
        var scene = new Scene(sampler.host, WIDTH, HEIGHT);
        new Theme(new SimpleObjectProperty<>(ColorScheme.DARK)).apply(scene, new SimpleObjectProperty<>(scheme));
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        lay(scene);
        return scene;
    }

    private static int brightness(WritableImage image, int x, int y) {
        return image.getPixelReader().getArgb(x, y) & 0xff;
    }
}
