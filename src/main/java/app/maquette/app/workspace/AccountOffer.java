package app.maquette.app.workspace;

import app.maquette.studio.account.Accounts;
import app.maquette.studio.account.KeyTrial;
import app.maquette.ui.kit.account.AccountViewModel;
import app.maquette.ui.kit.account.PayerSheets;
import app.maquette.ui.kit.account.Payers;
import app.maquette.ui.kit.control.OverlayHost;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.settings.AccountPage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a window offers of accounts. FX thread only.
record AccountOffer(AccountViewModel model, PayerSheets sheets, AccountPage page) {
    /// Makes it for a window.
    @FunctionalInterface
    interface Maker {
        AccountOffer offer(Background background, Supplier<OverlayHost> overlays, Consumer<String> note);
    }

    static Maker of(Payers payers, Accounts accounts, KeyTrial trial) {
        return (background, overlays, note) -> {
            var strings = new Strings();
            var model = new AccountViewModel(payers, accounts, trial, background);
            var sheets = new PayerSheets(model, strings, overlays, note);
            return new AccountOffer(model, sheets, new AccountPage(model, sheets, strings));
        };
    }
}
