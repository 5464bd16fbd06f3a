package app.maquette.ui.kit.text;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Line ends and tabs that are pasted, dropped or set in a field of one line become a space; JavaFX would leave them
/// out
/// and glue the words. Every such field of the program comes through here. FX thread only.
public final class OneLine {
    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\x0B\\f\\r\\x85\\u2028\\u2029]+");
    private static final UnaryOperator<TextFormatter.Change> FILTER = OneLine::joined;

    private OneLine() {}

    /// The field itself, which from now on keeps words apart.
    public static <F extends TextField> F on(F field) {
        var formatter = new TextFormatter<>(FILTER);
        field.setTextFormatter(formatter);
        // A field with a formatter keeps Esc for itself, and what is around it would never hear of it.
        field.addEventFilter(Event.ANY, event -> field.setTextFormatter(isEscape(event) ? null : formatter));
        return field;
    }

    private static boolean isEscape(Event event) {
        return event instanceof KeyEvent key
                && key.getEventType() == KeyEvent.KEY_PRESSED
                && key.getCode() == KeyCode.ESCAPE;
    }

    private static TextFormatter.Change joined(TextFormatter.Change change) {
        var text = BREAKS.matcher(change.getText()).replaceAll(" ");
        if (!text.equals(change.getText())) {
            change.setText(text);
            int end = change.getRangeStart() + text.length();
            change.selectRange(end, end);
        }
        return change;
    }
}
