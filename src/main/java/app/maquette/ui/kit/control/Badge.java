package app.maquette.ui.kit.control;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// A short word in a frame: a state, a kind. Its colour only repeats what the word says. FX thread only.
public final class Badge extends Label {
    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(this, "tone", Tone.NEUTRAL);

    /// What the state means.
    public enum Tone {
        NEUTRAL,
        OK,
        WARN,
        BAD
    }

    public Badge(String text, Tone tone) {
        super(text);
        getStyleClass().add("badge");
        setMinWidth(USE_PREF_SIZE);
        this.tone.subscribe(now -> {
            for (var each : Tone.values()) {
                var state = PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT));
                pseudoClassStateChanged(state, each == now);
            }
        });
        this.tone.set(tone);
    }

    public Badge(String text) {
        this(text, Tone.NEUTRAL);
    }

    /// Without a frame, for lists.
    public Badge quiet() {
        getStyleClass().add(Styles.QUIET);
        return this;
    }

    public ObjectProperty<Tone> toneProperty() {
        return tone;
    }
}
