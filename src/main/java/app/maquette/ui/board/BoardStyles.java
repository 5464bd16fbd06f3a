package app.maquette.ui.board;

import javafx.css.PseudoClass;

/// States of the board's nodes.
final class BoardStyles {
    /// The round in the rail whose pictures are large.
    static final PseudoClass ON_STAGE = PseudoClass.getPseudoClass("on-stage");

    /// Not looked at yet.
    static final PseudoClass NEW = PseudoClass.getPseudoClass("new");

    /// Little room for the rail.
    static final PseudoClass SLIM = PseudoClass.getPseudoClass("slim");

    static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    static final PseudoClass DOUBT = PseudoClass.getPseudoClass("doubt");

    private BoardStyles() {}
}
