package app.maquette.ui.shell;

import app.maquette.studio.ledger.Balances;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.OverlayHost;
import app.maquette.ui.kit.control.Sheet;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.task.Ticket;
import app.maquette.ui.kit.text.Strings;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/// Asks before the window closes on calls under way, whose pictures are paid for. FX thread only.
public final class ClosingSheet {
    private final Strings strings;
    private final ObservableValue<@Nullable Balances> balances;
    private final Supplier<OverlayHost> overlays;
    private @Nullable Ticket open;
    private @Nullable Runnable whenIdle;

    public ClosingSheet(Strings strings, ObservableValue<@Nullable Balances> balances, Supplier<OverlayHost> overlays) {
        this.strings = strings;
        this.balances = balances;
        this.overlays = overlays;
        balances.subscribe(this::moved);
    }

    /// Runs `close` at once when nothing is under way, when the user says so, or when the calls have ended.
    public void ask(Runnable close) {
        var now = balances.getValue();
        if (now == null || now.open().isEmpty()) {
            close.run();
        } else if (open == null) {
            question(now, close);
        }
    }

    private void question(Balances now, Runnable close) {
        int calls = now.open().size();
        var atOnce = new Action(strings.get("shell.closing.now"), close).button();
        atOnce.setId("closing-now");
        var wait = new Action(strings.get("shell.closing.wait"), () -> waitFor(close)).button();
        wait.setId("closing-wait");
        wait.getStyleClass().add(Styles.FILLED);
        var held = now.today().reserved().format();
        show(Sheet.of(strings.get("shell.closing.title", calls), strings.get("shell.closing.text", calls, held))
                .with(keep(), atOnce, wait));
    }

    private void waitFor(Runnable close) {
        dismiss();
        show(Sheet.of(strings.get("shell.closing.waiting"), strings.get("shell.closing.waiting-text"))
                .with(keep()));
        whenIdle = close;
        moved(balances.getValue());
    }

    private void moved(@Nullable Balances now) {
        if (whenIdle != null && now != null && now.open().isEmpty()) {
            var close = whenIdle;
            dismiss();
            close.run();
        }
    }

    private void show(Sheet sheet) {
        open = overlays.get().open(sheet, () -> {
            open = null;
            whenIdle = null;
        });
    }

    private void dismiss() {
        if (open != null) {
            open.cancel();
        }
    }

    private Button keep() {
        return new Action(strings.get("shell.closing.keep"), this::dismiss).button();
    }
}
