package app.maquette.ui.settings;

import app.maquette.studio.port.Updates.News;
import app.maquette.studio.port.Updates.Release;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Strings;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Whether the program may look for a later one, and what the last look has shown. FX thread only.
final class UpdatesCard extends Card {
    private final Strings strings;
    private final Consumer<Release> open;
    private final VBox found = new VBox();

    /// @param open shows the page of a release
    UpdatesCard(SettingsViewModel model, Consumer<Release> open, Strings strings) {
        super(strings.get("settings.updates.title"));
        this.strings = strings;
        this.open = open;
        var watch = model.updates();
        var allowed = new CheckBox(strings.get("settings.updates.allow"));
        allowed.setId("settings-updates");
        allowed.setOnAction(_ -> model.setLooksForUpdates(allowed.isSelected()));
        model.settingsProperty().subscribe(now -> allowed.setSelected(now.looksForUpdates()));
        var look = new Action(strings.get("settings.updates.look"), watch::look)
                .disabledWhile(watch.lookingProperty())
                .button();
        look.setId("settings-look");
        found.setId("settings-news");
        found.getStyleClass().add("settings-field");
        getChildren().addAll(allowed, help(strings.get("settings.updates.help")), look, found);
        watch.newsProperty().subscribe(this::show);
    }

    private void show(@Nullable News news) {
        found.getChildren().clear();
        switch (news) {
            case null -> {}
            case News.Latest() -> found.getChildren().add(new Label(strings.get("settings.updates.latest")));
            case News.Unknown(var reason) ->
                found.getChildren().add(help(strings.get("settings.updates.unknown", reason)));
            case News.Newer(var release) -> tell(release);
        }
    }

    private void tell(Release release) {
        var title = new Label(strings.get("settings.updates.newer", release.version(), release.date()));
        title.getStyleClass().add(Styles.STRONG);
        found.getChildren().add(title);
        release.changes()
                .forEach(change -> found.getChildren().add(help(strings.get("settings.updates.change", change))));
        var page = new Action(strings.get("settings.updates.page"), () -> open.accept(release)).button();
        page.getStyleClass().add(Styles.LINK);
        page.setAccessibleHelp(release.page().toString());
        found.getChildren().add(page);
    }
}
