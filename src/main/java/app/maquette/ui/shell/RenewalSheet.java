package app.maquette.ui.shell;

import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.OverlayHost;
import app.maquette.ui.kit.control.Sheet;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.task.Ticket;
import app.maquette.ui.kit.text.Strings;
import java.util.concurrent.atomic.AtomicBoolean;

/// Says that 0.1.0 cannot open this home any more once this program goes on, before it does. FX thread only.
public final class RenewalSheet {
    private RenewalSheet() {}

    /// Runs one of both: `goOn` on a yes, `quit` however else it is closed.
    ///
    /// @param home the folder to copy before
    public static void ask(OverlayHost overlays, Strings strings, String home, Runnable goOn, Runnable quit) {
        var agreed = new AtomicBoolean();
        var closing = new Ticket[1];
        var no = new Action(strings.get("shell.renewal.quit"), () -> closing[0].cancel()).button();
        no.setId("renewal-quit");
        var yes = new Action(strings.get("shell.renewal.go-on"), () -> {
                    agreed.set(true);
                    closing[0].cancel();
                })
                .button();
        yes.setId("renewal-go-on");
        yes.getStyleClass().add(Styles.FILLED);
        var sheet = Sheet.of(strings.get("shell.renewal.title"), strings.get("shell.renewal.text", home))
                .with(no, yes);
        closing[0] = overlays.open(sheet, () -> (agreed.get() ? goOn : quit).run());
    }
}
