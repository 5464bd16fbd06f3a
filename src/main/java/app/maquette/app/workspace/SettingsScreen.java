package app.maquette.app.workspace;

import app.maquette.app.update.ProgramVersion;
import app.maquette.ui.kit.picture.Desktop;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.settings.PriceTable;
import app.maquette.ui.settings.SettingsView;
import app.maquette.ui.settings.SettingsViewModel;
import app.maquette.ui.settings.Surroundings;
import app.maquette.ui.settings.UpdateWatch;

/// The Settings screen on a workspace. FX thread only.
final class SettingsScreen {
    private SettingsScreen() {}

    static SettingsView of(
            Workspace workspace, Venue venue, Desktop desktop, UpdateWatch updates, Background background) {
        var prices = new PriceTable(workspace.catalogue(), workspace.ledger(), workspace.clock(), background);
        var model = new SettingsViewModel(workspace.preferences(), workspace.ledger(), prices, updates, background);
        var here = new Surroundings(
                ProgramVersion.text(),
                venue.home().root(),
                venue.address().uri().toString(),
                venue.isRealMoney());
        return new SettingsView(model, here, desktop, background, new Strings());
    }
}
