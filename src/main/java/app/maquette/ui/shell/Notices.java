package app.maquette.ui.shell;

import app.maquette.domain.CapScope;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.Secrets;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.base.StudioException;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.OverlayHost;
import app.maquette.ui.kit.control.Sheet;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.control.Toasts;
import app.maquette.ui.kit.money.FailureTexts;
import app.maquette.ui.kit.task.Ticket;
import app.maquette.ui.kit.text.Strings;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Shows what went wrong: the expected as a note, a bug as a sheet with a code and its details. FX thread only.
public final class Notices {
    private static final int DETAIL_ROWS = 10;
    private final Strings strings;
    private final FailureTexts texts;
    private final Toasts toasts;
    private Consumer<CapScope> changeCap = _ -> {};

    public Notices(Strings strings, Toasts toasts) {
        this.strings = strings;
        this.texts = new FailureTexts(strings);
        this.toasts = toasts;
    }

    /// Takes the cap that refused.
    public void onChangeCap(Consumer<CapScope> change) {
        changeCap = change;
    }

    /// Shows the problem; a bug as a sheet on `overlays`.
    public void show(Throwable problem, OverlayHost overlays) {
        if (problem instanceof StudioException expected) {
            tell(expected.failure());
            return;
        }
        if (problem instanceof StorageException disk) {
            Log.of(Notices.class).log(Level.WARNING, "the disk failed", disk);
            toasts.show(strings.get("shell.error.disk", Secrets.scrub(String.valueOf(disk.getMessage()))));
            return;
        }
        Log.of(Notices.class).log(Level.ERROR, "unexpected " + codeOf(problem), problem);
        var details = new TextArea(Secrets.trace(problem));
        details.setEditable(false);
        details.setPrefRowCount(DETAIL_ROWS);
        details.getStyleClass().add(Styles.MONO);
        var sheet = new Sheet(strings.get("shell.error.title", codeOf(problem)), details);
        var closing = new Ticket[1];
        var copy = new Action(strings.get("shell.error.copy"), () -> copy(details.getText())).button();
        var close = new Action(strings.get("shell.error.close"), () -> closing[0].cancel()).button();
        close.getStyleClass().add(Styles.FILLED);
        sheet.with(copy, close);
        closing[0] = overlays.open(sheet);
    }

    private void tell(Failure failure) {
        var said = texts.sentence(failure);
        if (failure instanceof Failure.OverBudget over) {
            toasts.show(
                    said, new Action(strings.get("kit.caps.change-refusing"), () -> changeCap.accept(over.scope())));
        } else {
            toasts.show(said);
        }
    }

    /// Short and stable for one place in the code, so that two people can tell whether they met the same bug.
    static String codeOf(Throwable problem) {
        var trace = problem.getStackTrace();
        var place = trace.length == 0 ? "" : trace[0].getClassName() + trace[0].getMethodName();
        int hash = (problem.getClass().getName() + place).hashCode();
        return Integer.toString(hash & 0xFFFFF, 36).toUpperCase(Locale.ROOT);
    }

    static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
