package app.maquette.ui.kit.control;

import app.maquette.studio.port.Settings.Scheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.util.Subscription;

/// Dresses a window: fonts, the base theme, the studio's tokens, dark or light as wanted. FX thread only.
public final class Theme {
    private static final List<String> FONTS = List.of(
            "Inter-Regular",
            "Inter-Medium",
            "Inter-SemiBold",
            "Inter-Bold",
            "InterTabular-Regular",
            "JetBrainsMono-Regular",
            "JetBrainsMono-Medium");
    static final List<String> SHEETS = List.of(
            "tokens.css",
            "atlantafx.css",
            "base.css",
            "controls.css",
            "fields.css",
            "pictures.css",
            "money.css",
            "looking.css",
            "overlays.css");
    private static final String LIGHT = "light.css";
    private static final String EMPTY = "data:text/css,";

    private final ObservableValue<ColorScheme> system;

    /// @param system what the desktop prefers, followed while the choice is [Scheme#SYSTEM]
    public Theme(ObservableValue<ColorScheme> system) {
        this.system = system;
        FONTS.forEach(Theme::load);
        // Each scene has its theme; without one of the program JavaFX would read its own besides.
        Application.setUserAgentStylesheet(EMPTY);
    }

    /// Keeps the scene in the wanted scheme until the subscription ends.
    public Subscription apply(Scene scene, ObservableValue<Scheme> wanted) {
        return Subscription.combine(
                wanted.subscribe(scheme -> dress(scene, isDark(scheme, system.getValue()))),
                system.subscribe(preferred -> dress(scene, isDark(wanted.getValue(), preferred))));
    }

    /// Adds a feature's own sheet, which lies beside its view, to the scene that the view comes into. A sheet of
    /// the view itself would cost every node below it a look at all nodes above it.
    public static void wear(Node view, String name) {
        var address = sheet(view.getClass(), name);
        view.sceneProperty().subscribe(scene -> {
            if (scene != null && !scene.getStylesheets().contains(address)) {
                scene.getStylesheets().add(address);
            }
        });
    }

    private static String sheet(Class<?> owner, String name) {
        var url = owner.getResource(name);
        if (url == null) {
            throw new IllegalStateException("missing " + name + " beside " + owner.getName());
        }
        return url.toExternalForm();
    }

    private static boolean isDark(Scheme wanted, ColorScheme preferred) {
        return switch (wanted) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> preferred == ColorScheme.DARK;
        };
    }

    private static void dress(Scene scene, boolean dark) {
        scene.setUserAgentStylesheet(sheet(Theme.class, dark ? "primer-dark.css" : "primer-light.css"));
        var sheets = new ArrayList<>(
                SHEETS.stream().map(name -> sheet(Theme.class, name)).toList());
        var light = sheet(Theme.class, LIGHT);
        if (!dark) {
            sheets.add(light);
        }
        scene.getStylesheets().stream()
                .filter(address -> !sheets.contains(address) && !address.equals(light))
                .forEach(sheets::add);
        scene.getStylesheets().setAll(sheets);
    }

    private static void load(String name) {
        try (var in = Theme.class.getResourceAsStream("/app/maquette/assets/fonts/" + name + ".ttf")) {
            if (in == null || Font.loadFont(in, 0) == null) {
                throw new IllegalStateException("cannot load the font " + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + name, e);
        }
    }
}
