package app.maquette.ui.board;

import javafx.css.PseudoClass;

/// States of the board's nodes.
final class BoardStyles {
    /// Shown for nothing.
    static final PseudoClass FREE = PseudoClass.getPseudoClass("free");

    /// Little room for the words beside the pictures.
    static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /// Hardly any.
    static final PseudoClass SLIM = PseudoClass.getPseudoClass("slim");

    static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    static final PseudoClass DOUBT = PseudoClass.getPseudoClass("doubt");

    private BoardStyles() {}
}
