package app.maquette.ui.kit.command;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Reads chords from the events of a window's keyboard, whatever its layout: letters by what they write, those of other
/// scripts by the Latin letter of the same key, digits also from rows that write them with Shift only. What AltGr
/// writes is no chord. FX thread only.
public final class Keyboard {
    private static final Map<KeyCode, String> NAMED = Map.ofEntries(
            Map.entry(KeyCode.ENTER, "Enter"),
            Map.entry(KeyCode.ESCAPE, "Esc"),
            Map.entry(KeyCode.SPACE, "Space"),
            Map.entry(KeyCode.BACK_SPACE, "Backspace"),
            Map.entry(KeyCode.DELETE, "Delete"),
            Map.entry(KeyCode.TAB, "Tab"),
            Map.entry(KeyCode.HOME, "Home"),
            Map.entry(KeyCode.END, "End"),
            Map.entry(KeyCode.PAGE_UP, "PgUp"),
            Map.entry(KeyCode.PAGE_DOWN, "PgDn"),
            Map.entry(KeyCode.LEFT, "←"),
            Map.entry(KeyCode.RIGHT, "→"),
            Map.entry(KeyCode.UP, "↑"),
            Map.entry(KeyCode.DOWN, "↓"),
            Map.entry(KeyCode.KP_LEFT, "←"),
            Map.entry(KeyCode.KP_RIGHT, "→"),
            Map.entry(KeyCode.KP_UP, "↑"),
            Map.entry(KeyCode.KP_DOWN, "↓"));

    private DigitRow row = DigitRow.UNKNOWN;

    /// That of the window which the event comes from.
    static Keyboard of(EventTarget target) {
        var scene = target instanceof Node node ? node.getScene() : target instanceof Scene whole ? whole : null;
        if (scene == null) {
            return new Keyboard();
        }
        return (Keyboard) scene.getProperties().computeIfAbsent(Keyboard.class, _ -> {
            var keyboard = new Keyboard();
            scene.addEventFilter(KeyEvent.KEY_PRESSED, keyboard::learn);
            return keyboard;
        });
    }

    /// What was pressed; nothing for a modifier alone, for what was typed or let go, and for keys without a name.
    public Optional<Chord> read(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return Optional.empty();
        }
        learn(event);
        boolean isShortcut = event.isShortcutDown();
        boolean isOther = isShortcut ? event.isControlDown() && event.isMetaDown() : hasSystemKey(event);
        // Windows says Ctrl and Alt for AltGr, and no chord has both.
        if (isOther || (event.isControlDown() && event.isAltDown())) {
            return Optional.empty();
        }
        var key = key(event);
        boolean isByShift = key.equals("?") || writesDigit(event);
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chord(isShortcut, event.isAltDown(), event.isShiftDown() && !isByShift, key));
    }

    /// Whether the event is of the chord's key, whatever is held with it.
    boolean isKeyOf(Chord chord, KeyEvent event) {
        return chord.key().equals(key(event));
    }

    private static boolean hasSystemKey(KeyEvent event) {
        return event.isControlDown() || event.isMetaDown();
    }

    private void learn(KeyEvent event) {
        if (!event.isShiftDown() && !event.isAltDown()) {
            row = row.after(event.getText(), digitOf(event.getCode()));
        }
    }

    /// The name on its cap; empty where it has none.
    private String key(KeyEvent event) {
        var code = event.getCode();
        var named = NAMED.get(code);
        if (named != null) {
            return named;
        }
        if (code.isFunctionKey()) {
            return code.getName();
        }
        var text = event.getText();
        boolean isWritten = text.codePointCount(0, text.length()) == 1 && !Character.isISOControl(text.codePointAt(0));
        if (!isWritten || code.isKeypadKey()) {
            return byCode(code);
        }
        var key = written(text.codePointAt(0), event);
        // On a Mac Option writes signs; where it is held with a key, the key is meant.
        return key == null ? event.isAltDown() ? byCode(code) : "" : key;
    }

    private @Nullable String written(int character, KeyEvent event) {
        int digit = Character.digit(character, 10);
        if (digit >= 0) {
            return String.valueOf(digit);
        }
        if (character == '?' || isLatin(character)) {
            return Chord.cap(character);
        }
        int ofRow = event.isShiftDown() ? -1 : row.digit(character);
        if (ofRow >= 0) {
            return String.valueOf(ofRow);
        }
        if (Character.isLetter(character) && Character.UnicodeScript.of(character) != Character.UnicodeScript.LATIN) {
            var byCode = byCode(event.getCode());
            return byCode.isEmpty() ? Scripts.latin(character) : byCode;
        }
        return null;
    }

    private static String byCode(KeyCode code) {
        int digit = digitOf(code);
        return digit >= 0
                ? String.valueOf(digit)
                : code.isLetterKey() ? code.getName().toUpperCase(Locale.ROOT) : "";
    }

    /// The digit on the cap in the row or on the pad, or -1.
    private static int digitOf(KeyCode code) {
        return code.isDigitKey() ? code.getName().charAt(code.getName().length() - 1) - '0' : -1;
    }

    /// Where Shift writes the digits it is no modifier of them.
    private static boolean writesDigit(KeyEvent event) {
        return event.getText().matches("\\d") && !event.getCode().isKeypadKey();
    }

    private static boolean isLatin(int character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }
}
