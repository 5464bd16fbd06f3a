package app.maquette.ui.workbench;

import javafx.css.PseudoClass;

/// States of the board's nodes.
final class BoardStyles {
    /// Shown for nothing.
    static final PseudoClass FREE = PseudoClass.getPseudoClass("free");

    private BoardStyles() {}
}
