package app.maquette.ui;

import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.Snapshots;
import app.maquette.ui.kit.control.Theme;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/// Shows a screen and leaves pictures of it in `target`; with `-Dscreens.twice=true` of twice the size too.
public final class ScreenShots {
    private ScreenShots() {}

    /// Pictures of the screen in a window of that size, after `setting` was done with it.
    public static <T extends Parent> WritableImage take(
            String name, int width, int height, Scheme scheme, Supplier<T> screen, Consumer<T> setting) {
        var stage = Fx.get(() -> open(width, height, scheme, screen.get()));
        Fx.run(() -> setting.accept(cast(stage.getScene().getRoot())));
        settle(stage);
        var image = Fx.get(() -> {
            if (Boolean.getBoolean("screens.twice")) {
                Snapshots.write(Snapshots.of(stage.getScene(), 2), "../screens/" + name + "@2x");
            }
            return Snapshots.of(stage.getScene(), 1);
        });
        Snapshots.write(image, "../screens/" + name);
        Fx.run(stage::close);
        return image;
    }

    /// A shown window with the screen.
    public static Stage open(int width, int height, Scheme scheme, Parent screen) {
        var scene = new Scene(screen, width, height);
        new Theme(new SimpleObjectProperty<>(ColorScheme.DARK)).apply(scene, new SimpleObjectProperty<>(scheme));
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return stage;
    }

    /// Lays out until what is asked for by a layout has come.
    public static void settle(Stage stage) {
        for (int i = 0; i < 6; i++) {
            Fx.run(() -> {
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
            });
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the root is what the supplier made
    private static <T extends Parent> T cast(Parent root) {
        return (T) root;
    }
}
