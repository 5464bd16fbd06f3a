package app.maquette.ui.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/// Chords as keyboards of several layouts send them.
class KeyboardTest {
    private final Keyboard keyboard = new Keyboard();

    @Test
    void frenchDigitsNeedNoShift() {
        var row = "à&é\"'(-è_ç";
        for (int digit = 1; digit < 10; digit++) {
            assertThat(typed(row.charAt(digit))).isEqualTo(String.valueOf(digit));
        }
        assertThat(typed('à')).isEqualTo("0");
        assertThat(read("&", KeyCode.AMPERSAND, false, true, false)).isEqualTo("Ctrl+1");
        assertThat(read("(", KeyCode.LEFT_PARENTHESIS, false, false, true)).isEqualTo("Alt+5");
        assertThat(read("1", KeyCode.AMPERSAND, true, false, false))
                .as("with Shift, as it is written")
                .isEqualTo("1");
        assertThat(read("1", KeyCode.DIGIT1, true, false, false))
                .as("with Shift on Windows")
                .isEqualTo("1");
    }

    @Test
    void czechDigitsNeedNoShift() {
        var row = "é+ěščřžýáí";
        for (int digit = 1; digit < 10; digit++) {
            assertThat(typed(row.charAt(digit))).isEqualTo(String.valueOf(digit));
        }
        assertThat(typed('é')).as("2 in France").isEqualTo("0");
        assertThat(typed('-')).isEqualTo("6");
        assertThat(typed('é')).as("a minus has a key of its own here").isEqualTo("0");
    }

    @Test
    void windowsNamesTheKeysOfTheRowItself() {
        assertThat(read("ě", KeyCode.DIGIT2, false, false, false)).isEqualTo("2");
        assertThat(read("é", KeyCode.DIGIT0, false, false, false)).isEqualTo("0");
        assertThat(new Keyboard().read(pressed("é", KeyCode.DIGIT2)).map(Chord::text))
                .contains("2");
    }

    @Test
    void signsWithAKeyOfTheirOwnAreNoDigitsOnceThoseAreKnown() {
        assertThat(read("4", KeyCode.DIGIT4, false, false, false)).isEqualTo("4");

        assertThat(typed('\'')).isEmpty();
        assertThat(typed('-')).isEmpty();
        assertThat(typed('+')).isEmpty();
        assertThat(typed('é')).isEmpty();
        assertThat(read("!", KeyCode.DIGIT1, true, false, false)).isEmpty();
        assertThat(typed('&')).as("the layout was changed").isEqualTo("1");
        assertThat(typed('é')).isEqualTo("2");
    }

    @Test
    void lettersOfOtherScriptsAreTheLatinOnesOfTheirKeys() {
        assertThat(read("з", KeyCode.P, false, false, false))
                .as("named by the system")
                .isEqualTo("P");
        assertThat(typed('з')).as("by the table").isEqualTo("P");
        assertThat(typed('А')).isEqualTo("F");
        assertThat(read("А", KeyCode.UNDEFINED, true, false, false)).isEqualTo("Shift+F");
        assertThat(read("я", KeyCode.UNDEFINED, false, true, false)).isEqualTo("Ctrl+Z");
        assertThat(typed('π')).isEqualTo("P");
        assertThat(typed('φ')).isEqualTo("F");
        assertThat(read("σ", KeyCode.UNDEFINED, false, true, false)).isEqualTo("Ctrl+S");
    }

    @Test
    void lettersFollowTheLayout() {
        assertThat(read("z", KeyCode.Y, false, true, false)).as("German").isEqualTo("Ctrl+Z");
        assertThat(read("a", KeyCode.Q, false, true, false)).as("French").isEqualTo("Ctrl+A");
        assertThat(read("\u001a", KeyCode.Z, true, true, false)).isEqualTo("Ctrl+Shift+Z");
    }

    @Test
    void whatAltGrWritesIsNoChord() {
        assertThat(read("@", KeyCode.Q, false, true, true))
                .as("German on Windows")
                .isEmpty();
        assertThat(read("@", KeyCode.Q, false, false, false))
                .as("German on Linux")
                .isEmpty();
        assertThat(read("€", KeyCode.E, false, false, false)).isEmpty();
        assertThat(read("ą", KeyCode.A, false, false, false)).as("Polish").isEmpty();
        assertThat(read("", KeyCode.F, false, true, true)).isEmpty();
        assertThat(read("", KeyCode.ALT_GRAPH, false, false, false)).isEmpty();
    }

    @Test
    void theSheetOpensByTheSignWhereverItLies() {
        assertThat(read("?", KeyCode.SLASH, true, false, false)).isEqualTo("?");
        assertThat(read("?", KeyCode.COMMA, true, false, false)).as("French").isEqualTo("?");
        assertThat(read("?", KeyCode.DIGIT7, true, false, false)).as("Russian").isEqualTo("?");
        assertThat(read("", KeyCode.F1, false, false, false)).isEqualTo("F1");
    }

    @Test
    void aKeyCountsOnceAndTheNumberPadCounts() {
        assertThat(keyboard.read(
                        new KeyEvent(KeyEvent.KEY_TYPED, "p", "p", KeyCode.UNDEFINED, false, false, false, false)))
                .isEmpty();
        assertThat(keyboard.read(event(KeyEvent.KEY_RELEASED, "p", KeyCode.P))).isEmpty();
        assertThat(read("3", KeyCode.NUMPAD3, false, false, false)).isEqualTo("3");
        assertThat(read("+", KeyCode.ADD, false, false, false)).isEmpty();
        assertThat(read("", KeyCode.DIGIT3, false, false, true)).isEqualTo("Alt+3");
    }

    private String typed(char written) {
        return read(String.valueOf(written), KeyCode.UNDEFINED, false, false, false);
    }

    private String read(String text, KeyCode code, boolean shift, boolean control, boolean alt) {
        return keyboard.read(new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, shift, control, alt, false))
                .map(Chord::text)
                .orElse("");
    }

    private static KeyEvent pressed(String text, KeyCode code) {
        return event(KeyEvent.KEY_PRESSED, text, code);
    }

    private static KeyEvent event(EventType<KeyEvent> type, String text, KeyCode code) {
        return new KeyEvent(type, text, text, code, false, false, false, false);
    }
}
