package app.maquette.ui.kit.command;

import java.util.Objects;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A chord as a menu shows it. It never runs anything: the [Keymap] of the place does.
final class Shown extends KeyCombination {
    private final Chord chord;

    Shown(Chord chord) {
        this.chord = chord;
    }

    @Override
    public boolean match(KeyEvent event) {
        return false;
    }

    @Override
    public String getName() {
        return chord.text();
    }

    @Override
    public String getDisplayText() {
        return chord.text();
    }

    @Override
    public String toString() {
        return chord.text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shown shown && chord.equals(shown.chord);
    }

    @Override
    public int hashCode() {
        return Objects.hash(chord);
    }
}
