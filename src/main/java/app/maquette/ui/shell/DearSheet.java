package app.maquette.ui.shell;

import app.maquette.domain.Money;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.OverlayHost;
import app.maquette.ui.kit.control.Rest;
import app.maquette.ui.kit.control.Sheet;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.money.Till;
import app.maquette.ui.kit.task.Ticket;
import app.maquette.ui.kit.text.Strings;
import java.util.function.Supplier;

/// Asks once more before a call that costs more than the user's limit or more than the list says. FX thread only.
public final class DearSheet implements Till.Doubt {
    private final Strings strings;
    private final Supplier<OverlayHost> overlays;
    private final Supplier<Money> limit;

    /// @param limit what may be paid for one call without a question
    public DearSheet(Strings strings, Supplier<OverlayHost> overlays, Supplier<Money> limit) {
        this.strings = strings;
        this.overlays = overlays;
        this.limit = limit;
    }

    @Override
    public void ask(Till.Question question, Runnable goAhead) {
        var most = limit.get();
        if (!question.isAsked(most)) {
            goAhead.run();
            return;
        }
        var price = question.price().format();
        var closing = new Ticket[1];
        var no = new Action(strings.get("shell.dear.no"), () -> closing[0].cancel()).button();
        no.setId("dear-no");
        var yes = new Action(strings.get("shell.dear.yes", price), () -> {
                    closing[0].cancel();
                    goAhead.run();
                })
                .button();
        yes.setId("dear-yes");
        Rest.of(yes, System::nanoTime);
        yes.getStyleClass().add(Styles.FILLED);
        closing[0] = overlays.get()
                .open(Sheet.of(strings.get("shell.dear.title", price), why(question, most))
                        .with(no, yes));
    }

    private String why(Till.Question question, Money most) {
        var told = question.told();
        var listed = told == null ? null : told.listed();
        return listed == null
                ? strings.get("shell.dear.limit", most.format())
                : strings.get("shell.dear.quote", question.price().format(), listed.format());
    }
}
