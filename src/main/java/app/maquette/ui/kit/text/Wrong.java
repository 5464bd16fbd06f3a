package app.maquette.ui.kit.text;

import app.maquette.ui.kit.control.Styles;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Marks a field whose text is not understood: a red outline, and a sentence for who does not see it. FX thread only.
public final class Wrong {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private Wrong() {}

    /// Marks the field, or no longer where `said`, which tells what would be understood, is empty.
    public static void mark(Node field, String said) {
        field.pseudoClassStateChanged(INVALID, !said.isEmpty());
        field.setAccessibleHelp(said.isEmpty() ? null : said);
    }

    /// The sentence below or beside the field; takes no room while it is empty.
    public static Label label() {
        var label = new Label();
        label.getStyleClass().addAll(Styles.MONEY_BAD, Styles.SMALL);
        Wrapping.wrap(label);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
