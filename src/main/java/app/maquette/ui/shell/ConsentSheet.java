package app.maquette.ui.shell;

import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.OverlayHost;
import app.maquette.ui.kit.control.Rest;
import app.maquette.ui.kit.control.Sheet;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.task.Ticket;
import app.maquette.ui.kit.text.Strings;
import java.util.function.Supplier;

/// Asks once a start before the first call that costs real money, and says what leaves the machine. FX thread only.
public final class ConsentSheet {
    private final Strings strings;
    private final Supplier<OverlayHost> overlays;
    private boolean given;

    public ConsentSheet(Strings strings, Supplier<OverlayHost> overlays) {
        this.strings = strings;
        this.overlays = overlays;
    }

    /// Runs `goAhead` at once when it was allowed before, after a yes, or never.
    public void ask(Runnable goAhead) {
        if (given) {
            goAhead.run();
            return;
        }
        var sheet = Sheet.of(strings.get("shell.consent.title"), strings.get("shell.consent.text"));
        var closing = new Ticket[1];
        var no = new Action(strings.get("shell.consent.no"), () -> closing[0].cancel()).button();
        var yes = new Action(strings.get("shell.consent.yes"), () -> {
                    given = true;
                    closing[0].cancel();
                    goAhead.run();
                })
                .button();
        yes.setId("consent-yes");
        Rest.of(yes, System::nanoTime);
        yes.getStyleClass().add(Styles.FILLED);
        closing[0] = overlays.get().open(sheet.with(no, yes));
    }
}
