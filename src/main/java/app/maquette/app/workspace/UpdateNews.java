package app.maquette.app.workspace;

import app.maquette.app.system.Environment;
import app.maquette.app.update.SignedUpdates;
import app.maquette.store.home.FilePreferences;
import app.maquette.studio.port.Updates.News;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Toasts;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.settings.UpdateWatch;
import app.maquette.ui.shell.ShellViewModel;
import org.jspecify.annotations.Nullable;

/// News of a newer version found at the start are told wherever the user is; the settings say them in full. FX thread
/// only.
final class UpdateNews {
    private final ShellViewModel shell;
    private final Toasts toasts;
    private final Strings strings;

    private UpdateNews(ShellViewModel shell, Toasts toasts, Strings strings) {
        this.shell = shell;
        this.toasts = toasts;
        this.strings = strings;
    }

    /// A watch that looks at once where the user allows it.
    static UpdateWatch watch(
            FilePreferences preferences, Background background, ShellViewModel shell, Toasts toasts, Strings strings) {
        var watch = new UpdateWatch(
                SignedUpdates.shipped(() -> Environment.ofMachine().network()), background);
        if (preferences.settings().looksForUpdates()) {
            watch.look();
        }
        watch.newsProperty().subscribe(new UpdateNews(shell, toasts, strings)::tell);
        return watch;
    }

    private void tell(@Nullable News news) {
        if (news instanceof News.Newer(var release)
                && !"settings".equals(shell.screenProperty().get())) {
            var show = new Action(strings.get("shell.news.show"), () -> shell.show("settings"));
            toasts.show(strings.get("shell.news.text", release.version()), show);
        }
    }
}
