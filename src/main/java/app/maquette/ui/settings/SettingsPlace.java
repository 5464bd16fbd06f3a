package app.maquette.ui.settings;

import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.text.Strings;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// The parts of the settings that can be asked for by name. FX thread only.
public enum SettingsPlace {
    CAPS("kit.caps.title", "settings.page.general"),
    DAY("settings.day.title", "settings.page.general"),
    ENGINES("settings.engines.title", "settings.page.general"),
    VENDOR("settings.vendor.title", "settings.page.general"),
    DRAFTING("settings.drafting.title", "settings.page.general"),
    APPEARANCE("settings.appearance.title", "settings.page.general"),
    LIBRARY("settings.library.title", "settings.page.general"),
    ACCOUNT("settings.account.title", "settings.page.account"),
    PRICES("settings.prices.title", "settings.page.prices"),
    PAYING("settings.paying.title", "settings.page.prices"),
    UPDATES("settings.updates.title", "settings.page.about"),
    LICENCES("settings.licences.title", "settings.page.about"),
    ABOUT("settings.about.title", "settings.page.about");

    private final String title;
    private final String page;

    SettingsPlace(String title, String page) {
        this.title = title;
        this.page = page;
    }

    /// Its heading.
    public String title(Strings strings) {
        return strings.get(title);
    }

    /// The key of the page that it is on.
    String page() {
        return page;
    }

    private static @Nullable SectionHeading heading(Node node, String title) {
        if (node instanceof SectionHeading heading) {
            return heading.titleProperty().get().equals(title.toUpperCase(Locale.ROOT)) ? heading : null;
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(child -> heading(child, title))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /// Its heading is at the top then, or as near as the page's end allows.
    void bringIntoView(ScrollPane page, Strings strings) {
        page.applyCss();
        page.layout();
        var content = page.getContent();
        var heading = heading(content, title(strings));
        double hidden =
                content.getLayoutBounds().getHeight() - page.getViewportBounds().getHeight();
        if (heading != null && hidden > 0) {
            double top = content.sceneToLocal(heading.localToScene(heading.getBoundsInLocal()))
                    .getMinY();
            page.setVvalue(Math.clamp(top / hidden, 0, 1));
        }
    }
}
