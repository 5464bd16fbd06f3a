package app.maquette.ui.kit.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Keys pressed together: modifiers, and one key by its name on the cap. A letter, a digit and `?` are what the layout
/// makes of the key.
///
/// @param isShortcut with Ctrl, on a Mac with Cmd
public record Chord(boolean isShortcut, boolean isAlt, boolean isShift, String key) {
    private static final String SHORTCUT = "Ctrl+";
    private static final String ALT = "Alt+";
    private static final String SHIFT = "Shift+";
    /// What a field of text keeps for itself beside what is written.
    private static final Set<String> EDITING = Set.of(
            "Ctrl+A",
            "Ctrl+C",
            "Ctrl+V",
            "Ctrl+X",
            "Ctrl+Z",
            "Ctrl+Shift+Z",
            "Ctrl+Y",
            "Enter",
            "Backspace",
            "Delete",
            "Space");

    /// Reads what [#text] writes: `Ctrl+Shift+Enter`.
    public static Chord parse(String text) {
        String key = text;
        boolean isShortcut = key.startsWith(SHORTCUT);
        key = isShortcut ? key.substring(SHORTCUT.length()) : key;
        boolean isAlt = key.startsWith(ALT);
        key = isAlt ? key.substring(ALT.length()) : key;
        boolean isShift = key.startsWith(SHIFT);
        return new Chord(isShortcut, isAlt, isShift, isShift ? key.substring(SHIFT.length()) : key);
    }

    /// Reads several: parted by spaces, `Alt+1-5` stands for five.
    static List<Chord> all(String texts) {
        return Stream.of(texts.split(" ", -1)).flatMap(Chord::range).toList();
    }

    private static Stream<Chord> range(String text) {
        if (!text.matches(".*\\d-\\d")) {
            return Stream.of(parse(text));
        }
        int end = text.length();
        var before = text.substring(0, end - 3);
        return IntStream.rangeClosed(text.charAt(end - 3) - '0', text.charAt(end - 1) - '0')
                .mapToObj(digit -> parse(before + digit));
    }

    /// As it is written on caps, in tips and menus.
    public String text() {
        return (isShortcut ? SHORTCUT : "") + (isAlt ? ALT : "") + (isShift ? SHIFT : "") + key;
    }

    /// The number on the key; only of a digit.
    public int number() {
        return Integer.parseInt(key);
    }

    /// Whether it is a digit, whatever is held with it.
    boolean isDigit() {
        return key.matches("\\d");
    }

    /// Whether a field of text takes it for itself.
    boolean isForText() {
        boolean isWritten = key.codePointCount(0, key.length()) == 1 && !isArrow();
        boolean moves =
                (isArrow() && !isAlt) || Set.of("Home", "End", "PgUp", "PgDn").contains(key);
        return (!isShortcut && !isAlt && isWritten) || moves || EDITING.contains(text());
    }

    private boolean isArrow() {
        return "←→↑↓".contains(key);
    }

    /// Upper case, as a cap shows it.
    static String cap(int letter) {
        return Character.toString(letter).toUpperCase(Locale.ROOT);
    }
}
